import everywhere from "libphonenumber-js/metadata.min.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { Line, Phone, whatsappLink } from "./index.ts";
import rules from "./phone-rules.json" with { type: "json" };

describe("a phone number", () => {
  it.each(["0812-3456-7890", "+62 812 3456 7890", "6281234567890", "+62 0812-3456-7890"])(
    "%s is read as people write it",
    (typed) => {
      expect(Phone.parse(typed)).toBe("+6281234567890");
    },
  );

  it.each(["08123456", "+628129", "08991234567890", "", "abc", "+1 202 555 0123"])("%s is refused", (typed) => {
    expect(Phone.safeParse(typed).success).toBe(false);
  });
});

describe("a line of text", () => {
  it.each(["\u202eoaj", "a\u200bb", "a\nb", "   ", "x".repeat(81)])("%j is refused", (typed) => {
    expect(Line(80).safeParse(typed).success).toBe(false);
  });

  it("keeps names as they are, single words and signs too", () => {
    for (const name of ["Siti", "H. Dadang S.", "Ma'ruf", "Nur'aini 😊"])
      expect(Line(80).parse(` ${name} `)).toBe(name);
  });
});

it("links to a chat with its text written", () => {
  expect(whatsappLink("+6281234567890", "Halo & salam")).toBe("https://wa.me/6281234567890?text=Halo%20%26%20salam");
});

it("knows a phone by the rules that its library has for Indonesia", () => {
  expect(rules).toEqual({
    version: everywhere.version,
    country_calling_codes: { 62: everywhere.country_calling_codes["62"] },
    countries: { ID: everywhere.countries.ID },
  });
});
