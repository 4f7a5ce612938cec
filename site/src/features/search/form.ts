import { queryOf, type Wish, wishOf } from "./wish.ts";

/** What the form asks. */
export function formWish(form: HTMLFormElement): Wish {
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") asked.set(name, value);
  return wishOf(asked);
}

/** Lets the form say what is asked, whoever asked it. */
export function intoForm(form: HTMLFormElement, wish: Wish): void {
  const asked = queryOf(wish);
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement) || field.name === "") continue;
    if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio"))
      field.checked = field.value === (asked.get(field.name) ?? "");
    else
      field.value =
        asked.get(field.name) ?? (field instanceof HTMLSelectElement ? (field.options[0]?.value ?? "") : "");
  }
}

/** The choices of one of the form's lists, but for the one that chooses nothing. */
export const options = (page: Element, name: string): HTMLOptionElement[] =>
  [...page.querySelectorAll<HTMLOptionElement>(`select[name=${name}] option`)].filter(({ value }) => value !== "");

/** What the page calls a choice. */
export const named = (page: Element, name: string): ((value: string) => string) => {
  const texts = new Map(options(page, name).map(({ value, text }) => [value, text]));
  return (value) => texts.get(value) ?? value;
};
