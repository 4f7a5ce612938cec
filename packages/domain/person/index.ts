import * as z from "zod/mini";

export * from "./phone.ts";

/** Invisible and direction-changing characters: they let a text pretend to be another. */
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** Text that a person typed on one line: trimmed, with something visible in it, without hidden characters. */
export const Line = (max: number) =>
  z.pipe(
    z.string().check(z.trim(), z.normalize("NFC")),
    z.string().check(
      z.minLength(1),
      z.maxLength(max),
      z.refine((text) => !HIDDEN.test(text) && !text.includes("\n"), { error: "hidden_characters" }),
    ),
  );

/** Text that a person typed over several lines. */
export const Paragraph = (max: number) =>
  z.pipe(
    z.string().check(z.trim(), z.normalize("NFC")),
    z.string().check(
      z.maxLength(max),
      z.refine((text) => !HIDDEN.test(text.replaceAll("\n", " ")), { error: "hidden_characters" }),
    ),
  );

/** One field: single words are legal names in Indonesia. */
export const FullName = Line(80);

/** The link that opens a WhatsApp chat with a text already written. */
export const whatsappLink = (phone: string, text: string): string =>
  `https://wa.me/${phone.replace("+", "")}?text=${encodeURIComponent(text)}`;
