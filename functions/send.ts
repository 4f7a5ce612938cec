import { planned, sendOnce } from "@etalase/domain/notice";
import type { TenantId } from "@etalase/domain/tenant";
import type { ShopsNotice } from "./events/vendor-notices.ts";
import { messengers } from "./messengers/index.ts";
import { notices, people } from "./stores.ts";

/** Tells the people of shops, each by the ways that they chose; what their quiet hours keep back waits for its moment. */
export async function tellShops(tenant: TenantId, told: ShopsNotice[]): Promise<void> {
  const now = Date.now();
  const ids = new Set(told.map(({ shop }) => shop.id));
  const shops = new Map([...ids].map((shop) => [shop, people.people(tenant, shop)]));
  const plans = await Promise.all(
    told.map(async ({ tenant: { timeZone: zone }, shop, notice }) =>
      planned(notice, { shop, ...((await shops.get(shop.id)) ?? { people: [], devices: [] }), now, zone }),
    ),
  );
  const all = plans.flat();
  await notices.wait(
    tenant,
    all.flatMap(({ message, at }) => (at === undefined ? [] : [{ message, at }])),
  );
  const due = all.filter(({ at }) => at === undefined).map(({ message }) => message);
  await sendOnce(tenant, due, messengers, notices);
}
