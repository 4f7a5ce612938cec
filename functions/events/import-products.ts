import { ImportAsked } from "@etalase/domain/import";
import { DomainError } from "@etalase/kit";
import { check } from "../imports/check.ts";
import { run } from "../imports/run.ts";
import { unpack } from "../imports/unpack.ts";
import { imports } from "../stores.ts";
import { subscribe } from "./subscribe.ts";

/** Tries an import out, goes on with it or unpacks its pictures, as its record says. Whoever is overtaken by another delivery leaves it to that one. */
export const handler = subscribe(async (envelope) => {
  const { tenant, subject, data } = ImportAsked.parse(envelope);
  const record = await imports.import(tenant, data.shop, subject.id);
  try {
    if (record?.state === "checking") await check(tenant, record);
    if (record?.state === "running") await run(tenant, record);
    if (record?.pictures?.state === "unpacking") await unpack(tenant, record);
  } catch (error) {
    if (!(error instanceof DomainError && error.code === "conflict")) throw error;
  }
});
