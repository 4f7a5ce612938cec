import { fill, flag, html, icon } from "../lib/html.ts";
import { kept } from "../lib/kept.ts";
import { pageLanguage } from "../lib/language.ts";
import { style } from "../lib/style.ts";
import { moon, phone, sun } from "../ui/icons.ts";
import css from "./theme.css?inline";
import { themeWords } from "./theme-words.ts";

const words = themeWords(pageLanguage);
const CHOICES = [
  { value: "system", name: words.asPhone, mark: phone },
  { value: "light", name: words.light, mark: sun },
  { value: "dark", name: words.dark, mark: moon },
];

/** For which media the night's colours hold, by what was chosen on this device. */
const NIGHT = { system: "(prefers-color-scheme:dark)", light: "not all", dark: "all" };
const DAY = { system: "(prefers-color-scheme:light)", light: "all", dark: "not all" };
type Theme = keyof typeof NIGHT;

const chosen = kept<Theme>("etalase:theme");
const theme = (): Theme => {
  const known = chosen.read();
  return known && known in NIGHT ? known : "system";
};

/** The night's colours are a style of their own, so that choosing is only saying when they hold. */
function wear(worn: Theme): void {
  for (const element of document.querySelectorAll("[data-night]")) element.setAttribute("media", NIGHT[worn]);
  for (const element of document.querySelectorAll("[data-day]")) element.setAttribute("media", DAY[worn]);
}

/** Day, night, or as the phone has it: ticks what is worn, keeps what is chosen. Without scripts the phone's own setting holds, and pages need not carry what none could press. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const choices = CHOICES.map(
      ({ value, name, mark }) =>
        html`<label><input type="radio" name="theme" value="${value}" ${flag("checked", value === theme())}>${icon(mark)}${name}</label>`,
    );
    fill(this, html`<fieldset><legend>${words.theme}</legend><div>${choices}</div></fieldset>`);
    this.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      if (target.value === "system") chosen.forget();
      else chosen.write(target.value as Theme);
      wear(theme());
    });
  }
}

if (theme() !== "system") wear(theme());
addEventListener("storage", ({ key }) => {
  if (key === "etalase:theme") wear(theme());
});
style(css);
customElements.define("theme-switch", ThemeSwitch);
