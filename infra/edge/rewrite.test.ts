import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { describe, expect, it } from "vitest";

interface Answer {
  uri?: string;
  statusCode?: number;
  headers?: { location?: { value: string } };
}

const context = createContext({});
runInContext(readFileSync(new URL("rewrite.js", import.meta.url), "utf8"), context);

/** What CloudFront would do with a request for this address. */
function visit(uri: string, querystring: Record<string, unknown> = {}): Answer {
  const event = { request: { method: "GET", uri, querystring, headers: {}, cookies: {} } };
  return runInContext(`handler(${JSON.stringify(event)})`, context) as Answer;
}

describe("an address", () => {
  it.each([
    ["/", "/index.html"],
    ["/balaraja/", "/balaraja/index.html"],
    ["/balaraja/toko-ani/keripik-pisang/", "/balaraja/toko-ani/keripik-pisang/index.html"],
    ["/cari/", "/cari/index.html"],
    ["/en/panongan/", "/en/panongan/index.html"],
  ])("%s shows %s", (address, object) => expect(visit(address).uri).toBe(object));

  it.each(["/favicon.ico", "/robots.txt", "/404/index.html"])("%s of a file stays as it is", (address) =>
    expect(visit(address).uri).toBe(address),
  );

  it("of an order shows the one page for orders, whatever its key", () => {
    for (const address of ["/pesanan/", "/pesanan/0199a1-key/", "/pesanan/a/b/"])
      expect(visit(address).uri).toBe("/pesanan/index.html");
    expect(visit("/en/pesanan/0199a1-key/").uri).toBe("/en/pesanan/index.html");
  });

  it("without its last slash is sent on to the one with it, for good", () => {
    expect(visit("/balaraja")).toMatchObject({ statusCode: 301, headers: { location: { value: "/balaraja/" } } });
    expect(visit("/pesanan/0199a1-key").headers?.location?.value).toBe("/pesanan/0199a1-key/");
  });

  it("keeps what was asked of it when it is sent on", () => {
    const asked = { q: { value: "keripik%20pisang" }, k: { value: "a", multiValue: [{ value: "a" }, { value: "b" }] } };
    expect(visit("/cari", asked).headers?.location?.value).toBe("/cari/?q=keripik%20pisang&k=a&k=b");
  });

  it.each(["//evil.example", "/\\evil.example/x", "///evil.example/x"])("%s never leads to another host", (address) =>
    expect(visit(address).headers?.location?.value ?? visit(address).uri).toMatch(/^\/[^/\\]/),
  );
});
