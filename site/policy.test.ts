import { createHash } from "node:crypto";
import type { PageAddress, PageStore } from "@etalase/domain/page";
import { beforeAll, describe, expect, it } from "vitest";
import { withPolicy } from "./policy.ts";
import { builtRenderer } from "./test-support/built.ts";
import * as catalogue from "./test-support/catalogue.ts";
import { fixtureStore } from "./test-support/fixture-store.ts";

const CHARSET = '<meta charset="utf-8">';
let render: (store: PageStore, address: PageAddress) => Promise<{ status: number; body: string }>;

beforeAll(async () => {
  ({ render } = await builtRenderer());
}, 120_000);

const hashOf = (style: string) => `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
const namedStyles = (page: string): string[] =>
  (/<meta http-equiv="content-security-policy" content="style-src ([^"]*)">/.exec(page)?.[1] ?? "").split(" ");
const tags = (page: string): string[] => page.match(/<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi) ?? [];

describe("every page", () => {
  it("names each of its styles by its hash and trusts no other, before anything that it loads", async () => {
    const store = fixtureStore();
    for await (const address of store.addresses()) {
      if (!address.endsWith("/")) continue;
      const { body } = await render(store, address);
      const styles = [...body.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, style = ""]) => hashOf(style));
      expect(styles.length).toBeGreaterThan(0);
      expect(namedStyles(body).toSorted(), address).toEqual([...new Set(styles)].toSorted());
      expect(body.indexOf("content-security-policy")).toBeLessThan(body.search(/<(?:script|style|link|title)/));
    }
  });

  it("has no style, no handler and no script of its own in its markup", async () => {
    const store = fixtureStore();
    for await (const address of store.addresses()) {
      if (!address.endsWith("/")) continue;
      for (const tag of tags((await render(store, address)).body)) {
        const names = tag.replaceAll(/"[^"]*"|'[^']*'/g, "");
        expect(names, address).not.toMatch(/\sstyle=|\son\w+=/i);
        if (tag.startsWith("<script")) expect(tag).toMatch(/ src="\/_astro\/|type="application\/ld\+json"/);
        expect(tag).not.toMatch(/href="javascript:/i);
      }
    }
  });

  it("keeps to its own styles when a vendor's words look like one", async () => {
    const shops = catalogue.shops.map((shop) => ({ ...shop, about: "<style>*{display:none}</style> dan <style>" }));
    const store = fixtureStore({ shops });
    const address = "/panongan/anyaman-ciakar/";
    expect(namedStyles((await render(store, address)).body)).toEqual(
      namedStyles((await render(fixtureStore(), address)).body),
    );
  });
});

describe("a policy", () => {
  it("is none where a page has no style", () => {
    expect(withPolicy(`<html><head>${CHARSET}</head>`)).toContain("content=\"style-src 'none'\"");
  });

  it("takes a style for what it is, whatever its attributes, and never what stands in a quoted value", () => {
    const page = withPolicy(`${CHARSET}<p title="<style>evil{}</style>"><style media="print" data-x>a{}</style>`);
    expect(namedStyles(page)).toEqual([hashOf("a{}")]);
  });

  it("joins plain styles where the first one stood, and leaves those of other media in their place", () => {
    const page = withPolicy(
      `${CHARSET}<title>x</title><style>a{}</style><style media="print">c{}</style><style>b{}</style>`,
    );
    expect(page.slice(page.indexOf("<title>"))).toBe(
      '<title>x</title><style>a{}b{}</style><style media="print">c{}</style>',
    );
    expect(namedStyles(page).toSorted()).toEqual([hashOf("a{}b{}"), hashOf("c{}")].toSorted());
  });

  it("must have a place", () => {
    expect(() => withPolicy("<html>")).toThrow("charset");
  });
});
