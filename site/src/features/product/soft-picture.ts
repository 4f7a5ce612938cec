import { style } from "../../lib/style.ts";
import css from "./soft-picture.css?inline";

const SIGNS_OF_INTEREST = ["pointerdown", "scroll", "keydown"] as const;

/**
 * Lays a sharper picture over the small one that came inside the page, on phones that can show it and whose owners do not save data. Only once the shopper
 * touches the page: who leaves at once has not paid for it, and the first paint is not done over.
 */
class SoftPicture extends HTMLElement {
  connectedCallback(): void {
    const { sharp } = this.dataset;
    if (!sharp || devicePixelRatio <= 1 || savesData() || !matchMedia("(max-width:719px)").matches) return;
    const interest = new AbortController();
    const sharpen = () => {
      interest.abort();
      void this.#sharpen(sharp);
    };
    for (const sign of SIGNS_OF_INTEREST) {
      addEventListener(sign, sharpen, { capture: true, passive: true, signal: interest.signal });
    }
  }

  async #sharpen(source: string): Promise<void> {
    const image = new Image();
    image.alt = "";
    image.src = source;
    try {
      await image.decode();
      this.append(image);
    } catch {
      // The small picture stays: it is the same picture.
    }
  }
}

const savesData = (): boolean =>
  (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;

style(css);
customElements.define("soft-picture", SoftPicture);
