import { useEffect, useRef, useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { qr } from "../../../ui/icons.ts";
import { Icon } from "../ui/Icon.tsx";
import { stockWords } from "./words.ts";

const words = stockWords(pageLanguage);
const LOOK_MILLISECONDS = 250;

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
/** Where the browser reads codes by itself, as on Android. */
const Reader = (globalThis as { BarcodeDetector?: new (options: { formats: string[] }) => Detector }).BarcodeDetector;
export const canScan = Reader !== undefined && "mediaDevices" in navigator;

/** The code of a price tag leads to its product's page: its last word is the product's. */
export const wordIn = (code: string): string =>
  code
    .replace(/[?#].*$/, "")
    .split("/")
    .findLast((part) => part !== "") ?? "";

/** Reads the code of a price tag with the camera. */
export function Scanner({ found }: { found: (word: string) => void }) {
  const [open, setOpen] = useState(false);
  const [denied, setDenied] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (!open || !Reader) return undefined;
    const reader = new Reader({ formats: ["qr_code", "ean_13", "code_128"] });
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setInterval> | undefined;
    const look = async () => {
      const [code] = video.current ? await reader.detect(video.current).catch(() => []) : [];
      if (!code) return;
      found(wordIn(code.rawValue));
      setOpen(false);
    };
    const watch = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      if (!video.current) return;
      video.current.srcObject = stream;
      await video.current.play();
      timer = setInterval(() => void look(), LOOK_MILLISECONDS);
    };
    watch().catch(() => {
      setDenied(true);
      setOpen(false);
    });
    return () => {
      clearInterval(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, [open, found]);
  return (
    <>
      <button type="button" class="button plain" aria-pressed={open} onClick={() => setOpen(!open)}>
        <Icon d={qr} />
        {open ? words.stopScan : words.scan}
      </button>
      {denied && <p class="news">{words.noCamera}</p>}
      {open && <video ref={video} class="scanner" muted playsInline aria-label={words.scan} />}
    </>
  );
}
