import { encode } from "uqr";
import { type Html, html } from "../../lib/html.ts";
import { saveFile } from "../../lib/save-file.ts";

const MARGIN = 3;

/** A QR code as one path, black on white in either colour scheme, since banks' apps read no other. */
export function qrView(text: string, label: string): Html {
  const { size, data } = encode(text, { ecc: "M", border: 0 });
  const side = size + 2 * MARGIN;
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + MARGIN} ${y + MARGIN}h1v1h-1z` : "")))
    .join("");
  return html`<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label="${label}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
}

const MODULE_PIXELS = 12;
const CAPTION_PIXELS = 120;

/** Saves the code as a picture, with whom and how much it is for written under it. */
export async function saveQr(text: string, captions: [string, string], fileName: string): Promise<void> {
  const { size, data } = encode(text, { ecc: "M", border: 0 });
  const side = (size + 2 * MARGIN) * MODULE_PIXELS;
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side + CAPTION_PIXELS;
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = "#000";
  for (const [y, row] of data.entries()) {
    for (const [x, dark] of row.entries()) {
      if (dark) pen.fillRect((x + MARGIN) * MODULE_PIXELS, (y + MARGIN) * MODULE_PIXELS, MODULE_PIXELS, MODULE_PIXELS);
    }
  }
  pen.textAlign = "center";
  pen.font = "28px sans-serif";
  pen.fillText(captions[0], side / 2, side + 24, side - 40);
  pen.font = "bold 44px sans-serif";
  pen.fillText(captions[1], side / 2, side + 80, side - 40);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (blob) saveFile(blob, fileName);
}
