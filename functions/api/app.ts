import { DomainError } from "@etalase/kit";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { applications } from "./applications.ts";
import { checkouts } from "./checkouts.ts";
import { dataRights } from "./data-rights.ts";
import { description } from "./description.ts";
import type { Env } from "./env.ts";
import { membersOnly } from "./members-only.ts";
import { officerActivity } from "./officer-activity.ts";
import { officerApplications } from "./officer-applications.ts";
import { officerSettings } from "./officer-settings.ts";
import { officerUsage } from "./officer-usage.ts";
import { problem } from "./problem.ts";
import { quotes } from "./quotes.ts";
import { reviews } from "./reviews.ts";
import { officersOnly, signedIn } from "./signed-in.ts";
import { withTenant } from "./tenant.ts";
import { vendorHoliday } from "./vendor-holiday.ts";
import { vendorImports } from "./vendor-imports.ts";
import { vendorInbox } from "./vendor-inbox.ts";
import { vendorNotices } from "./vendor-notices.ts";
import { vendorOrders } from "./vendor-orders.ts";
import { vendorPictures } from "./vendor-pictures.ts";
import { vendorProducts } from "./vendor-products.ts";
import { vendorReport } from "./vendor-report.ts";
import { vendorReviews } from "./vendor-reviews.ts";
import { vendorSections } from "./vendor-sections.ts";
import { vendorShelf } from "./vendor-shelf.ts";

const LARGEST_BODY = 64 * 1024;

/** The marketplace's API: each route translates, the domain decides, and one place answers every failure. */
export const app = new Hono<Env>();

const tooLarge = () => {
  throw new DomainError("request.too_large");
};

app.onError(problem);
app.notFound((context) => problem(new DomainError("not_found"), context));
app.use("/api/*", bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge }));
app.get("/api/health", (context) => context.json({ ok: true }, 200, { "cache-control": "no-store" }));
description(app);

app.use("/api/v1/:tenant/*", withTenant);
app.use("/api/v1/:tenant/vendor/shops/:shop/*", membersOnly);
app.use("/api/v1/:tenant/vendor/application/*", signedIn);
app.use("/api/v1/:tenant/officer/*", officersOnly);
const nouns = [
  quotes,
  checkouts,
  dataRights,
  reviews,
  vendorOrders,
  vendorReviews,
  vendorHoliday,
  vendorSections,
  vendorInbox,
  vendorNotices,
  vendorImports,
  vendorShelf,
  vendorProducts,
  vendorPictures,
  vendorReport,
  applications,
  officerApplications,
  officerActivity,
  officerSettings,
  officerUsage,
];
for (const noun of nouns) noun(app);
