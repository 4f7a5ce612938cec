import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { unitsOf } from "@etalase/domain/order";
import { productOf } from "@etalase/domain/product";
import { type Counts, countedFor, emptyCounts } from "@etalase/domain/report";
import { orderFrom, PLATFORM, type Table, talliedIn, tenantOf } from "@etalase/dynamo";

type Item = Record<string, unknown> & { pk: string; sk: string };
type Orders = (ReturnType<typeof orderFrom> & { tenant: string })[];

/** Orders that somebody was told are placed, as `<tenant> <id>`. */
export type Acknowledged = ReadonlySet<string>;

/**
 * What is not as it must be after anything that may happen to a marketplace that has come to rest: stock adds up and nothing of it is negative, holds and sales are those
 * of the orders, whatever was acknowledged exists once, the counters count the orders, what stands of products and shops is what was sold and said of them, and what a plan limits is counted. Empty when all is well.
 */
export async function bookErrors(tableOf: (tenant: string) => Table, acknowledged: Acknowledged): Promise<string[]> {
  const items = await scan(tableOf(PLATFORM));
  const orders = items
    .filter(({ sk }) => sk === "ORDER")
    .map((item) => ({ ...orderFrom(item), tenant: tenantOf(item.pk) }));
  return [
    ...stockErrors(items, orders),
    ...orderErrors(items, orders, acknowledged),
    ...counterErrors(items, orders),
    ...tallyErrors(items, orders),
    ...standingErrors(items, orders),
    ...usageErrors(items),
  ];
}

async function scan({ db, name }: Table): Promise<Item[]> {
  const items: Item[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await db.send(new ScanCommand({ TableName: name, ExclusiveStartKey: start, ConsistentRead: true }));
    items.push(...((page.Items ?? []) as Item[]));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
}

const FIGURES = ["received", "available", "held", "sold"] as const;

function stockErrors(items: Item[], orders: Orders): string[] {
  const standing = new Map<string, number>();
  for (const { tenant, hold, lines } of orders)
    for (const { sku, quantity } of lines) add(standing, `${tenant} ${sku} ${hold}`, quantity);
  return items
    .filter(({ sk }) => sk === "LEVEL")
    .flatMap((item) => {
      const [received, available, held, sold] = FIGURES.map((figure) => Number(item[figure]));
      const which = `${tenantOf(item.pk)} ${String(item["sku"])}`;
      const figures = `${which} is ${JSON.stringify({ received, available, held, sold })}`;
      return [
        ...(FIGURES.every((figure) => Number(item[figure]) >= 0) ? [] : [`negative: ${figures}`]),
        ...((available ?? 0) + (held ?? 0) + (sold ?? 0) === received ? [] : [`does not add up: ${figures}`]),
        ...(["held", "sold"] as const)
          .filter((hold) => Number(item[hold]) !== (standing.get(`${which} ${hold}`) ?? 0))
          .map((hold) => `${figures}, but orders have ${standing.get(`${which} ${hold}`) ?? 0} ${hold}`),
      ];
    });
}

function orderErrors(items: Item[], orders: Orders, acknowledged: Acknowledged): string[] {
  const known = new Set(orders.map(({ tenant, id }) => `${tenant} ${id}`));
  const named = items
    .filter(({ sk }) => sk === "CHECKOUT")
    .flatMap((item) => (item["orders"] as string[]).map((id) => `${tenantOf(item.pk)} ${id}`));
  const perPart = new Map<string, number>();
  for (const { tenant, checkout, shop } of orders) add(perPart, `${tenant} ${checkout} ${shop}`, 1);
  return [
    ...[...acknowledged].filter((order) => !known.has(order)).map((order) => `acknowledged and lost: ${order}`),
    ...named.filter((order) => !known.has(order)).map((order) => `a checkout without its order: ${order}`),
    ...[...known].filter((order) => !named.includes(order)).map((order) => `an order without its checkout: ${order}`),
    ...[...perPart].filter(([, count]) => count > 1).map(([part, count]) => `${count} orders of one checkout: ${part}`),
  ];
}

function counterErrors(items: Item[], orders: Orders): string[] {
  const counted = new Map<string, Counts>();
  for (const item of items) {
    const [, subject] = item.pk.split("#COUNT#");
    if (subject !== undefined) count(counted, `${tenantOf(item.pk)} ${subject}`, { ...emptyCounts, ...item });
  }
  const due = new Map<string, Counts>();
  for (const order of orders)
    for (const subject of countedFor(order)) count(due, `${order.tenant} ${subject}`, countsOf(order));
  return [...new Set([...counted.keys(), ...due.keys()])].flatMap((subject) => {
    const [found, wanted] = [counted, due].map((all) => JSON.stringify(all.get(subject) ?? emptyCounts));
    return found === wanted ? [] : [`${subject} counts ${found}, its orders are ${wanted}`];
  });
}

/** What is told apart by product is what was sold of it, by day as by month; all that is told apart by buyer is what the shop sold. */
function tallyErrors(items: Item[], orders: Orders): string[] {
  const due = new Map<string, number>();
  const both = (what: string, more: number) => ["D", "M"].forEach((time) => add(due, `${what} ${time}`, more));
  for (const { tenant, shop, lines, goods } of orders.filter(({ hold }) => hold === "sold")) {
    for (const { sku, quantity, price } of lines) {
      both(`${tenant} ${productOf(sku)} units`, quantity);
      both(`${tenant} ${productOf(sku)} revenue`, quantity * price);
    }
    both(`${tenant} ${shop} orders`, 1);
    both(`${tenant} ${shop} revenue`, goods);
  }
  const found = new Map<string, number>();
  for (const item of items.filter(({ pk }) => pk.includes("#TALLY#"))) {
    const [, shop = "", told] = /#TALLY#(\w+)#(\w+)$/.exec(item.pk) ?? [];
    const figures = told === "products" ? ["units", "revenue"] : ["orders", "revenue"];
    const of = told === "products" ? talliedIn(item.sk) : shop;
    for (const figure of figures)
      add(found, `${tenantOf(item.pk)} ${of} ${figure} ${item.sk.slice(0, 1)}`, Number(item[figure] ?? 0));
  }
  return [...new Set([...due.keys(), ...found.keys()])]
    .filter((which) => (due.get(which) ?? 0) !== (found.get(which) ?? 0))
    .map((which) => `${which} is told apart as ${found.get(which) ?? 0}, and is ${due.get(which) ?? 0}`);
}

/** What stands of a product or a shop is what was sold of it and said of it. */
function standingErrors(items: Item[], orders: Orders): string[] {
  const due = new Map<string, number>();
  for (const { tenant, lines } of orders.filter(({ hold }) => hold === "sold"))
    for (const { sku, quantity } of lines) add(due, `${tenant} ${productOf(sku)} sold`, quantity);
  for (const item of items.filter(({ sk }) => sk.startsWith("REVIEW#")))
    for (const subject of [item["product"], item["shop"]]) {
      add(due, `${tenantOf(item.pk)} ${String(subject)} reviews`, 1);
      add(due, `${tenantOf(item.pk)} ${String(subject)} stars`, Number(item["stars"]));
    }
  return items
    .filter(({ sk }) => sk.startsWith("STANDING#"))
    .flatMap((item) =>
      (["reviews", "stars", "sold"] as const).flatMap((figure) => {
        const which = `${tenantOf(item.pk)} ${String(item["id"])} ${figure}`;
        const [found, wanted] = [Number(item[figure] ?? 0), due.get(which) ?? 0];
        return found === wanted ? [] : [`${which} is ${found}, and should be ${wanted}`];
      }),
    );
}

/** What a plan limits is counted as it is: shops whichever state they are in, and products that are on show. */
function usageErrors(items: Item[]): string[] {
  const due = new Map<string, number>();
  for (const { pk, sk, state } of items) {
    if (sk === "SHOP") add(due, `${tenantOf(pk)} USED#shops`, 1);
    if (sk.startsWith("PRODUCT#") && state === "published") add(due, `${tenantOf(pk)} USED#products`, 1);
  }
  const found = new Map<string, number>();
  for (const { pk, sk, used } of items.filter((item) => ["USED#shops", "USED#products"].includes(item.sk)))
    add(found, `${tenantOf(pk)} ${sk}`, Number(used));
  return [...new Set([...due.keys(), ...found.keys()])]
    .filter((which) => (due.get(which) ?? 0) !== (found.get(which) ?? 0))
    .map((which) => `${which} counts ${found.get(which) ?? 0}, and there are ${due.get(which) ?? 0}`);
}

const countsOf = (order: Orders[number]): Counts => ({
  orders: 1,
  units: order.hold === "sold" ? unitsOf(order) : 0,
  revenue: order.hold === "sold" ? order.goods : 0,
  cancelled: (order.times.cancelled ? 1 : 0) + (order.times.expired ? 1 : 0),
});

const add = (sums: Map<string, number>, name: string, more: number): void =>
  void sums.set(name, (sums.get(name) ?? 0) + more);

function count(sums: Map<string, Counts>, name: string, { orders, units, revenue, cancelled }: Counts): void {
  const before = sums.get(name) ?? emptyCounts;
  sums.set(name, {
    orders: before.orders + orders,
    units: before.units + units,
    revenue: before.revenue + revenue,
    cancelled: before.cancelled + cancelled,
  });
}
