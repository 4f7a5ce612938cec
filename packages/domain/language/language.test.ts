import { describe, expect, it } from "vitest";
import { languageOf, languages, localAddress } from "./index.ts";

describe("an address", () => {
  it("is the plain one in Indonesian and stands below /en/ in English", () => {
    expect(localAddress("id", "/panongan/")).toBe("/panongan/");
    expect(localAddress("en", "/panongan/")).toBe("/en/panongan/");
    expect(localAddress("en", "/#kecamatan")).toBe("/en/#kecamatan");
  });

  it.each(["/", "/panongan/topi-ciakar/", "/pesanan/0199/", "/english/"] as const)(
    "%s is found again from every language",
    (address) => {
      for (const language of languages)
        expect(languageOf(localAddress(language, address))).toEqual({ language, address });
    },
  );
});
