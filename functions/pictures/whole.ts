/** The kinds of files that are taken for pictures. */
export type Kind = "jpeg" | "png" | "webp";

const isAt = (file: Uint8Array, at: number, ...bytes: number[]) =>
  bytes.every((byte, index) => file[at + index] === byte);
const ascii = (text: string) => Array.from(text, (sign) => sign.charCodeAt(0));
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PNG_END = [0, 0, 0, 0, ...ascii("IEND"), 0xae, 0x42, 0x60, 0x82];

/**
 * What a file is by its first and its last bytes, whatever it was called. Undefined for everything else: drawings in markup, and files that are a picture and something more
 * (an archive or a page behind it).
 */
export function kindOf(file: Uint8Array): Kind | undefined {
  if (isAt(file, 0, 0xff, 0xd8, 0xff)) return isAt(file, file.length - 2, 0xff, 0xd9) ? "jpeg" : undefined;
  if (isAt(file, 0, ...PNG)) return isAt(file, file.length - PNG_END.length, ...PNG_END) ? "png" : undefined;
  if (isAt(file, 0, ...ascii("RIFF")) && isAt(file, 8, ...ascii("WEBP"))) {
    const length = new DataView(file.buffer, file.byteOffset).getUint32(4, true) + 8;
    return length === file.length ? "webp" : undefined;
  }
  return undefined;
}
