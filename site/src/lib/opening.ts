/** The beginning of a text on one line, cut between words. */
export function opening(text: string, longest: number): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length <= longest ? line : `${line.slice(0, line.lastIndexOf(" ", longest))}…`;
}
