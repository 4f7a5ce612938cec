import { readFile } from "node:fs/promises";
import { emptyApplication, saveApplication } from "@etalase/domain/shop";
import type { District, Tenant } from "@etalase/domain/tenant";
import { applicationStore, tenantStore } from "@etalase/dynamo";
import { addPerson, personById, personOf } from "@etalase/functions/people";
import { readTable, type Table, TableError } from "@etalase/tables";
import { type Command, existing, UsageError } from "./command.ts";
import type { Target } from "./target.ts";
import { type ListedVendor, missingColumns, readVendors } from "./vendor-rows.ts";

const EVERY = 50;

export const importVendors: Command = {
  name: "tenant import-vendors",
  usage: "CODE FILE [--dry-run]",
  help: "begin an application for each vendor of a list (CSV or XLSX: pemilik, whatsapp, usaha, kecamatan, desa, jenis; alamat and tentang where they are known); the vendor signs in with the number and completes it. Again, it adds only who is missing",
  options: { "dry-run": { type: "boolean" } },
  noted: true,
  async run(target, { positionals: [code, file], flag }, tell) {
    const tenant = await existing(target, code);
    const table = await tableIn(file);
    const districts = await tenantStore(target.tableOf).districts(tenant.id);
    const { vendors, troubles } = readVendors(table, districts);
    const isTried = flag("dry-run");
    let fresh = 0;
    for (const [index, vendor] of vendors.entries()) {
      const isNew = isTried
        ? !(await isKnown(target, tenant, vendor))
        : await begin(target, tenant, { vendor, districts });
      if (isNew) fresh++;
      if ((index + 1) % EVERY === 0) tell(`${index + 1} of ${vendors.length}`);
    }
    const wrong = new Set(troubles.map(({ row }) => row)).size;
    const [would, was] = isTried ? ["would begin", "Nothing was written."] : ["began", ""];
    return {
      lines: [
        `${tenant.name}: ${fresh} applications ${would}, ${vendors.length - fresh} vendors were known, ${wrong} rows cannot come in.`,
        ...troubles.map(({ row, column, why }) => `  Row ${row}, ${column}: ${why}`),
        ...(was ? [was] : []),
      ],
      data: { tenant: tenant.id, fresh, known: vendors.length - fresh, wrong, troubles, dryRun: isTried },
      failed: wrong > 0,
    };
  },
};

async function tableIn(file: string | undefined): Promise<Table> {
  if (!file) throw new UsageError("Which list? etalase tenant import-vendors 36.03 penjual.csv --dry-run");
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(`There is no file ${file}.`);
  });
  const table = await readTable(bytes).catch((error: unknown) => {
    throw error instanceof TableError ? new UsageError(`${file} cannot be read as a table: ${error.fault}.`) : error;
  });
  const missing = missingColumns(table);
  if (missing.length > 0) throw new UsageError(`${file} lacks columns: ${missing.join(", ")}.`);
  return table;
}

/** Whether somebody with that number began an application here, or belongs to a shop. */
async function isKnown(target: Target, { id: tenant }: Tenant, { owner }: ListedVendor): Promise<boolean> {
  const person = await personOf(target.people, { channel: "whatsapp", to: owner.phone });
  if (person === undefined) return false;
  if (await applicationStore(target.tableOf).ofPerson(tenant, person)) return true;
  const known = await personById(target.people, person);
  return known?.memberships.some((each) => each.tenant === tenant && each.shop !== undefined) ?? false;
}

/** False where the vendor is known already. */
async function begin(
  target: Target,
  tenant: Tenant,
  { vendor, districts }: { vendor: ListedVendor; districts: District[] },
): Promise<boolean> {
  if (await isKnown(target, tenant, vendor)) return false;
  const { owner, business } = vendor;
  const person = await addPerson(target.people, { ...owner, memberships: [] });
  const now = Date.now();
  const begun = saveApplication(emptyApplication(person, now), { version: 0, owner, business }, { districts, now });
  await applicationStore(target.tableOf).save(tenant.id, begun);
  return true;
}
