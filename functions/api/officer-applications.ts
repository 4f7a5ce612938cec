import { type Application, applicationSummary, decide, nextTurning, officerView } from "@etalase/domain/shop";
import { DomainError } from "@etalase/kit";
import type { Hono } from "hono";
import { shops, applications as store } from "../stores.ts";
import { districtsOf } from "../tenants.ts";
import { paperLink } from "./applications.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { openNik } from "./nik.ts";
import { routes } from "./routes.ts";

const PAGE = 100;

export function officerApplications(app: Hono<Env>): void {
  on(app, routes.officerApplications, async ({ params: { tenant }, query: { state } }) => {
    const found = await store.inState(tenant, state, PAGE);
    const places = await placesIn(tenant);
    return { applications: found.map((each) => applicationSummary(each, places(each))) };
  });

  on(app, routes.officerApplication, async ({ params: { tenant, shop } }) => view(tenant, await find(tenant, shop)));

  on(app, routes.officerPaper, async ({ params: { tenant, shop, paper } }) => ({
    link: await paperLink(tenant, await find(tenant, shop), paper),
  }));

  on(app, routes.officerNik, async ({ params: { tenant, shop } }) => {
    const { owner } = await find(tenant, shop);
    if (!owner?.nik) throw new DomainError("not_found");
    return { nik: await openNik(tenant, owner.nik.sealed) };
  });

  on(app, routes.decide, async ({ params, body }, { var: { tenant } }) => {
    const [application, shop] = await Promise.all([find(tenant.id, params.shop), shops.shop(tenant.id, params.shop)]);
    if (!shop) throw new DomainError("not_found");
    const now = Date.now();
    const moved = decide(application, shop, body, { actor: "officer", now, zone: tenant.timeZone });
    await store.decide(tenant.id, moved, nextTurning(moved.application.accepted, tenant.timeZone, now));
    return view(tenant.id, moved.application);
  });
}

/** A draft is nobody's business but its owner's. */
async function find(tenant: string, shop: string): Promise<Application> {
  const application = await store.application(tenant, shop);
  if (!application || application.state === "draft") throw new DomainError("not_found");
  return application;
}

const view = async (tenant: string, application: Application) =>
  officerView(application, (await placesIn(tenant))(application));

/** Village and district by name. */
async function placesIn(tenant: string): Promise<(application: Application) => string> {
  const districts = await districtsOf(tenant);
  return ({ business }) => {
    const district = districts.find(({ code }) => code === business?.district);
    const village = district?.villages.find(({ code }) => code === business?.village);
    return village && district ? `${village.name}, ${district.name}` : "";
  };
}
