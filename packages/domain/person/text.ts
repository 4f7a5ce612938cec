import * as z from "zod/mini";

/** What nobody sees: controls, zero-width and direction-changing characters, private and lone ones, blanks that pretend to be letters. Line ends stay. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Co}\p{Cs}\u2800]/gu;
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const BLANK = /[^\S\n]+/g;
/** Letters from sets made for formulas and wide type, which people paste for their looks; read aloud they are gibberish. */
const STYLED = /[\u{1d400}-\u{1d7ff}\uff01-\uff5e]/gu;
/** Marks piled on one letter until they cover their neighbours; no script that Indonesians write needs more than three. */
const PILED = /(\p{M}{3})\p{M}+/gu;

const JOINERS: ReadonlySet<string> = new Set(["\u200d", "\ufe0f"]);

/** Inside a picture of several, as in a cook or a family, the joiner is part of it. */
const joinsEmoji = (text: string, at: number): boolean =>
  JOINERS.has(text.charAt(at)) &&
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u.test(text.slice(Math.max(0, at - 2), at));

const seen = (hidden: string, at: number, text: string): string => {
  if (hidden === "\t") return " ";
  return hidden === "\n" || joinsEmoji(text, at) ? hidden : "";
};

/**
 * A text as it is kept. What cannot be seen is taken out without a word, since who pasted it along (WhatsApp puts such characters around numbers) could not find it; what is seen
 * stays as it was typed.
 */
const tidied = (typed: string): string =>
  typed
    .normalize("NFC")
    .replaceAll(LINE_END, "\n")
    .replaceAll(INVISIBLE, seen)
    .replaceAll(STYLED, (letter) => letter.normalize("NFKC"))
    .replaceAll(PILED, "$1")
    .replaceAll(BLANK, " ")
    .trim();

const onOneLine = (text: string): string => tidied(text).replaceAll(/\s*\n\s*/g, " ");

/** Lines end where they end; more than one empty line says nothing more. */
const inParagraphs = (text: string): string =>
  tidied(text)
    .replaceAll(/ ?\n ?/g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n");

const text = (tidy: (typed: string) => string, ...checks: z.core.$ZodCheck<string>[]) =>
  z.pipe(z.string().check(z.overwrite(tidy)), z.string().check(...checks));

/** Text that a person typed on one line, tidied, with something visible in it. */
export const Line = (max: number) => text(onOneLine, z.minLength(1), z.maxLength(max));

/** Text that a person typed over several lines, tidied. */
export const Paragraph = (max: number) => text(inParagraphs, z.maxLength(max));

/** Ticks, shields and stars: what the marketplace itself says of a shop, and what buyers do. */
const BADGES =
  /[\u2605\u2606\u2610-\u2612\u2705\u2713-\u2718\u2b50\u{1f31f}\u{1f396}\u{1f3c5}\u{1f5f8}-\u{1f5f9}\u{1f6e1}\u{1f947}]/u;
const FOREIGN_LETTER = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/**
 * What something is known by on shelves: a line without badges of its own and in Latin letters, so that no letter of another alphabet passes for one of these and no word turns the
 * line around.
 */
export const Name = (max: number) =>
  text(
    onOneLine,
    z.minLength(1),
    z.maxLength(max),
    z.refine((name) => !BADGES.test(name), { error: "badge_like" }),
    z.refine((name) => !FOREIGN_LETTER.test(name), { error: "latin_only" }),
  );
