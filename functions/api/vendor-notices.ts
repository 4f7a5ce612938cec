import { createHash } from "node:crypto";
import { type NoticeWay, type Person, standardSettings } from "@etalase/domain/notice";
import { DomainError } from "@etalase/kit";
import type { Hono } from "hono";
import { isPoint } from "../messengers/web-push.ts";
import { people, shops } from "../stores.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { publicPushKey } from "./later.ts";
import { routes } from "./routes.ts";

export function vendorNotices(app: Hono<Env>): void {
  on(app, routes.notices, async ({ params }, { var: { person, role } }) => {
    const chosen = await people.person(params.tenant, params.shop, person);
    return view(params, chosen ?? { person, role: role ?? "staff", settings: standardSettings, version: 0 });
  });

  on(app, routes.setNotices, async ({ params, body }, { var: { person, role } }) => {
    const chosen = { person, role: role ?? "staff", settings: body.settings, version: body.version + 1 };
    const shown = await view(params, chosen);
    await people.save(params.tenant, params.shop, chosen);
    return shown;
  });

  on(app, routes.pushKey, async () => ({ key: await publicPushKey() }));

  on(app, routes.addDevice, async ({ params: { tenant, shop }, body }, { var: { person } }) => {
    if (!isPoint(body.p256dh))
      throw new DomainError("request.invalid", { errors: [{ path: "p256dh", code: "invalid_format" }] });
    const id = deviceId(body.endpoint);
    await people.addDevice(tenant, shop, { ...body, id, person });
    return { id };
  });

  on(app, routes.removeDevice, async ({ params: { tenant, shop, device: id } }, { var: { person } }) => {
    await people.removeDevice(tenant, shop, { person, id });
    return { id };
  });
}

/** Which browser it is, without its address; the same for the same. */
const deviceId = (endpoint: string): string =>
  `dev_${createHash("sha256").update(endpoint).digest().subarray(0, 16).toString("base64url")}`;

/** Messages and mail go to the owner's number and address, as the shop has them; push goes to whoever asks for it. */
async function view({ tenant, shop: id }: { tenant: string; shop: string }, { role, settings, version }: Person) {
  const shop = await shops.shop(tenant, id);
  if (!shop) throw new DomainError("not_found");
  const ofOwner: NoticeWay[] = shop.owner.email ? ["whatsapp", "email"] : ["whatsapp"];
  const ways: NoticeWay[] = role === "owner" ? [...ofOwner, "push"] : ["push"];
  return { settings, ways, version };
}
