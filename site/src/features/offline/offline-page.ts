import { part } from "../../lib/dom.ts";
import { fill, html } from "../../lib/html.ts";
import { pageLanguage } from "../../lib/language.ts";
import { tenant } from "../../lib/tenant.ts";

const MOST = 20;

/** Lists the pages of this language that can still be read. */
class OfflinePage extends HTMLElement {
  connectedCallback(): void {
    part(this, "button").addEventListener("click", () => location.reload());
    addEventListener("online", () => location.reload());
    void this.#list();
  }

  async #list(): Promise<void> {
    const pages = (await seenPages()).toReversed().slice(0, MOST);
    part(this, "[data-seen]").hidden = pages.length === 0;
    fill(
      part(this, "ul"),
      html`${pages.map(({ path, title }) => html`<li><a class="panel" href="${path}">${title}</a></li>`)}`,
    );
  }
}

async function seenPages(): Promise<{ path: string; title: string }[]> {
  const cache = await caches.open(`etalase:${tenant.id}:seen`);
  const paths = (await cache.keys())
    .map(({ url }) => new URL(url).pathname)
    .filter((path) => path.endsWith("/") && path.startsWith("/en/") === (pageLanguage === "en"));
  return Promise.all(
    paths.map(async (path) => {
      const html = (await (await cache.match(path))?.text()) ?? "";
      const title = new DOMParser().parseFromString(html, "text/html").title;
      return { path, title: title.split(" · ")[0] || path };
    }),
  );
}

customElements.define("offline-page", OfflinePage);
