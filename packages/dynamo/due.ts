import type { Due, DueStore } from "@etalase/domain/due";
import { duePartition, noticeOf, orderOf, papersOf, turningIn } from "./keys.ts";
import { type Item, query } from "./read.ts";
import type { TableOf } from "./table.ts";

export const dueStore = (tableOf: TableOf): DueStore => ({
  async before(tenant, moment, limit) {
    const items = await query(tableOf(tenant), { index: "gsi2", pk: duePartition(tenant), to: moment, limit });
    return items.map(dueOf);
  },
});

const dueOf = (item: Item): Due => {
  const [pk, sk] = [String(item["pk"]), String(item["sk"])];
  const at = String(item["gsi2sk"]).split("#", 1)[0] ?? "";
  if (sk === "ORDER") return { kind: "order", at, order: orderOf(pk) };
  if (sk === "NOTICE") return { kind: "notice", at, notice: noticeOf(pk) };
  if (sk === "PAPERS") return { kind: "papers", at, shop: papersOf(pk) };
  return { kind: "promotion", at, ...turningIn({ pk, sk }) };
};
