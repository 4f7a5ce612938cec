/** What a file is by its bytes, whatever it is called and whatever was said of it. */
export type FileKind = "image/jpeg" | "image/png" | "image/webp" | "application/pdf";

/**
 * The kind of a whole and clean file, or undefined: what begins as one thing and goes on as another (a picture with a web page or an archive behind it) is none, nor is a PDF that does
 * something when it is opened. SVG is text that may carry scripts, and none of these.
 */
export function fileKind(bytes: Uint8Array): FileKind | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return KINDS.find(([, isWhole]) => isWhole(view))?.[0];
}

/** JPEG: segments up to the scans, of which nothing may follow the end. */
function isJpeg(view: DataView): boolean {
  if (view.byteLength < 8 || view.getUint16(0) !== 0xffd8) return false;
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xda) return endOfScans(view, at + 2) === view.byteLength;
    at += 2 + view.getUint16(at + 2);
  }
  return false;
}

/** Behind the first end-of-image marker of the compressed data, in which 0xff is always followed by 0 or a restart; other segments may stand between scans. */
function endOfScans(view: DataView, from: number): number {
  for (let at = from; at + 1 < view.byteLength; at++) {
    if (view.getUint8(at) !== 0xff) continue;
    const marker = view.getUint8(at + 1);
    if (marker === 0xd9) return at + 2;
    const isSegment = marker >= 0xc0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7);
    if (isSegment && at + 4 <= view.byteLength) at += 1 + view.getUint16(at + 2);
  }
  return -1;
}

/** PNG: chunks, the last of them the end. */
function isPng(view: DataView): boolean {
  if (view.byteLength < 45 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return false;
  for (let at = 8; at + 12 <= view.byteLength; ) {
    const end = at + 12 + view.getUint32(at);
    if (textAt(view, at + 4, 4) === "IEND") return end === view.byteLength;
    at = end;
  }
  return false;
}

/** WebP says how long it is. */
const isWebp = (view: DataView): boolean =>
  view.byteLength > 20 &&
  textAt(view, 0, 4) === "RIFF" &&
  textAt(view, 8, 4) === "WEBP" &&
  Math.ceil(view.getUint32(4, true) / 2) * 2 + 8 === view.byteLength;

/** What a paper that was scanned has no need of: scripts, files inside, programs and pages to open. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFile|OpenAction|AA|RichMedia|XFA|GoToR|SubmitForm)\b/;
const PDF_TAIL = 64;

function isPdf(view: DataView): boolean {
  if (!/^%PDF-[12]\.\d/.test(textAt(view, 0, 8))) return false;
  const whole = textAt(view, 0, view.byteLength);
  return /%%EOF\s*$/.test(whole.slice(-PDF_TAIL)) && !ACTIVE.test(whole) && !/<(?:script|html|svg)\b/i.test(whole);
}

const textAt = (view: DataView, from: number, length: number): string =>
  new TextDecoder("latin1").decode(
    new Uint8Array(view.buffer, view.byteOffset + from, Math.max(0, Math.min(length, view.byteLength - from))),
  );

const KINDS: [FileKind, (view: DataView) => boolean][] = [
  ["image/jpeg", isJpeg],
  ["image/png", isPng],
  ["image/webp", isWebp],
  ["application/pdf", isPdf],
];
