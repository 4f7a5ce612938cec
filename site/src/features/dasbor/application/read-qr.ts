interface Detector {
  detect(picture: ImageBitmap): Promise<{ rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

/** The content of the QR code in a picture, read by the browser itself; undefined where it has no reader for codes or finds none. The picture stays on the device. */
export async function readQrIn(file: File): Promise<string | undefined> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  if (!BarcodeDetector) return undefined;
  try {
    const [found] = await new BarcodeDetector({ formats: ["qr_code"] }).detect(await createImageBitmap(file));
    return found?.rawValue;
  } catch {
    return undefined;
  }
}
