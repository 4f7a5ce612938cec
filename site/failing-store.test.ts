import type { PageAddress, PageStore } from "@etalase/domain/page";
import { beforeAll, expect, it } from "vitest";
import { buildSite } from "./build.ts";

beforeAll(async () => {
  await buildSite();
});

/** Fails once, as a table that is busy for a moment, and then knows nothing by the name it is asked for. */
function hiccup(): PageStore {
  let failed = false;
  const answer = async () => {
    if (failed) return undefined;
    failed = true;
    throw new Error("the table cannot be reached");
  };
  return new Proxy({} as PageStore, { get: () => answer });
}

it.each<PageAddress>(["/", "/panongan/", "/panongan/topi/", "/panongan/topi/capio/", "/kategori/makanan/"])(
  "%s fails as a 500 when its store does: a 404 would remove a page that exists",
  async (address) => {
    const { render } = await import("./render.ts");
    expect((await render(hiccup(), address)).status).toBe(500);
  },
);
