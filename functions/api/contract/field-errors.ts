import type { FieldError } from "@etalase/kit";
import type * as z from "zod/mini";

/** What is wrong with a field, for people; the code is for programs. */
const MESSAGES: Record<string, string> = {
  invalid_type: "Isian ini belum ada atau jenisnya salah.",
  too_small: "Isian ini terlalu pendek atau terlalu kecil.",
  too_big: "Isian ini terlalu panjang atau terlalu besar.",
  unrecognized_keys: "Isian ini tidak dikenal.",
  invalid_format: "Bentuk isian ini salah.",
  invalid_value: "Pilihan ini tidak tersedia.",
  phone_invalid: "Nomor telepon ini tidak lengkap atau salah. Contoh: 0812 3456 7890.",
  hidden_characters: "Hapus tanda yang tidak terlihat dari isian ini.",
  sku_twice: "Barang yang sama tercantum dua kali.",
  shop_twice: "Toko yang sama tercantum dua kali.",
};
const UNKNOWN = "Isian ini salah.";
const MOST = 20;

/** Issues of a schema as field errors; the wrong values themselves are not repeated. */
export const fieldErrors = (issues: z.core.$ZodIssue[], where: string): FieldError[] =>
  issues.slice(0, MOST).map((issue) => {
    const code = issue.code === "custom" ? issue.message : issue.code;
    const unknown = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
    const path = [...(where ? [where] : []), ...issue.path.map(String), ...unknown].join(".").slice(0, 200);
    return { path, code, message: MESSAGES[code] ?? UNKNOWN };
  });
