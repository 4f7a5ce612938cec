import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { PageAddress, PageStore } from "@etalase/domain/page";
import type { Page } from "playwright-core";
import { builtRenderer } from "./built.ts";
import { placeholder } from "./placeholder.ts";

const client = fileURLToPath(new URL("../dist/client", import.meta.url));
const TYPES: Record<string, string> = { ".js": "text/javascript", ".woff2": "font/woff2", ".svg": "image/svg+xml" };

/** A host that only the browser of a test knows. */
export const HOST = "https://etalase.test";

/** Lets a browser's page see the site of a store at `HOST`, without any server. */
export async function showSite(page: Page, store: PageStore): Promise<void> {
  const { render } = await builtRenderer();
  await page.route(`${HOST}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith("/_astro/"))
      return route.fulfill({ body: await readFile(client + pathname), contentType: TYPES[extname(pathname)] ?? "" });
    if (pathname.startsWith("/media/"))
      return route.fulfill({ body: placeholder(pathname), contentType: "image/svg+xml" });
    const { status, body } = await render(store, pathname as PageAddress);
    return route.fulfill({ status, body, contentType: "text/html; charset=utf-8" });
  });
}
