import type { Import } from "@etalase/domain/import";
import { caller, openShop, type TestCloud } from "./cloud.ts";

interface Form {
  url: string;
  fields: Record<string, string>;
}
export interface TableRow {
  number: number;
  cells: string[];
  problems: { field: string; column?: number; code: string; message: string; notice?: boolean }[];
}

/** A shop whose owner brings tables. */
export async function importingShop(test: TestCloud, pieces: number[] = []) {
  const vendor = await openShop(test, pieces);
  const call = caller(test.cloud);
  const at = `/vendor/shops/${vendor.shop.id}`;
  const ask = (method: string, path: string, body?: unknown) =>
    call(method, `${at}${path}`, { token: vendor.token, ...(body === undefined ? {} : { body }) });
  const get = async (id: string) => (await ask("GET", `/imports/${id}`)).body as unknown as Import;
  const begin = async (file: Uint8Array | string, type = "text/csv") => {
    const key = crypto.randomUUID();
    const answer = await call("POST", `${at}/imports`, {
      body: { name: "produk.csv", type },
      key,
      token: vendor.token,
    });
    const { import: begun, form } = answer.body as unknown as { import: Import; form: Form };
    const data = new FormData();
    for (const [name, value] of Object.entries(form.fields)) data.append(name, value);
    data.append("file", new Blob([file as string]));
    const posted = await fetch(new URL(form.url, test.cloud.url), { method: "POST", body: data });
    return { id: begun.id, form, posted };
  };
  const step = async (path: string, body: object) => {
    const answer = await ask("POST", path, body);
    await test.cloud.idle();
    return answer;
  };
  const check = async (id: string, body: object = { columns: null }) => {
    await step(`/imports/${id}/checks`, body);
    return get(id);
  };
  const run = async (id: string, body: object = { which: "all", publish: false }) => {
    await step(`/imports/${id}/runs`, body);
    return get(id);
  };
  const tried = async (file: Uint8Array | string) => {
    const { id } = await begin(file);
    return { ...(await check(id)), id };
  };
  const rows = async (id: string, which: "problems" | "failures") =>
    (await ask("GET", `/imports/${id}/rows?which=${which}`)).body["rows"] as unknown as TableRow[];
  const shelf = async () => {
    const { body } = await ask("GET", "/products");
    const found = body["products"] as unknown as {
      product: { id: string; name: string; code?: string; price: number; state: string; version: number };
      levels: { available: number; sku: string }[];
    }[];
    return found.flatMap(({ product, levels }) => levels.map(({ available, sku }) => ({ ...product, available, sku })));
  };
  return { ...vendor, call, at, ask, begin, check, run, tried, rows, shelf, get };
}
