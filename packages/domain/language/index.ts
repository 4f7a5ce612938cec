/** Bahasa Indonesia stands at plain addresses, English below `/en/`. This room imports nothing, so that islands may carry it. */
export const languages = ["id", "en"] as const;
export type Language = (typeof languages)[number];

/** The same page in a language: `/en/panongan/` of `/panongan/`. */
export const localAddress = <A extends string>(language: Language, address: A): A | `/en${A}` =>
  language === "en" ? `/en${address}` : address;

/** What a local address is made of: its language, and the page that all languages share. */
export function languageOf(address: `/${string}`): { language: Language; address: `/${string}` } {
  return address.startsWith("/en/") ? { language: "en", address: `/${address.slice(4)}` } : { language: "id", address };
}
