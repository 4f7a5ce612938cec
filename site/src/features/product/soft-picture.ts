/** Lays a sharper picture over the small one that came inside the page, on phones that can show it and whose owners do not save data. */
class SoftPicture extends HTMLElement {
  connectedCallback(): void {
    const { sharp } = this.dataset;
    if (sharp && devicePixelRatio > 1 && !savesData() && matchMedia("(max-width:719px)").matches) {
      void this.#sharpen(sharp);
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

customElements.define("soft-picture", SoftPicture);
