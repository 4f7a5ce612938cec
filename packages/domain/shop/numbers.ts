import * as z from "zod/mini";

/** Numbers of papers as people type them, with dots, dashes and blanks, kept as their bare digits. */
const bare = (typed: string): string => typed.toUpperCase().replaceAll(/[\s.\-/]/g, "");

const numberOf = (error: string, isRight: (number: string) => boolean) =>
  z.pipe(
    z.string().check(z.maxLength(40), z.overwrite(bare)),
    z.string().check(z.refine((number) => isRight(number), { error })),
  );

const PROVINCES = { first: 11, last: 96 };

/** Whether there is such a day; of the two centuries that a year may mean, one is enough. */
const isDay = (day: number, month: number, year: number): boolean =>
  [1900 + year, 2000 + year].some((full) => {
    const date = new Date(Date.UTC(full, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  });

/** 16 digits: where first registered, the birthday (women's day + 40), a serial number. There is no check digit. */
export function isNik(number: string): boolean {
  const parts = /^(\d{2})\d{4}(\d{2})(\d{2})(\d{2})(\d{4})$/.exec(number);
  if (!parts) return false;
  const [province = 0, day = 0, month = 0, year = 0, serial = 0] = parts.slice(1).map(Number);
  const born = day > 40 ? day - 40 : day;
  return (
    province >= PROVINCES.first && province <= PROVINCES.last && serial > 0 && born > 0 && isDay(born, month, year)
  );
}

/** Luhn, as the tax office sums the first nine digits of its 15-digit number. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** 15 digits; or 16, which are a resident's NIK or a zero before the 15. */
export const isNpwp = (number: string): boolean => {
  if (/^\d{15}$/.test(number)) return passesLuhn(number.slice(0, 9));
  if (/^0\d{15}$/.test(number)) return passesLuhn(number.slice(1, 10));
  return isNik(number);
};

export const Nik = numberOf("nik_invalid", isNik);
export const Npwp = numberOf("npwp_invalid", isNpwp);
export const Nib = numberOf("nib_invalid", (number) => /^\d{13}$/.test(number));
/** 15 digits (BPOM 22/2018), old ones 12; the layout inside differs between sources, so that only the length is held against it. */
export const Pirt = numberOf("pirt_invalid", (number) => /^(?:\d{12}|\d{15})$/.test(number));
export const HalalNumber = numberOf("halal_invalid", (number) => /^ID\d{17}$/.test(number));
/** A registered mark, `IDM000123456`, or the number of an application for one. */
export const BrandNumber = numberOf("brand_invalid", (number) => /^[A-Z0-9]{6,20}$/.test(number));

/** The classification of businesses, whose numbers mean nothing without their version. */
export const Kbli = z.strictObject({
  version: z.enum(["2020", "2025"]),
  code: z.string().check(z.regex(/^\d{5}$/, { error: "kbli_invalid" })),
});

const NIK_SHOWN = 4;

/** Enough of a NIK for its owner to know it: its end. */
export const maskedNik = (nik: string): string => `${"•".repeat(nik.length - NIK_SHOWN)}${nik.slice(-NIK_SHOWN)}`;
