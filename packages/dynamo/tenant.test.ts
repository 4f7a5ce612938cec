import { changeSettings, privacyVersion, TenantOnboarded } from "@etalase/domain/tenant";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestTable, testTable } from "../../test/support/table.ts";
import { aTenant } from "../../test/support/tenant-fixture.ts";
import { tenantPartition, tenantStore } from "./index.ts";
import { query } from "./read.ts";

let table: TestTable;
beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());

it("keeps each text on data that a regency ever showed, by the version that people agreed to", async () => {
  const store = tenantStore(table.tableOf);
  const first = aTenant({ version: 1 });
  const cause = { actor: "officer" as const, now: Date.parse("2026-11-25T01:00:00.000Z") };
  await store.onboard(first, [], TenantOnboarded.of({ slug: first.slug }, cause));
  let tenant = first;
  const agreed: string[] = [];
  for (const [index, privacy] of ["Disimpan di Indonesia.", "Disimpan di Tigaraksa.", ""].entries()) {
    const moved = changeSettings(tenant, { version: tenant.version, privacy }, { ...cause, now: cause.now + index });
    if (!moved) throw new Error("nothing was changed");
    await store.saveTenant(moved);
    tenant = moved.tenant;
    agreed.push(privacyVersion(tenant).slice("2026-11-25/".length));
  }
  const kept = await query(table.tableOf(first.id), { pk: tenantPartition(first.id), prefix: "PRIVACY#" });
  expect(kept.map(({ sk, text }) => [String(sk).slice("PRIVACY#".length), text])).toEqual([
    [agreed[0], "Disimpan di Indonesia."],
    [agreed[1], "Disimpan di Tigaraksa."],
    [agreed[2], ""],
  ]);
});
