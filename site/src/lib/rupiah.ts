const format = new Intl.NumberFormat("id-ID", { style: "currency", currency: "IDR", maximumFractionDigits: 0 });

/** `12500` as `Rp 12.500`, the kit's way of writing it, for scripts that must not carry the kit's schemas to a phone. */
export const rupiah = (amount: number): string => format.format(amount);

const short = new Intl.NumberFormat("id-ID", { notation: "compact", maximumFractionDigits: 1 });

/** `1.300.000` as `1,3 jt`, where there is little room. */
export const shortRupiah = (amount: number): string => short.format(amount);
