import * as z from "zod/mini";
import { Line } from "./text.ts";

export * from "./device.ts";
export * from "./phone.ts";
export * from "./text.ts";

/** One field: single words are legal names in Indonesia. */
export const FullName = Line(80);

/** The link that opens a WhatsApp chat with a text already written. */
export const whatsappLink = (phone: string, text: string): string =>
  `https://wa.me/${phone.replace("+", "")}?text=${encodeURIComponent(text.toWellFormed())}`;

/** An e-mail address as it is compared: providers that tell capitals apart are none that people have. */
export const Email = z.pipe(z.string().check(z.trim(), z.toLowerCase(), z.maxLength(254)), z.email());
