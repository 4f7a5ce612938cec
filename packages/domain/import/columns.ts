import * as z from "zod/mini";

/** What a column of somebody's table can say of a product. */
export const ImportField = z.enum([
  "code",
  "name",
  "category",
  "price",
  "pieces",
  "unit",
  "weightGrams",
  "description",
  "minimum",
  "limit",
  "madeToOrderDays",
  "state",
  "picture",
  "option1",
  "option2",
  "option3",
]);
export type ImportField = z.infer<typeof ImportField>;

/** What a variant is chosen by; which of them a column is does not matter, its header is the option's name. */
const OPTIONS = ["option1", "option2", "option3"] as const satisfies ImportField[];
export const isOption = (field: ImportField): boolean => OPTIONS.some((option) => option === field);

/** For every column what it says, or null where it is left out. */
export const Columns = z.array(z.nullable(ImportField)).check(z.maxLength(60));
export type Columns = z.infer<typeof Columns>;

/** Headers as vendors and the marketplaces they come from write them; the first words of a field are its own. */
const HEADERS: Record<ImportField, string[]> = {
  code: [
    "kode",
    "sku",
    "kode barang",
    "kode produk",
    "sku name",
    "nomor sku",
    "sku induk",
    "product code",
    "item code",
  ],
  name: ["nama", "nama produk", "nama barang", "produk", "barang", "name", "product name", "title", "product", "item"],
  category: ["kategori", "kategori produk", "category", "jenis", "kategori kode", "product category", "tipe"],
  price: ["harga", "harga rp", "harga jual", "harga satuan", "price", "harga produk", "unit price", "variant price"],
  pieces: ["stok", "jumlah stok", "stock", "jumlah", "qty", "quantity", "persediaan", "stok barang", "inventory"],
  unit: ["satuan", "unit", "unit of measure", "uom"],
  weightGrams: ["berat", "berat gram", "berat g", "berat kg", "weight", "berat produk", "weight grams", "weight kg"],
  description: [
    "deskripsi",
    "deskripsi produk",
    "keterangan",
    "description",
    "product description",
    "uraian",
    "detail",
  ],
  minimum: ["minimum", "minimum pemesanan", "min pembelian", "minimal pembelian", "min order", "minimum order"],
  limit: ["maksimum", "maksimum pemesanan", "maks pembelian", "maximum", "max order", "maximum order"],
  madeToOrderDays: ["hari pembuatan", "lama pembuatan", "preorder", "waktu proses preorder", "lead days", "lead time"],
  state: ["status", "state", "tampil", "published", "status produk"],
  picture: ["foto", "gambar", "foto produk", "image", "picture", "image url", "url foto", "link foto", "foto sampul"],
  option1: [
    "varian",
    "variasi",
    "variant",
    "rasa",
    "ukuran",
    "warna",
    "motif",
    "aroma",
    "size",
    "color",
    "colour",
    "flavor",
    "flavour",
  ],
  option2: [],
  option3: [],
};

const fieldOf = new Map(
  Object.entries(HEADERS).flatMap(([field, headers]) => headers.map((header) => [header, ImportField.parse(field)])),
);

/** A header without case, marks and brackets: `Harga (Rp)*` and `HARGA RP` are the same. */
export const plainHeader = (header: string): string =>
  header
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

/** What a shop said of its columns before, by their plain headers; a list, since a header may be any word. */
export const RememberedColumns = z.array(z.tuple([z.string(), z.nullable(ImportField)]));
export type RememberedColumns = z.infer<typeof RememberedColumns>;

/** What each column says, as far as its header tells: as the shop chose before, else as such headers are usually meant. No field twice. */
export function guessColumns(headers: string[], remembered: RememberedColumns): Columns {
  const known = new Map(remembered);
  const taken = new Set<ImportField>();
  return headers.map((header) => {
    const plain = plainHeader(header);
    const meant = known.has(plain) ? known.get(plain) : (fieldOf.get(plain) ?? fieldOf.get(withoutNumber(plain)));
    const field = meant && isOption(meant) ? OPTIONS.find((option) => !taken.has(option)) : meant;
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** `Foto Produk 1` is the first of several. */
const withoutNumber = (header: string): string => header.replace(/ \d+$/, "");

const MOST_REMEMBERED = 200;

/** What a shop says of columns now, and what it said of others. */
export function rememberColumns(remembered: RememberedColumns, headers: string[], columns: Columns): RememberedColumns {
  const now = headers.map((header, index): [string, ImportField | null] => [
    plainHeader(header),
    columns[index] ?? null,
  ]);
  return [...new Map([...remembered, ...now.filter(([header]) => header !== "")])].slice(-MOST_REMEMBERED);
}
