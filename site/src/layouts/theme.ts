import { kept } from "../lib/kept.ts";

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

/** Ticks what is worn, keeps what is chosen. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const worn = this.querySelector<HTMLInputElement>(`[value="${theme()}"]`);
    if (worn) worn.checked = true;
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
customElements.define("theme-switch", ThemeSwitch);
