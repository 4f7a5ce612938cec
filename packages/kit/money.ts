import * as z from "zod/mini";

/** Whole rupiah, never negative; the bound keeps sums inside the safe integers. */
export const Rupiah = z.int().check(z.gte(0), z.lte(1_000_000_000_000));
export type Rupiah = z.infer<typeof Rupiah>;

const format = new Intl.NumberFormat("id-ID", { style: "currency", currency: "IDR", maximumFractionDigits: 0 });

/** `12500` as `Rp 12.500`, with the no-break space that Intl puts there. */
export const formatRupiah = (amount: number): string => format.format(amount);
