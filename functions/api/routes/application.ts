import { ApplicationView, PaperFile, PaperFileId, PaperKind, SaveApplication } from "@etalase/domain/shop";
import { PrivacyVersion } from "@etalase/domain/tenant";
import * as z from "zod/mini";
import { route } from "../contract/route.ts";
import { inTenant, Link } from "./shapes.ts";

/** One's own application for a shop. */
export const applicationRoutes = {
  application: route({
    method: "get",
    path: "/api/v1/:tenant/vendor/application",
    summary: "One's own application for a shop, also before it was begun, and what it still lacks",
    access: "person",
    params: z.object(inTenant),
    status: 200,
    answer: ApplicationView,
  }),
  saveApplication: route({
    method: "patch",
    path: "/api/v1/:tenant/vendor/application",
    summary: "Save a step of it; of a verified shop, renew its papers",
    access: "person",
    params: z.object(inTenant),
    body: SaveApplication,
    status: 200,
    answer: ApplicationView,
  }),
  uploadPaper: route({
    method: "post",
    path: "/api/v1/:tenant/vendor/application/uploads",
    summary: "A form that takes one file of a paper within five minutes",
    access: "person",
    cost: "uploading",
    params: z.object(inTenant),
    body: z.strictObject({ type: PaperFile.shape.type }),
    status: 201,
    answer: z.object({ id: PaperFileId, url: z.string(), fields: z.record(z.string(), z.string()) }),
  }),
  ownPaper: route({
    method: "get",
    path: "/api/v1/:tenant/vendor/application/papers/:paper",
    summary: "An address that shows the file of one's own paper for five minutes",
    access: "person",
    params: z.object({ ...inTenant, paper: PaperKind }),
    status: 200,
    answer: Link,
  }),
  submitApplication: route({
    method: "post",
    path: "/api/v1/:tenant/vendor/application/submissions",
    summary: "Send it in to the regency",
    access: "person",
    params: z.object(inTenant),
    body: z.strictObject({ version: z.int(), consent: PrivacyVersion }),
    status: 200,
    answer: ApplicationView,
  }),
};
