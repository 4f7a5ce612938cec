import { trusted } from "./trusted.ts";

/** Markup whose every inserted text was encoded. */
class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Nobody makes it but this file. */
export type Html = Markup;

type Insert = Html | string | number | false | undefined | null | Insert[];

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const encode = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? "");

const inserted = (value: Insert): string => {
  if (value === false || value === undefined || value === null) return "";
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(inserted).join("");
  return encode(String(value));
};

/** Markup from a template; strings that are put in come out as text, never as markup. */
export const html = (parts: TemplateStringsArray, ...values: Insert[]): Html =>
  new Markup(parts.reduce((text, part, index) => text + inserted(values[index - 1]) + part));

/** An attribute that is there or not. */
export const flag = (name: string, on: boolean): Html => new Markup(on ? name : "");

export const icon = (path: string): Html =>
  new Markup(`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`);

/** Shows markup in an element if it is not what stands there, and gives the focus back to the control with the same `data-key`. */
export function fill(element: Element, markup: Html): void {
  if (shown.get(element) === markup.text) return;
  shown.set(element, markup.text);
  const focused = element.contains(document.activeElement) ? document.activeElement : null;
  const key = focused instanceof HTMLElement ? focused.dataset["key"] : undefined;
  element.innerHTML = trusted.createHTML(markup.text);
  if (key) element.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
}

const shown = new WeakMap<Element, string>();
