import { Line } from "./text.ts";

export * from "./phone.ts";
export * from "./text.ts";

/** One field: single words are legal names in Indonesia. */
export const FullName = Line(80);

/** The link that opens a WhatsApp chat with a text already written. */
export const whatsappLink = (phone: string, text: string): string =>
  `https://wa.me/${phone.replace("+", "")}?text=${encodeURIComponent(text.toWellFormed())}`;
