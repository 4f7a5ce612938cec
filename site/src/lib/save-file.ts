const KEPT_MILLISECONDS = 60_000;

/** Gives a file to the browser to keep under a name. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Some browsers read it only after the click has long been over.
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MILLISECONDS);
}
