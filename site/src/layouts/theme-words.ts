import { defineWords } from "../lib/words.ts";

/** What the switch of day and night says; its script brings it along. */
export const themeWords = defineWords(
  { theme: "Tampilan", asPhone: "Ikut ponsel", light: "Terang", dark: "Gelap" },
  { theme: "Appearance", asPhone: "As my phone", light: "Light", dark: "Dark" },
);
