import type { SeenCall } from "../../packages/local/index.ts";
import { caller, openShop, type TestCloud, testCloud } from "../support/cloud.ts";
import { orderFor } from "../support/shop-fixture.ts";
import type { Figure } from "./report.ts";

const SHOPS = 4;
const ORDERS = 60;
const STEPS = ["confirm_payment", "accept", "ship", "deliver", "complete"];

/** What an order uses of each AWS service from its first to its last event, with everybody told and every page made; the plan in `infra/README.md` is made from these. */
export async function usageFigures(): Promise<Figure[]> {
  const test = await testCloud();
  try {
    const shops = await Promise.all(Array.from({ length: SHOPS }, () => openShop(test, [1_000, 1_000])));
    for (const shop of shops) await wholeLife(test, shop);
    await test.cloud.idle();
    const before = invocations(test);
    const used = new Map<string, number>();
    const forget = test.cloud.faults.watch((call) => {
      for (const [name, count] of usesOf(call)) used.set(name, (used.get(name) ?? 0) + count);
    });
    for (let done = 0; done < ORDERS; done += SHOPS) await Promise.all(shops.map((shop) => wholeLife(test, shop)));
    await test.cloud.idle();
    forget();
    const perOrder = [...used, ["function invocations", invocations(test) - before] as const];
    return perOrder
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, count]) => ({ name: `an order's whole life: ${name}`, value: count / ORDERS, unit: "" }));
  } finally {
    await test.close();
  }
}

const invocations = ({ cloud }: TestCloud): number =>
  cloud.functions.reduce((sum, { invocations: count }) => sum + count, 0);

/** Seven requests: ordered with two lines, said to be paid, and what the vendor does until it is done. */
async function wholeLife({ cloud }: TestCloud, { shop, products, token }: Awaited<ReturnType<typeof openShop>>) {
  const call = caller(cloud);
  const key = crypto.randomUUID();
  const { body } = await call("POST", "/checkouts", { body: orderFor(shop, products), key });
  const [order] = body["orders"] as unknown as { id: string }[];
  await call("POST", `/checkouts/${key}/orders/${order?.id}/steps`, { body: { step: "claim" } });
  for (const step of STEPS) {
    const { status } = await call("POST", `/vendor/shops/${shop.id}/orders/${order?.id}/steps`, {
      body: { step },
      token,
    });
    if (status !== 200) throw new Error(`${step} answered ${status}`);
  }
}

/** Under the names by which they are paid for. */
function* usesOf({ service, operation, body, functionName }: SeenCall): Generator<readonly [string, number]> {
  if (!functionName) return;
  yield [`calls of ${service}`, 1];
  if (service === "dynamodb") {
    const { kind, items } = touchedBy(operation, body);
    yield [`items ${kind}`, items];
  }
  if (operation === "PutEvents") yield ["events", (body["Entries"] as unknown[]).length];
}

function touchedBy(operation: string, body: SeenCall["body"]): { kind: string; items: number } {
  const within = (list: unknown) => Object.values((list ?? {}) as Record<string, unknown[] | { Keys?: unknown[] }>);
  if (operation === "TransactWriteItems")
    return { kind: "written in transactions", items: (body["TransactItems"] as unknown[]).length };
  if (operation === "BatchWriteItem")
    return {
      kind: "written",
      items: within(body["RequestItems"]).reduce((sum, all) => sum + (all as unknown[]).length, 0),
    };
  if (operation === "BatchGetItem") {
    const keys = within(body["RequestItems"]) as { Keys?: unknown[] }[];
    return { kind: "read by key", items: keys.reduce((sum, { Keys }) => sum + (Keys?.length ?? 0), 0) };
  }
  if (operation === "Query") return { kind: "lists read", items: 1 };
  return operation === "GetItem" ? { kind: "read by key", items: 1 } : { kind: "written", items: 1 };
}
