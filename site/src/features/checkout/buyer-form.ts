import { formText } from "../../lib/dom.ts";
import { pageLanguage } from "../../lib/language.ts";
import { say } from "../../lib/say.ts";
import { type BuyerFields, FIELDS, type FieldName } from "./buyer.ts";
import { knownBuyer, typedBuyer } from "./remembered.ts";
import { villagesOf } from "./villages.ts";
import { checkoutWords } from "./words.ts";

const words = checkoutWords(pageLanguage);
const CONSENT = "ingat";

/** The fields that ask who buys: filled again after a reload, kept on the device only when the shopper says so, and forgotten when asked. */
export class BuyerForm {
  readonly #form: HTMLFormElement;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    form.addEventListener("input", ({ target }) => {
      const name = FIELDS.find((field) => field === (target instanceof Element && target.getAttribute("name")));
      if (name) this.showError(name, undefined);
      typedBuyer.write(this.fields);
    });
    this.#field("district")?.addEventListener("change", () => void this.#fillVillages());
    form.querySelector("[data-forget]")?.addEventListener("click", () => this.#forget());
    this.#recall();
  }

  get fields(): BuyerFields {
    const read = (name: FieldName) => formText(this.#form, name);
    return {
      name: read("name"),
      phone: read("phone"),
      district: read("district"),
      village: read("village") || (this.#field("village")?.dataset["wanted"] ?? ""),
      street: read("street"),
      landmark: read("landmark"),
    };
  }

  get district(): string | undefined {
    return this.#field("district")?.value || undefined;
  }

  get districtName(): string | undefined {
    const select = this.#field("district");
    return this.district && select instanceof HTMLSelectElement ? select.selectedOptions[0]?.text : undefined;
  }

  put(fields: Partial<BuyerFields>): void {
    for (const name of FIELDS) {
      const [field, value] = [this.#field(name), fields[name]];
      if (field && value !== undefined) field.value = value;
    }
  }

  showErrors(errors: Partial<Record<FieldName, string>>): void {
    for (const name of FIELDS) this.showError(name, errors[name]);
  }

  showError(name: FieldName, message: string | undefined): void {
    const field = this.#field(name);
    const note = document.getElementById(`galat-${name}`);
    if (!field || !note) return;
    note.textContent = message ?? "";
    field.setAttribute("aria-invalid", String(message !== undefined));
  }

  focusFirstError(): void {
    this.#form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }

  /** Keeps what an order was sent with, or nothing, as the shopper ticked. */
  keep(): void {
    if (new FormData(this.#form).has(CONSENT)) knownBuyer.write(this.fields);
    else knownBuyer.forget();
    this.#showForget();
  }

  #recall(): void {
    const known = knownBuyer.read();
    const fields = typedBuyer.read() ?? known;
    const consent = this.#form.elements.namedItem(CONSENT);
    if (known && consent instanceof HTMLInputElement) consent.checked = true;
    this.#showForget();
    if (!fields) return;
    this.put(fields);
    void this.#fillVillages(fields.village);
  }

  #forget(): void {
    knownBuyer.forget();
    typedBuyer.forget();
    this.#form.reset();
    this.put({ name: "", phone: "", district: "", street: "", landmark: "" });
    void this.#fillVillages();
    this.#showForget();
    this.#field("name")?.focus();
    say(words.forgotten);
  }

  #showForget(): void {
    const button = this.#form.querySelector<HTMLElement>("[data-forget]");
    if (button) button.hidden = knownBuyer.read() === undefined;
  }

  /** Until the list is there, the wanted village stands by the field: a reload in between does not lose it. */
  async #fillVillages(wanted = ""): Promise<void> {
    const select = this.#field("village");
    if (!(select instanceof HTMLSelectElement)) return;
    select.dataset["wanted"] = wanted;
    const villages = this.district ? await villagesOf(this.district) : [];
    const options = villages?.map(({ code, name }) => new Option(name, code)) ?? [];
    select.replaceChildren(new Option(this.district ? words.villageChoose : words.villageFirst, ""), ...options);
    select.value = wanted;
    select.disabled = options.length === 0;
    if (villages) delete select.dataset["wanted"];
    this.showError("village", villages ? undefined : words.villagesLater);
  }

  #field(name: FieldName): HTMLInputElement | HTMLSelectElement | undefined {
    const field = this.#form.elements.namedItem(name);
    return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field : undefined;
  }
}
