import { CheckImport, Import, ImportId, NewImport, RunImport } from "@etalase/domain/import";
import * as z from "zod/mini";
import { route } from "../contract/route.ts";
import { inShop } from "./shapes.ts";

const Form = z.object({ url: z.string(), fields: z.record(z.string(), z.string()) });
/** Where a page of a long list begins. */
const Place = z.string().check(z.regex(/^\d{1,4}$/));

/** Products out of a table, first tried out, then written. */
export const importRoutes = {
  imports: route({
    method: "get",
    path: "/api/v1/:tenant/vendor/shops/:shop/imports",
    summary: "A shop's newest imports of products",
    access: "shop",
    params: z.object(inShop),
    status: 200,
    answer: z.object({ imports: z.array(Import) }),
  }),
  addImport: route({
    method: "post",
    path: "/api/v1/:tenant/vendor/shops/:shop/imports",
    summary: "Begin an import: a form that takes one table (CSV or XLSX) within five minutes",
    access: "shop",
    cost: "importing",
    params: z.object(inShop),
    body: NewImport,
    key: z.uuid(),
    status: 201,
    answer: z.object({ import: Import, form: Form }),
  }),
  import: route({
    method: "get",
    path: "/api/v1/:tenant/vendor/shops/:shop/imports/:import",
    summary: "How far an import is",
    access: "shop",
    params: z.object({ ...inShop, import: ImportId }),
    status: 200,
    answer: Import,
  }),
  importRows: route({
    method: "get",
    path: "/api/v1/:tenant/vendor/shops/:shop/imports/:import/rows",
    summary: "Rows with what is wrong beside which cell: what was found when it was tried out, or what failed",
    access: "shop",
    params: z.object({ ...inShop, import: ImportId }),
    query: z.strictObject({ which: z.enum(["problems", "failures"]), from: z._default(Place, "0") }),
    status: 200,
    answer: z.object({
      rows: z.array(
        z.object({
          number: z.int(),
          cells: z.array(z.string()),
          problems: z.array(
            z.object({
              field: z.string(),
              column: z.optional(z.int()),
              code: z.string(),
              notice: z.optional(z.boolean()),
              message: z.string(),
            }),
          ),
        }),
      ),
      next: z.optional(z.string()),
    }),
  }),
  checkImport: route({
    method: "post",
    path: "/api/v1/:tenant/vendor/shops/:shop/imports/:import/checks",
    summary: "Try an import out, with columns as chosen or as guessed; nothing of the shop changes",
    access: "shop",
    cost: "importing",
    params: z.object({ ...inShop, import: ImportId }),
    body: CheckImport,
    status: 200,
    answer: Import,
  }),
  addImportPictures: route({
    method: "post",
    path: "/api/v1/:tenant/vendor/shops/:shop/imports/:import/pictures",
    summary:
      "A form that takes one zip archive of pictures, named after the SKUs of their products, within five minutes",
    access: "shop",
    cost: "uploading",
    params: z.object({ ...inShop, import: ImportId }),
    status: 200,
    answer: z.object({ form: Form }),
  }),
  unpackImportPictures: route({
    method: "post",
    path: "/api/v1/:tenant/vendor/shops/:shop/imports/:import/unpackings",
    summary: "Put the pictures of that archive behind the products that they are named after; each is drawn anew",
    access: "shop",
    cost: "importing",
    params: z.object({ ...inShop, import: ImportId }),
    status: 200,
    answer: Import,
  }),
  runImport: route({
    method: "post",
    path: "/api/v1/:tenant/vendor/shops/:shop/imports/:import/runs",
    summary: "Write an import that was tried out into the shop, or only its rows that failed before",
    access: "shop",
    cost: "importing",
    params: z.object({ ...inShop, import: ImportId }),
    body: RunImport,
    status: 200,
    answer: Import,
  }),
};
