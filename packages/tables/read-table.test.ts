import { describe, expect, it } from "vitest";
import { archived, MOST_ROWS, readTable, TableError } from "./index.ts";
import { sheetXml, xlsxFiles, xlsxOf, zipOf } from "./testing.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const faultOf = async (bytes: Uint8Array) => {
  try {
    await readTable(bytes);
    return "none";
  } catch (error) {
    return error instanceof TableError ? error.fault : error;
  }
};

const HEADERS = ["Nama", "Harga"];
const ROWS = [{ number: 2, cells: ["Keripik, pedas", "12.500"] }];

describe("a CSV file", () => {
  it.each([
    ["commas", 'Nama,Harga\n"Keripik, pedas",12.500\n'],
    ["semicolons and Windows line ends", "Nama;Harga\r\nKeripik, pedas;12.500\r\n"],
    ["tabs", "Nama\tHarga\nKeripik, pedas\t12.500"],
    ["bars", "Nama|Harga\nKeripik, pedas|12.500"],
    ["a mark", '\ufeffNama,Harga\n"Keripik, pedas",12.500'],
  ])("is read with %s", async (_, text) => {
    expect(await readTable(bytesOf(text))).toEqual({ headers: HEADERS, rows: ROWS });
  });

  it("is read as Excel says, in the encodings that Excels write", async () => {
    const said = await readTable(bytesOf("sep=;\nNama;Harga\nKeripik, pedas;12.500\n"));
    expect(said).toEqual({ headers: HEADERS, rows: [{ number: 3, cells: ["Keripik, pedas", "12.500"] }] });
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Nama;Harga\nKué;1", "utf16le")]);
    const windows = Buffer.from("Nama;Harga\nKu\xe9 \x93asli\x94;1", "latin1");
    expect((await readTable(utf16)).rows[0]?.cells).toEqual(["Kué", "1"]);
    expect((await readTable(windows)).rows[0]?.cells).toEqual(["Kué “asli”", "1"]);
  });

  it("keeps the numbers of rows across empty ones and cells of several lines, and formulas as text", async () => {
    const { rows } = await readTable(bytesOf('\n\nNama;Harga\n\n"dua\nbaris";=1+1\n;\nTiga;3\n'));
    expect(rows).toEqual([
      { number: 5, cells: ["dua\nbaris", "=1+1"] },
      { number: 7, cells: ["Tiga", "3"] },
    ]);
  });

  it("is refused with a reason", async () => {
    const many = `Nama\n${"a\n".repeat(MOST_ROWS + 1)}`;
    const wide = `${"a;".repeat(70)}\n${"b;".repeat(70)}`;
    expect(await faultOf(bytesOf(""))).toBe("empty");
    expect(await faultOf(bytesOf("Nama;Harga\n"))).toBe("empty");
    expect(await faultOf(bytesOf(many))).toBe("too_many_rows");
    expect(await faultOf(bytesOf(`Nama\n${"a\n".repeat(100_000)}`))).toBe("too_many_rows");
    expect(await faultOf(bytesOf(wide))).toBe("too_many_columns");
    expect(await faultOf(bytesOf(`Nama;Harga\n${"x".repeat(1_000_000)};1`))).toBe("cell_too_long");
    expect(await faultOf(bytesOf('Nama;Harga\n"tidak ditutup;1\n'))).toBe("damaged");
    expect(await faultOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))).toBe("not_a_table");
    expect(await faultOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe("old_excel");
  });
});

describe("an XLSX file", () => {
  it("is read from its first sheet, numbers as Indonesians write them", async () => {
    const rows = [
      ["Kode", "Nama", "Harga", "Berat"],
      [8991234567890, "Keripik <pedas>", 12500, 0.5],
      [],
      ["=1+1", "Sale", 1],
    ];
    expect(await readTable(xlsxOf(rows))).toEqual({
      headers: ["Kode", "Nama", "Harga", "Berat"],
      rows: [
        { number: 2, cells: ["8991234567890", "Keripik <pedas>", "12500", "0,5"] },
        { number: 4, cells: ["=1+1", "Sale", "1", ""] },
      ],
    });
  });

  it("may not unpack to more than it should, whatever it says of itself", async () => {
    const bomb = " ".repeat(60 * 1024 * 1024);
    const files = { ...xlsxFiles(sheetXml([["Nama"], ["a"]])), "xl/styles.xml": bomb };
    expect(zipOf(files).byteLength).toBeLessThan(100_000);
    expect(await faultOf(zipOf(files))).toBe("unpacks_too_large");
    expect(await faultOf(zipOf(files, { "xl/styles.xml": 1_000 }))).toBe("unpacks_too_large");
    expect(await faultOf(zipOf(xlsxFiles(sheetXml([["Nama"], ["a"]])), { "xl/workbook.xml": 30_000_000 }))).toBe(
      "damaged",
    );
  });

  it.each([
    ["too_many_rows", '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'],
    ["too_many_rows", "<row/>".repeat(30_000)],
    ["too_many_columns", '<row r="1"><c x=">" r="XFD1"><v>1</v></c></row>'],
    ["damaged", '<row r="1"><c r="XF&#68;1"><v>1</v></c></row>'],
    ["damaged", "<row"],
  ])("with a sheet that reaches too far or is broken is refused: %s %#", async (fault, inside) => {
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${inside}</sheetData></worksheet>`;
    expect(await faultOf(zipOf(xlsxFiles(sheet)))).toBe(fault);
  });

  it("with macros or a broken archive is refused", async () => {
    const good = xlsxOf([["Nama"], ["a"]]);
    expect(await faultOf(zipOf({ ...xlsxFiles(sheetXml([["a"], ["b"]])), "xl/vbaProject.bin": "x" }))).toBe("macros");
    expect(await faultOf(good.slice(0, good.length / 2))).toBe("damaged");
    expect(await faultOf(bytesOf("PK bukan arsip"))).toBe("damaged");
  });
});

describe("an archive", () => {
  const limits = { entries: 3, all: 5_000, each: 2_000 };
  const opened = (bytes: Uint8Array, wanted = (_name: string) => true) =>
    [...archived(bytes, wanted, limits)].map(({ name, content }) => `${name} ${content?.byteLength ?? "-"}`);

  it("tells what is wanted of it, and of what says to be too large the name alone", () => {
    const bytes = zipOf({ "a.jpg": "a".repeat(1_500), "b.txt": "b", "c.jpg": "c".repeat(2_500) });
    expect(opened(bytes, (name) => name.endsWith(".jpg"))).toEqual(["a.jpg 1500", "c.jpg -"]);
  });

  it("is refused where one of it lies about its size, where all of it is too much, or there are too many", () => {
    const a = "a".repeat(1_900);
    expect(() => opened(zipOf({ "a.jpg": " ".repeat(9_000_000) }, { "a.jpg": 100 }))).toThrow("unpacks_too_large");
    expect(() => opened(zipOf({ a, b: a, c: a }))).toThrow("unpacks_too_large");
    expect(() => opened(zipOf({ a: "", b: "", c: "", d: "" }))).toThrow("unpacks_too_large");
    expect(() => opened(new TextEncoder().encode("bukan zip"))).toThrow("damaged");
  });
});
