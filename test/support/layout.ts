import type { Page } from "playwright-core";

/** What stands beyond the right edge of the screen, if the page can be scrolled sideways at all. */
export const beyondScreen = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120));
  });

/** What a finger is meant to hit and is smaller than 44 pixels. A tick or a dot is hit by its label. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const controls = "button, .button, input, select, textarea, summary, nav a";
    const visible = [...document.querySelectorAll<HTMLElement>(controls)].filter(
      (control) =>
        control.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !control.closest(".unseen"),
    );
    return visible.flatMap((control) => {
      const isTick = control.matches("[type=checkbox], [type=radio]");
      const { width, height } = ((isTick && control.closest("label")) || control).getBoundingClientRect();
      return Math.min(width, height) < 43.5
        ? [`${Math.round(width)} x ${Math.round(height)}: ${control.outerHTML.slice(0, 120)}`]
        : [];
    });
  });
