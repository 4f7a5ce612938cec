import { part, target } from "../../lib/dom.ts";
import { pageLanguage } from "../../lib/language.ts";
import type { Places } from "../../pages/data/districts.json.ts";
import { fetchFile } from "../search/fetch-file.ts";
import { distance, nearestFirst, pointOf } from "./nearness.ts";
import { choosePlace, chosenPlace, whenPlaceChanges } from "./place.ts";
import { placeWords } from "./words.ts";

const words = placeWords(pageLanguage);
const PATIENCE_MILLISECONDS = 10_000;
/** Farther than this from the nearest district's middle is not in the regency. */
const FARTHEST_KILOMETRES = 25;

/** Lets a shopper say once where they are. The phone is asked only when its button is pressed, and its answer leaves nothing but a district's name. */
class PlacePicker extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", (event) => {
      if (target(event, "[data-locate]")) this.#locate();
      if (target(event, "[data-save]")) this.#save();
      if (target(event, "[data-forget]")) this.#done(() => choosePlace(undefined));
    });
    this.#districts.addEventListener("change", () => void this.#showVillages());
    whenPlaceChanges(() => this.#show());
    this.#show();
  }

  get #districts(): HTMLSelectElement {
    return part(this, "[data-part=district]") as HTMLSelectElement;
  }

  get #villages(): HTMLSelectElement {
    return part(this, "[data-part=village]") as HTMLSelectElement;
  }

  #show(): void {
    const place = chosenPlace();
    part(this, "[data-part=where]").textContent = place
      ? words.near(place.village ?? place.district.name)
      : words.choose;
    part(this, "[data-place]").classList.toggle("chosen", place !== undefined);
    part(this, "[data-forget]").hidden = !place;
    this.#districts.value = place?.district.code ?? "";
    void this.#showVillages(place?.village);
  }

  async #showVillages(chosen?: string): Promise<void> {
    const code = this.#districts.value;
    this.#tell("");
    (part(this, "[data-save]") as HTMLButtonElement).disabled = code === "";
    this.#villages.disabled = true;
    const places = code && (await fetchFile<Places>("/data/districts.json"));
    const villages = (places || []).find((district) => district.code === code)?.villages ?? [];
    if (code !== this.#districts.value) return;
    const [any] = this.#villages.options;
    this.#villages.replaceChildren(...(any ? [any] : []), ...villages.map(({ name }) => new Option(name, name)));
    this.#villages.value = chosen ?? "";
    this.#villages.disabled = villages.length === 0;
  }

  #save(): void {
    const [option] = this.#districts.selectedOptions;
    if (!option?.value) return;
    const { value: code, text: name } = option;
    const village = this.#villages.value;
    const place = { district: { code, slug: option.dataset["slug"] ?? "", name }, ...(village ? { village } : {}) };
    this.#done(() => choosePlace(place));
  }

  #done(act: () => void): void {
    act();
    part(this, ".sheet").hidePopover?.();
  }

  #locate(): void {
    this.#tell(words.locating);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => this.#standAt({ lat: coords.latitude, lng: coords.longitude }),
      () => this.#tell(words.notLocated),
      { timeout: PATIENCE_MILLISECONDS },
    );
  }

  #standAt(here: { lat: number; lng: number }): void {
    const options = [...this.#districts.options].filter(({ value }) => value !== "");
    const centres = options.map(({ dataset }) => pointOf(dataset["centre"]));
    const [at = 0] = nearestFirst(here, centres);
    const [option, centre] = [options[at], centres[at]];
    if (!option || !centre || distance(here, centre) > FARTHEST_KILOMETRES) return this.#tell(words.farAway);
    this.#districts.value = option.value;
    void this.#showVillages();
  }

  #tell(text: string): void {
    part(this, "[data-part=trouble]").textContent = text;
  }
}

customElements.define("place-picker", PlacePicker);
