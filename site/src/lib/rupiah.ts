import type { Language } from "@etalase/domain/language";
import { locales, pageLanguage } from "./language.ts";

const formats = (options: Intl.NumberFormatOptions): Record<Language, Intl.NumberFormat> => ({
  id: new Intl.NumberFormat(locales.id, options),
  en: new Intl.NumberFormat(locales.en, options),
});

const whole = formats({
  style: "currency",
  currency: "IDR",
  currencyDisplay: "narrowSymbol",
  maximumFractionDigits: 0,
});

/** `12500` as `Rp 12.500`, in English `Rp 12,500`, for scripts that must not carry the kit's schemas to a phone. */
export const rupiah = (amount: number, language = pageLanguage): string => whole[language].format(amount);

const short = formats({ notation: "compact", maximumFractionDigits: 1 });

/** `1.300.000` as `1,3 jt`, in English `1.3M`, where there is little room. */
export const shortRupiah = (amount: number, language = pageLanguage): string => short[language].format(amount);
