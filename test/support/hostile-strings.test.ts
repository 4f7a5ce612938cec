import { Line, Name, Paragraph } from "@etalase/domain/person";
import { describe, expect, it } from "vitest";
import { HOSTILE_STRINGS } from "./hostile-strings.ts";

const LONG = 4_000;
const kept = HOSTILE_STRINGS.flatMap((typed) =>
  [Line(LONG), Paragraph(LONG), Name(LONG)].flatMap((schema) => {
    const { data } = schema.safeParse(typed);
    return data === undefined ? [] : [{ schema, text: data }];
  }),
);

describe("what is kept of two hundred hostile texts", () => {
  it("are two hundred, each another", () => {
    expect(new Set(HOSTILE_STRINGS).size).toBe(200);
  });

  it("has nothing that cannot be seen, turns no text around and piles nothing up", () => {
    expect(kept.length).toBeGreaterThan(500);
    for (const { text } of kept) {
      const plain = text.replaceAll(/[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\u200d]+/gu, "");
      expect(plain.replaceAll("\n", "")).not.toMatch(/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Co}\p{Cs}]/u);
      expect(plain).not.toMatch(/\p{M}{4}/u);
      expect(text).toBe(text.normalize("NFC").trim());
      expect(text).not.toMatch(/\n{3}/);
    }
  });

  it("stays as it is when it is saved again", () => {
    for (const { schema, text } of kept) expect(schema.parse(text)).toBe(text);
  });

  it("stands on one line but in paragraphs", () => {
    for (const typed of HOSTILE_STRINGS) expect(Line(LONG).safeParse(typed).data ?? "").not.toContain("\n");
  });

  it("gives no name a badge or letters of another alphabet", () => {
    for (const typed of HOSTILE_STRINGS) {
      const name = Name(LONG).safeParse(typed).data ?? "";
      expect(name).not.toMatch(/[✓✔☑✅🗹★⭐🛡🏅]/u);
      expect(name).not.toMatch(
        /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Cherokee}\p{Script=Arabic}\p{Script=Hebrew}]/u,
      );
    }
  });
});
