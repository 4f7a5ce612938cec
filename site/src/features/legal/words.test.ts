import { createHash } from "node:crypto";
import { PRIVACY_TEXT } from "@etalase/domain/tenant";
import { expect, it } from "vitest";
import { legalWords } from "./words.ts";

/** Each text on data that was ever shown, by its hash: who agreed to it can be told what it said. */
const TEXTS: Record<string, string> = {
  "2026-11-25": "aadeecb2a7797f35d24c8caa2cc4f5a70ce8a256159843fa6e627a2afb586a72",
};

it("has another version when the text on data is another", () => {
  const text = (["id", "en"] as const).map((language) => legalWords(language).dataParts);
  expect(createHash("sha256").update(JSON.stringify(text)).digest("hex")).toBe(TEXTS[PRIVACY_TEXT]);
});
