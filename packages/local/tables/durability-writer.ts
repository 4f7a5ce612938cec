// Run by durability.test.ts as a process of its own: writes without end, and names each key once its write is answered.
import { writeSync } from "node:fs";
import { keyOf, openOrders, put, s } from "./fixture.ts";

const path = process.argv[2];
if (!path) throw new Error("Usage: durability-writer.ts FILE");
const orders = await openOrders({ path });
for (let turn = 0; ; turn++) {
  const item = (name: string) => ({ ...keyOf(`${turn}-${name}`), shop: s("kopi") });
  await orders.put(item("single"));
  writeSync(1, `${turn}-single\n`);
  await orders.transact([put(item("a")), put(item("b"))]);
  writeSync(1, `${turn}-a\n${turn}-b\n`);
}
