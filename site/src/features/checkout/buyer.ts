import { pageLanguage } from "../../lib/language.ts";
import { checkoutWords } from "./words.ts";

const { missing } = checkoutWords(pageLanguage);

export const FIELDS = ["name", "phone", "district", "village", "street", "landmark"] as const;
export type FieldName = (typeof FIELDS)[number];

/** What the form asks of a shopper; addresses only where something is brought. */
export type BuyerFields = Record<FieldName, string>;

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
export const fieldErrors = (fields: BuyerFields, delivered: boolean): Partial<Record<FieldName, string>> => ({
  ...(fields.name.trim() ? {} : { name: missing.name }),
  ...(PHONE.test(fields.phone.trim()) ? {} : { phone: missing.phone }),
  ...(delivered ? addressErrors(fields) : {}),
});

const addressErrors = ({ district, village, street }: BuyerFields) => ({
  ...(district ? {} : { district: missing.district }),
  ...(village ? {} : { village: missing.village }),
  ...(street.trim() ? {} : { street: missing.street }),
});

/** Which field an error of the API is about; its paths run from the body, e.g. `buyer.phone`. */
export function fieldOf(path: string): FieldName | undefined {
  const last = path.split(/[./]/).at(-1) ?? "";
  return FIELDS.find((field) => field === last);
}
