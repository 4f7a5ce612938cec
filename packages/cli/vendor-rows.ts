import { plainHeader } from "@etalase/domain/import";
import { FullName, Phone } from "@etalase/domain/person";
import { Business, BusinessKind } from "@etalase/domain/shop";
import { type District, slugIn } from "@etalase/domain/tenant";
import { fieldMessage } from "@etalase/kit";
import type { Row, Table } from "@etalase/tables";
import * as z from "zod/mini";

/** Headers as a dinas writes them in its list of vendors; the first of each is its own. */
const HEADERS = {
  name: ["nama pemilik", "pemilik", "nama", "owner", "owner name"],
  phone: ["whatsapp", "no whatsapp", "nomor whatsapp", "no wa", "wa", "telepon", "no hp", "phone"],
  business: ["usaha", "nama usaha", "nama toko", "toko", "business"],
  district: ["kecamatan", "district"],
  village: ["desa", "kelurahan", "desa kelurahan", "village"],
  kind: ["jenis", "jenis usaha", "bidang", "bidang usaha", "kind"],
  address: ["alamat", "alamat usaha", "address"],
  about: ["tentang", "keterangan", "deskripsi", "about"],
} as const;
type Field = keyof typeof HEADERS;
const FIELDS = Object.keys(HEADERS) as Field[];
const NEEDED: Field[] = ["name", "phone", "business", "district", "village", "kind"];

const KINDS: Record<BusinessKind, string[]> = {
  food: ["makanan", "kuliner", "camilan", "pangan"],
  drink: ["minuman", "kopi", "jamu"],
  craft: ["kerajinan", "kriya", "anyaman"],
  fashion: ["fesyen", "busana", "pakaian", "batik", "konveksi"],
  farm: ["pertanian", "peternakan", "perikanan", "hasil tani", "agribisnis"],
  service: ["jasa"],
  other: ["lainnya", "lain lain"],
};
const kindOf = new Map(
  BusinessKind.options.flatMap((kind) => [kind, ...KINDS[kind]].map((word) => [word, kind] as const)),
);

/** A vendor as a row of the list says it. */
export interface ListedVendor {
  /** As the spreadsheet shows it. */
  row: number;
  owner: { name: string; phone: string };
  business: Business;
}

/** What is in a row's way, beside the column that it is about. */
export interface RowTrouble {
  row: number;
  column: string;
  why: string;
}

/** The needed columns that a list lacks, by the names that they should have. */
export const missingColumns = ({ headers }: Table): string[] => {
  const columns = columnsOf(headers);
  return NEEDED.filter((field) => !columns.has(field)).map((field) => HEADERS[field][0]);
};

/** Every row as a vendor, or with what is in its way; a number that comes twice is a vendor once. */
export function readVendors(
  { headers, rows }: Table,
  districts: District[],
): { vendors: ListedVendor[]; troubles: RowTrouble[] } {
  const columns = columnsOf(headers);
  const found: { vendors: ListedVendor[]; troubles: RowTrouble[] } = { vendors: [], troubles: [] };
  const seen = new Map<string, number>();
  for (const row of rows) {
    const read = readVendor(row, columns, districts);
    const first = Array.isArray(read) ? undefined : seen.get(read.owner.phone);
    const column = headers[columns.get("phone") ?? 0] ?? "";
    if (Array.isArray(read))
      found.troubles.push(...read.map(({ field, why }) => ({ row: row.number, column: headerOf(field), why })));
    else if (first !== undefined)
      found.troubles.push({ row: row.number, column, why: `The same number stands in row ${first}.` });
    else {
      seen.set(read.owner.phone, row.number);
      found.vendors.push(read);
    }
  }
  return found;

  function headerOf(field: Field): string {
    return headers[columns.get(field) ?? -1] ?? HEADERS[field][0];
  }
}

type Columns = Map<Field, number>;

function columnsOf(headers: string[]): Columns {
  const plain = headers.map(plainHeader);
  const places = FIELDS.map((field) => [field, plain.findIndex((header) => isOne(HEADERS[field], header))] as const);
  return new Map(places.filter(([, at]) => at >= 0));
}

const isOne = (names: readonly string[], header: string): boolean => names.includes(header);

const NOWHERE = "0000000000";

type Trouble = { field: Field; why: string };

function readVendor({ number, cells }: Row, columns: Columns, districts: District[]): ListedVendor | Trouble[] {
  const cell = (field: Field): string => cells[columns.get(field) ?? -1] ?? "";
  const district = placeIn(districts, cell("district"));
  const village = district && placeIn(district.villages, cell("village"));
  const read = Vendor.safeParse({
    name: cell("name"),
    phone: cell("phone"),
    business: cell("business"),
    kind: kindOf.get(plainHeader(cell("kind"))),
    about: cell("about"),
    district: district?.code,
    // Of an unknown district one trouble is enough.
    village: district ? village?.code : NOWHERE,
    address: cell("address") || [cell("village"), cell("district")].join(", "),
  });
  if (!read.success) return read.error.issues.map((issue) => troubleOf(issue, { cell, district }));
  const { name, phone, business, ...rest } = read.data;
  return { row: number, owner: { name, phone }, business: { ...rest, name: business } };
}

const { name: BusinessName, ...place } = Business.shape;
const Vendor = z.object({ ...place, name: FullName, phone: Phone, business: BusinessName });

function troubleOf(
  { path, code, message }: z.core.$ZodIssue,
  { cell, district }: { cell: (field: Field) => string; district: District | undefined },
): Trouble {
  const field = path[0] as Field;
  const said = cell(field);
  if (field === "district") return { field, why: `There is no kecamatan "${said}" in this regency.` };
  if (field === "village") return { field, why: `There is no village "${said}" in ${district?.name}.` };
  if (field === "kind")
    return {
      field,
      why: `"${said}" is no kind of business: ${Object.values(KINDS)
        .map(([word]) => word)
        .join(", ")}.`,
    };
  return { field, why: fieldMessage(code === "custom" ? message : code).en };
}

/** By its official code, or by its name with or without what kind of place it is; two of one name are told apart by their codes alone. */
function placeIn<P extends { code: string; name: string }>(places: P[], said: string): P | undefined {
  const plain = slugIn(said.replace(/^(kecamatan|kec\.?|kelurahan|kel\.?|desa)\s+/i, ""));
  const found = places.filter(({ code, name }) => code === said.replaceAll(".", "") || slugIn(name) === plain);
  return found.length === 1 ? found[0] : undefined;
}
