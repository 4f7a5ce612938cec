export const FIELDS = ["name", "phone", "district", "village", "street", "landmark"] as const;

/** What the form asks of a shopper; addresses only where something is brought. */
export type BuyerFields = Record<(typeof FIELDS)[number], string>;

/** The fields as the API wants them. */
export const buyerOf = ({ name, phone, district, village, street, landmark }: BuyerFields, delivered: boolean) => ({
  name: name.trim(),
  phone: phone.trim(),
  ...(delivered
    ? {
        address: {
          street: street.trim(),
          district,
          village,
          ...(landmark.trim() ? { landmark: landmark.trim() } : {}),
        },
      }
    : {}),
});

const PHONE = /^(\+?62|0)[\s-]?8[\d\s-]{7,14}$/;

/** What is missing or cannot be right, told before anything is sent; the API has the last word. */
export function fieldErrors(fields: BuyerFields, delivered: boolean): Partial<Record<keyof BuyerFields, string>> {
  return {
    ...(fields.name.trim() ? {} : { name: "Isi nama Anda, supaya penjual tahu siapa yang memesan." }),
    ...(PHONE.test(fields.phone.trim()) ? {} : { phone: "Isi nomor WhatsApp, misalnya 0812-3456-7890." }),
    ...(delivered ? addressErrors(fields) : {}),
  };
}

const addressErrors = ({ district, village, street }: BuyerFields) => ({
  ...(district ? {} : { district: "Pilih kecamatan tujuan." }),
  ...(village ? {} : { village: "Pilih desa atau kelurahan." }),
  ...(street.trim() ? {} : { street: "Isi alamat: jalan atau kampung, nomor, RT/RW." }),
});

/** Which field an error of the API is about; its paths run from the body, e.g. `buyer.phone`. */
export function fieldOf(path: string): keyof BuyerFields | undefined {
  const last = path.split(/[./]/).at(-1) ?? "";
  return FIELDS.find((field) => field === last);
}
