import type { CheckoutView, PlaceOrder } from "@etalase/domain/order";
import { call, inTenant, type Problem, problemOf } from "../../lib/api.ts";
import { local, pageLanguage } from "../../lib/language.ts";
import { tenant } from "../../lib/tenant.ts";
import { withoutShops } from "../cart/cart.ts";
import { readCart, writeCart } from "../cart/storage.ts";
import { rememberOrder } from "../order/remembered.ts";
import { CHAT_MARK } from "./chat-mark.ts";
import { type Pending, pendingFor } from "./pending.ts";
import { pending } from "./remembered.ts";

/** What a browser sends; the API checks and completes it. */
export type Wanted = Omit<PlaceOrder, "buyer" | "consent" | "language"> & {
  buyer: { name: string; phone: string; address?: object };
};

/** What whoever sends shows meanwhile. */
export interface Stage {
  busy(on: boolean): void;
  /** It was not taken; with `again` the same may be sent once more. */
  refused(problem: Problem, again?: () => void): void;
}

let sending = false;
// The way back shows this page as it was left: nothing is under way any more.
globalThis.addEventListener?.("pageshow", () => {
  sending = false;
});

/**
 * Sends an order once, however often it is asked to: while one is under way nothing else is sent, and one that was never answered is looked up before another goes.
 * On success the page of the order opens.
 */
export async function sendOrder(wanted: Wanted, stage: Stage): Promise<void> {
  if (sending) return;
  const body = JSON.stringify({ ...wanted, consent: tenant.privacy, language: pageLanguage });
  if (pending.read()?.body !== body && !(await settle(stage))) return;
  const shops = wanted.shops.map(({ shop }) => shop);
  const sent = pendingFor({ body, shops, ...(wanted.channel ? { chat: true } : {}) }, pending.read());
  pending.write(sent);
  await send(sent, stage);
}

async function send(sent: Pending, stage: Stage): Promise<void> {
  sending = true;
  stage.busy(true);
  try {
    const body: unknown = JSON.parse(sent.body);
    arrive(sent, await call<CheckoutView>(inTenant("/checkouts"), { method: "POST", body, key: sent.key }));
  } catch (error) {
    sending = false;
    stage.busy(false);
    const problem = problemOf(error);
    if (problem.retryable) return stage.refused(problem, () => void send(sent, stage));
    pending.forget();
    stage.refused(problem);
  }
}

/** An order that was sent before and never answered is looked up: it may be there. Answers whether the way is free for another. */
export async function settle(stage: Pick<Stage, "refused">): Promise<boolean> {
  const sent = pending.read();
  if (!sent) return true;
  try {
    arrive(sent, await call<CheckoutView>(inTenant(`/checkouts/${sent.key}`)));
    return false;
  } catch (error) {
    const problem = problemOf(error);
    if (problem.status === 404) pending.forget();
    else stage.refused(problem, () => void settle(stage));
    return problem.status === 404;
  }
}

function arrive(sent: Pending, view: CheckoutView): void {
  const total = view.orders.reduce((sum, order) => sum + order.total, 0);
  rememberOrder({ key: view.key, at: view.at, shops: view.orders.map(({ shop }) => shop.name), total });
  writeCart(withoutShops(readCart(), sent.shops));
  pending.forget();
  location.assign(local(`/pesanan/${view.key}/`) + (sent.chat ? CHAT_MARK : ""));
}
