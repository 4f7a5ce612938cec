import { languageOf } from "@etalase/domain/language";
import type { PageAddress, PageStore } from "@etalase/domain/page";
import { notFoundPage } from "@etalase/domain/page";
import { settingsOf } from "@etalase/domain/tenant";
import { respond } from "#renderer";
import { withPolicy } from "./policy.ts";

export { build } from "#renderer";

export interface Rendered {
  /** 200 to be written, 404 to be removed, 500 to be tried again. */
  status: number;
  body: string;
  headers?: Record<string, string>;
}

/**
 * Renders one page or data file of one tenant from its store, in the language that the address names; `/404/` is the page that stands for whatever is not found, and comes with 200.
 * A language that the regency does not have is not there. Never throws for a page's own failure: that is a 500.
 */
export async function render(store: PageStore, address: PageAddress): Promise<Rendered> {
  const { language, address: page } = languageOf(address);
  if (language !== "id" && !settingsOf((await store.regency()).tenant).languages.includes(language))
    return { status: 404, body: "" };
  const response = await respond(store, page, language);
  const status = page === notFoundPage && response.status === 404 ? 200 : response.status;
  const body = await response.text();
  const headers = Object.fromEntries(response.headers);
  return { status, body: status === 200 && page.endsWith("/") ? withPolicy(body) : body, headers };
}
