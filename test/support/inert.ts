import type { Page } from "playwright-core";
import { beyondScreen } from "./layout.ts";

/** What a page does that no words of a vendor or buyer may make it do, as it happens: dialogs, errors, breaches of its policy, requests to other hosts. */
export function watchDeeds(page: Page, origin: string): string[] {
  const deeds: string[] = [];
  page.on("dialog", (dialog) => {
    deeds.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => deeds.push(`error ${error.message}`));
  page.on("console", (message) => message.type() === "error" && deeds.push(`console ${message.text()}`));
  page.on("popup", (popup) => deeds.push(`popup ${popup.url()}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) deeds.push(`request ${url}`);
  });
  return deeds;
}

/** Where links of the marketplace may lead besides itself: chats of vendors and of those who hear complaints, the latter's mail, the map of a village. */
const LEADS = /^(https:\/\/wa\.me\/\d+|https:\/\/www\.google\.com\/maps\/search\/\?|mailto:[\w.]+@[\w.]+$)/;

/** What stands on a page that no words of a vendor or buyer may put there. */
export async function standsWrongly(page: Page, origin: string): Promise<string[]> {
  const found = await page.evaluate(() => {
    const foreign =
      "iframe, object, embed, base, marquee, video, audio, math, xss, foreignObject, meta[http-equiv=refresh]";
    const outlined = (element: Element) => element.outerHTML.slice(0, 160);
    const elements = [...document.querySelectorAll("*")];
    const handlers = elements.filter((element) => element.getAttributeNames().some((name) => name.startsWith("on")));
    const scripts = elements.filter(
      (element) =>
        element.localName === "script" &&
        !element.hasAttribute("src") &&
        element.getAttribute("type") !== "application/ld+json",
    );
    const sheets = elements.filter((element) => element.matches("link[rel~=stylesheet], body style"));
    const lost = ["header", "main", "body > footer, #dasbor", "head > script[src]"].filter(
      (part) => !document.querySelector(part),
    );
    return {
      elements: [...document.querySelectorAll(foreign), ...handlers, ...scripts, ...sheets].map(outlined),
      lost: lost.map((part) => `no ${part}`),
      links: elements.flatMap((element) => element.getAttribute("href") ?? []),
      forms: elements.flatMap((element) => (element instanceof HTMLFormElement ? element.action : [])),
    };
  });
  const astray = [...found.links, ...found.forms].filter((href) => {
    const { href: whole } = new URL(href, origin);
    return !whole.startsWith(`${origin}/`) && !LEADS.test(href);
  });
  return [
    ...found.elements,
    ...found.lost,
    ...astray.map((href) => `leads to ${href}`),
    ...(await beyondScreen(page)).slice(-3),
  ];
}
