import { describe, expect, it } from "vitest";
import { fileKind } from "./index.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);
/** Start, a comment, a scan with a stuffed 0xff and a restart, end. */
const JPEG = Buffer.from("ffd8fffe0004aaaaffda0004010211ff0022ffd033ffd9", "hex");
const WEBP = Buffer.concat([Buffer.from("RIFF\x10\0\0\0WEBPVP8 "), Buffer.alloc(8)]);
const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

describe("a file", () => {
  it.each([
    ["image/png", PNG],
    ["image/jpeg", JPEG],
    ["image/webp", WEBP],
    ["application/pdf", PDF],
  ])("is %s by its bytes", (kind, bytes) => {
    expect(fileKind(bytes)).toBe(kind);
  });

  it.each([
    ["a picture with a page behind it", Buffer.concat([PNG, Buffer.from("<script>")])],
    ["a photo with an archive behind it", Buffer.concat([JPEG, Buffer.from("PK\x03\x04")])],
    ["a WebP longer than it says", Buffer.concat([WEBP, Buffer.from("xx")])],
    ["a picture that was cut off", PNG.subarray(0, -4)],
    ["a photo that was cut off", JPEG.subarray(0, -2)],
    ["SVG", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")],
    ["a web page", Buffer.from("<!doctype html>")],
    ["a PDF with a script", Buffer.from(PDF.toString().replace("/Type", "/OpenAction<</S/JavaScript>>/Type"))],
    ["a PDF with something behind it", Buffer.concat([PDF, Buffer.alloc(100, "PK")])],
    ["nothing", Buffer.alloc(0)],
  ])("is none when it is %s", (_, bytes) => {
    expect(fileKind(bytes)).toBeUndefined();
  });
});
