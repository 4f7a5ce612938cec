import { orderStore } from "@etalase/dynamo";
import { tableOf } from "./stores.ts";
import { sealOf } from "./tenant-seal.ts";

/** Orders with who bought, for the functions that were given the right to see that; `stores.ts` has them without. */
export const orders = orderStore(tableOf, sealOf);
