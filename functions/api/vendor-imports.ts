import {
  checkImport,
  type Import,
  importPath,
  MOST_ARCHIVE_BYTES,
  newImport,
  runImport,
  ToldRow,
  unpackPictures,
} from "@etalase/domain/import";
import { DomainError, fieldMessage, messages, type RidingEvent } from "@etalase/kit";
import { MOST_TABLE_BYTES } from "@etalase/tables/limits";
import type { Hono } from "hono";
import * as z from "zod/mini";
import { imports } from "../stores.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { idFor } from "./key-id.ts";
import { languageAsked } from "./language.ts";
import { uploadsOf } from "./later.ts";
import { routes } from "./routes.ts";

const PAGE = 100;
const ZIP = "application/zip";

export function vendorImports(app: Hono<Env>): void {
  on(app, routes.imports, async ({ params: { tenant, shop } }) => ({ imports: await imports.imports(tenant, shop) }));

  on(app, routes.addImport, async ({ params: { tenant, shop }, body: { name, type }, key }) => {
    const id = idFor("import", tenant, shop, key);
    const begun = (await imports.import(tenant, shop, id)) ?? newImport(id, shop, name, Date.now());
    if (begun.version === 1) await imports.saveImport(tenant, begun).catch(unlessThere);
    const path = importPath(begun, "table");
    return { import: begun, form: await (await uploadsOf(tenant)).form({ path, type, most: MOST_TABLE_BYTES }) };
  });

  on(app, routes.import, async ({ params }) => importIn(params));

  on(app, routes.importRows, async ({ params, query: { which, from } }, context) => {
    const found = await importIn(params);
    const file = which === "problems" ? "problems.json" : (`failures-${found.round}.json` as const);
    const bytes = await (await uploadsOf(params.tenant)).read(importPath(found, file));
    const told = bytes ? z.array(ToldRow).parse(JSON.parse(new TextDecoder().decode(bytes))) : [];
    const end = Number(from) + PAGE;
    const language = languageAsked(context);
    const rows = told.slice(Number(from), end).map((row) => ({
      ...row,
      problems: row.problems.map((problem) => ({ ...problem, message: wordsOf(problem.code)[language] })),
    }));
    return { rows, ...(end < told.length ? { next: String(end) } : {}) };
  });

  on(app, routes.checkImport, async ({ params, body }) =>
    asked(params.tenant, checkImport(await importIn(params), body, Date.now())),
  );

  on(app, routes.addImportPictures, async ({ params }) => {
    const path = importPath(await importIn(params), "pictures.zip");
    return { form: await (await uploadsOf(params.tenant)).form({ path, type: ZIP, most: MOST_ARCHIVE_BYTES }) };
  });

  on(app, routes.unpackImportPictures, async ({ params }) =>
    asked(params.tenant, unpackPictures(await importIn(params), Date.now())),
  );

  on(app, routes.runImport, async ({ params, body }) =>
    asked(params.tenant, runImport(await importIn(params), body, Date.now())),
  );
}

/** An import of that shop; another's answers as one that does not exist. */
async function importIn({ tenant, shop, import: id }: { tenant: string; shop: string; import: string }) {
  const found = await imports.import(tenant, shop, id);
  if (!found) throw new DomainError("not_found");
  return found;
}

async function asked(tenant: string, { asked: saved, event }: { asked: Import; event: RidingEvent }): Promise<Import> {
  await imports.saveImport(tenant, saved, event);
  return saved;
}

/** The same key sent again finds what it began. */
const unlessThere = (error: unknown): void => {
  if (!(error instanceof DomainError && error.code === "conflict")) throw error;
};

const wordsOf = (code: string): { id: string; en: string } =>
  code in messages ? messages[code as keyof typeof messages] : fieldMessage(code);
