import type { Language } from "@etalase/domain/language";
import { locales } from "../../lib/language.ts";

const tenths = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
const MEANS: Record<Language, Intl.NumberFormat> = {
  id: new Intl.NumberFormat(locales.id, tenths),
  en: new Intl.NumberFormat(locales.en, tenths),
};
const PIECES: Record<Language, Intl.NumberFormat> = {
  id: new Intl.NumberFormat(locales.id),
  en: new Intl.NumberFormat(locales.en),
};

/** `4,8`, in English `4.8`. */
export const meanText = (mean: number, language: Language): string => MEANS[language].format(mean);
/** `1.000`, in English `1,000`. */
export const piecesText = (pieces: number, language: Language): string => PIECES[language].format(pieces);
