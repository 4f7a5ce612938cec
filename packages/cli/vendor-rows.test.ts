import { readTable } from "@etalase/tables";
import { expect, it } from "vitest";
import { districts } from "../../site/test-support/catalogue.ts";
import { missingColumns, readVendors } from "./vendor-rows.ts";

const HEAD = "No;Nama Pemilik;WhatsApp;Nama Usaha;Kecamatan;Desa/Kelurahan;Jenis Usaha";
const { code: VILLAGE = "" } =
  districts.find(({ name }) => name === "Panongan")?.villages.find(({ name }) => name === "Ciakar") ?? {};
const read = async (...lines: string[]) =>
  readVendors(await readTable(new TextEncoder().encode([HEAD, ...lines].join("\n"))), districts);

it("reads a dinas's list of vendors as it was kept", async () => {
  const { vendors, troubles } = await read(
    "1;Ibu Rohmah;0812 3456 7801;Keripik Rohmah;Kec. Panongan;Desa Ciakar;Makanan",
    `2;Pak Dadang;+62 812-3456-7802;Anyaman Dadang;PANONGAN;${VILLAGE};kerajinan`,
  );
  expect(troubles).toEqual([]);
  expect(vendors).toMatchObject([
    {
      row: 2,
      owner: { name: "Ibu Rohmah", phone: "+6281234567801" },
      business: { name: "Keripik Rohmah", kind: "food", district: "360319", village: VILLAGE, about: "" },
    },
    { row: 3, owner: { phone: "+6281234567802" }, business: { kind: "craft", village: VILLAGE } },
  ]);
});

it("says of each row what is in its way, beside its column, and takes the others", async () => {
  const { vendors, troubles } = await read(
    "1;Ibu Rohmah;12;Keripik Rohmah;Panongan;Ciakar;Makanan",
    "2;Pak Dadang;081234567802;Anyaman Dadang;Bandung;Ciakar;Makanan",
    "3;Bu Nining;081234567803;Kue Nining;Panongan;Cibiru;Rahasia",
    "4;;081234567804;★ Juara;Panongan;Ciakar;Jasa",
    "5;Bu Entin;081234567805;Dapur Entin;Panongan;Ciakar;Kuliner",
    "6;Bu Entin;0812-3456-7805;Dapur Entin 2;Panongan;Ciakar;Kuliner",
  );
  expect(vendors.map(({ row }) => row)).toEqual([6]);
  expect(troubles.map(({ row, column }) => `${row} ${column}`)).toEqual([
    "2 WhatsApp",
    "3 Kecamatan",
    "4 Jenis Usaha",
    "4 Desa/Kelurahan",
    "5 Nama Pemilik",
    "5 Nama Usaha",
    "7 WhatsApp",
  ]);
  const why = Object.fromEntries(troubles.map((each) => [`${each.row} ${each.column}`, each.why]));
  expect(why["3 Kecamatan"]).toBe('There is no kecamatan "Bandung" in this regency.');
  expect(why["4 Desa/Kelurahan"]).toBe('There is no village "Cibiru" in Panongan.');
  expect(why["7 WhatsApp"]).toBe("The same number stands in row 6.");
});

it("names the columns that a list lacks", async () => {
  const table = await readTable(new TextEncoder().encode("Nama;Usaha\nIbu Rohmah;Keripik\n"));
  expect(missingColumns(table)).toEqual(["whatsapp", "kecamatan", "desa", "jenis"]);
});
