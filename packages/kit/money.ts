import * as z from "zod/mini";

/** Whole rupiah, never negative; the bound keeps sums inside the safe integers. */
export const Rupiah = z.int().check(z.gte(0), z.lte(1_000_000_000_000));
export type Rupiah = z.infer<typeof Rupiah>;

const options = {
  style: "currency",
  currency: "IDR",
  currencyDisplay: "narrowSymbol",
  maximumFractionDigits: 0,
} as const;
const formats = { id: new Intl.NumberFormat("id-ID", options), en: new Intl.NumberFormat("en-GB", options) };

/** `12500` as `Rp 12.500`, in English `Rp 12,500`, with the no-break space that Intl puts there. */
export const formatRupiah = (amount: number, language: keyof typeof formats = "id"): string =>
  formats[language].format(amount);
