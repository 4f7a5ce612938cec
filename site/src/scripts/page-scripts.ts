import type { Language } from "@etalase/domain/language";

/**
 * The scripts of pages, each a file of this folder and one file when it is built, in either language: a page asks for one thing and nothing of it waits for
 * something else. Pages that are only read share the first.
 */
export const scriptNames = [
  "storefront",
  "search",
  "cart",
  "order",
  "liked",
  "offline",
  "tags",
  "dasbor",
  "dinas",
] as const;
export type ScriptName = (typeof scriptNames)[number];

export type PageScripts = Record<ScriptName, Record<Language, string>>;

/** Put in by the build after they are made. */
declare const PAGE_SCRIPTS: PageScripts;

export const pageScript = (name: ScriptName, language: Language): string => PAGE_SCRIPTS[name][language];
