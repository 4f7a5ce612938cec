import everywhere from "libphonenumber-js/metadata.min.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { Line, Name, Paragraph, Phone, whatsappLink } from "./index.ts";
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
  it.each(["", "   ", "\u200b\u2060", "\u3164\u2800", "x".repeat(81)])(
    "%j is refused: nothing is seen, or too much",
    (typed) => {
      expect(Line(80).safeParse(typed).success).toBe(false);
    },
  );

  it.each([
    ["\u202a+62 812\u202c", "+62 812"],
    ["Kue\u200b lapis\ufeff", "Kue lapis"],
    ["Toko\u202eijaS", "TokoijaS"],
    ["Jl. Raya\nNo. 8\u2028RT 03", "Jl. Raya No. 8 RT 03"],
    ["Kopi\u00a0\u3000tubruk\t1", "Kopi tubruk 1"],
    ["\u{1d413}\u{1d428}\u{1d429}\u{1d422} \uff11\uff12", "Topi 12"],
    ["Ke\u0300\u0301\u0302\u0303\u0304\u0305rupuk", "K\u00e8\u0301\u0302\u0303rupuk"],
  ])("%j is kept as %j: what cannot be seen is taken out", (typed, kept) => {
    expect(Line(80).parse(typed)).toBe(kept);
  });

  it("keeps names and pictures as they are, single words and signs too", () => {
    for (const name of ["Siti", "H. Dadang S.", "Ma'ruf", "Nur'aini 😊", "Koki 👩🏽‍🍳 ❤️", "رحمة", "ꦱꦼꦒ"])
      expect(Line(80).parse(` ${name} `)).toBe(name.normalize("NFC"));
  });
});

it("keeps paragraphs, and one empty line between them", () => {
  expect(Paragraph(80).parse("Satu\r\n\r\n\r\n\r\ndua  \n tiga\u200e\n\n")).toBe("Satu\n\ndua\ntiga");
});

describe("a name on a shelf", () => {
  const codeOf = (name: string) =>
    Name(60)
      .safeParse(name)
      .error?.issues.map(({ message }) => message);

  it.each(["Batik ✓", "Toko ✅ Resmi", "Bakso ★★★★★", "Dapur 🛡️ Aman", "☑ Terverifikasi"])(
    "%s gives itself no badge",
    (name) => {
      expect(codeOf(name)).toEqual(["badge_like"]);
    },
  );

  it.each(["Токо Сарmi", "Τopi", "متجر"])("%s is written in Latin letters", (name) => {
    expect(codeOf(name)).toEqual(["latin_only"]);
  });

  it.each(["Topi Bambu 50 cm", "Kué Lapis Légit", "Es Teh 🧋 & Kopi", "Bu Tuti's – ½ kg"])(
    "%s may be called so",
    (name) => {
      expect(Name(60).parse(name)).toBe(name);
    },
  );
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
