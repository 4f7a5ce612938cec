import { type Language, localAddress } from "@etalase/domain/language";

/** The language of the page that a script runs in; the renderer has no page of its own and says its language each time. */
export const pageLanguage: Language = globalThis.document?.documentElement.lang === "en" ? "en" : "id";

/** How Intl is told: English as Indonesians and their guests read it, days before months. */
export const locales: Record<Language, string> = { id: "id-ID", en: "en-GB" };

/** A link of a script to another page, in the language of the page it runs in. */
export const local = (address: string): string => localAddress(pageLanguage, address);
