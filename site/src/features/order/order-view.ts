import type { CheckoutView } from "@etalase/domain/order";
import { lineName } from "@etalase/domain/product/line-name";
import { type Html, html, icon } from "../../lib/html.ts";
import { local, pageLanguage } from "../../lib/language.ts";
import { rupiah } from "../../lib/rupiah.ts";
import { clock, dayAndClock } from "../../lib/time.ts";
import { alert, bag, chat, check, copy, download, truck } from "../../ui/icons.ts";
import { reviewForms } from "../review/review-view.ts";
import { qrView } from "./qr.ts";
import { courierName, deadlineWords, explanation, reasonWords, stateName, stateTone, timeline } from "./states.ts";
import { orderWords } from "./words.ts";

export type ShopperOrder = CheckoutView["orders"][number];

const words = orderWords(pageLanguage);

/** One shop's order as its buyer sees it: what to do now, where it is, what it holds. */
export const orderView = (order: ShopperOrder, { key, buyer }: Pick<CheckoutView, "key" | "buyer">): Html => html`
  <header>
    <span class="state ${stateTone(order)}">${stateName(order)}</span>
    <h2><a href="${local(order.shop.path)}" lang="id">${order.shop.name}</a></h2>
    <p class="small muted">${words.number(order.number)}</p>
  </header>
  <p>${explanation(order)}</p>
  ${order.reason && html`<p class="news">${icon(alert)}${reasonWords(order.reason)}</p>`}
  ${order.refundDue && order.owed !== undefined && html`<p>${words.owed(rupiah(order.owed))}</p>`}
  ${order.promised && ["pending_payment", "placed", "paid", "accepted"].includes(order.state) && html`<p>${words.promised(dayAndClock(order.promised))}</p>`}
  ${deadlineView(order)}
  ${order.tracking && carriedView(order.tracking)}
  ${order.parcels && parcelsView(order, order.parcels)}
  ${order.channel === "whatsapp" && order.state !== "cancelled" && chatView(order)}
  ${order.qris && !order.claimedAt && payView(order, order.qris)}
  ${buttonsView(order)}
  <ol class="timeline">${timeline(order).map(
    ({ name, at, tone }) =>
      html`<li class="${at ? `reached ${tone}` : ""}">${at && icon(check)}<b>${name}</b>${at && html`<time datetime="${at}">${dayAndClock(at)}</time>`}</li>`,
  )}</ol>
  ${order.reviewable && reviewForms(order, key)}
  <details>
    <summary>${words.details}</summary>
    ${detailsView(order, buyer)}
  </details>`;

function deadlineView(order: ShopperOrder): Html | undefined {
  const waiting = deadlineWords(order);
  if (!waiting || !order.due) return undefined;
  return html`<p class="deadline"><span>${waiting} <b>${nearClock(order.due)}</b></span><count-down until="${order.due}"></count-down></p>`;
}

/** Each part by itself, since each comes on a day of its own. */
const parcelsView = ({ lines }: ShopperOrder, parcels: NonNullable<ShopperOrder["parcels"]>): Html =>
  html`<ol class="parcels">${parcels.map(
    ({ at, lines: pieces, tracking }, index) =>
      html`<li><b>${words.parcels(index + 1)}</b> <time class="small muted" datetime="${at}">${dayAndClock(at)}</time><br>${pieces.map(({ sku, quantity }) => pieceView(lines, sku, quantity))}${tracking && carriedView(tracking)}</li>`,
  )}</ol>`;

const pieceView = (lines: ShopperOrder["lines"], sku: string, quantity: number): Html => {
  const line = lines.find((each) => each.sku === sku);
  return html`<span class="small">${quantity} × <span lang="id">${line && lineName(line)}</span></span><br>`;
};

const carriedView = ({ courier, number, link }: NonNullable<ShopperOrder["tracking"]>): Html =>
  html`<p class="small">${words.sentBy(courierName(courier))}${number && html`<br><b>${words.parcel(number)}</b>`}${link && html` · <a href="${link}" rel="noopener" target="_blank">${words.followParcel}</a>`}</p>`;

const chatView = ({ shop }: ShopperOrder): Html => html`<div class="chat-now">
  <p>${words.chatFirst}</p>
  <a class="button" href="${shop.whatsapp}" rel="noopener">${icon(chat)}${words.chatOpen}</a>
</div>`;

const nearClock = (at: string): string => (Date.parse(at) - Date.now() < 12 * 3_600_000 ? clock(at) : dayAndClock(at));

const payView = (order: ShopperOrder, code: string): Html => html`<div class="pay-now">
  ${qrView(code, words.qris(order.shop.name, rupiah(order.total)))}
  <p class="amount"><span class="small muted">${words.payExactly}</span><b>${rupiah(order.total)}</b>
    ${order.discount > 0 && html`<span class="small muted">${words.discountNote(rupiah(order.discount))}</span>`}
  </p>
  <div class="row">
    <button type="button" class="button plain" data-save="${order.id}">${icon(download)}${words.saveQr}</button>
    <button type="button" class="button plain" data-copy="${order.total}">${icon(copy)}${words.copyAmount}</button>
  </div>
  <ol class="how small muted"><li>${words.how.open}</li><li>${words.how.scan}</li><li>${words.how.check}</li></ol>
</div>`;

function buttonsView({ id, steps, shop, channel }: ShopperOrder): Html {
  const offered = (["claim", "deliver", "complete", "cancel"] as const).filter((step) => steps.includes(step));
  return html`<div class="row">
    ${offered.map(
      (step) =>
        html`<button type="button" class="button ${step === "cancel" ? "plain care" : ""}" data-step="${step}" data-order="${id}" data-key="${step}-${id}">${words.steps[step]}</button>`,
    )}
    ${channel !== "whatsapp" && html`<a class="button plain" href="${shop.whatsapp}" rel="noopener">${icon(chat)}${words.chat}</a>`}
  </div>`;
}

const detailsView = (order: ShopperOrder, buyer: CheckoutView["buyer"]): Html => html`
  <table class="sums">
    ${order.lines.map(({ name, variant, quantity, price, regular }) => html`<tr><td>${quantity} × <span lang="id">${lineName({ name, variant })}</span>${regular !== undefined && html` <s class="muted small" aria-label="${words.regular} ${rupiah(quantity * regular)}">${rupiah(quantity * regular)}</s>`}</td><td>${rupiah(quantity * price)}</td></tr>`)}
    ${order.delivery === "courier" && html`<tr><td>${words.fee}</td><td>${feeWords(order, buyer)}</td></tr>`}
    ${order.discount > 0 && html`<tr><td>${words.discount}</td><td>−${rupiah(order.discount)}</td></tr>`}
    <tr><th>${words.total(words.payments[order.payment])}</th><th>${rupiah(order.total)}</th></tr>
  </table>
  <p class="whereto">${icon(order.delivery === "pickup" ? bag : truck)}<span>${whereTo(order, buyer)}</span></p>
  ${order.note && html`<p class="small"><b>${words.note}</b> ${order.note}</p>`}`;

const isAgreed = ({ channel }: ShopperOrder, buyer: CheckoutView["buyer"]): boolean =>
  channel === "whatsapp" && buyer?.address === undefined;

const feeWords = (order: ShopperOrder, buyer: CheckoutView["buyer"]): string => {
  if (isAgreed(order, buyer)) return words.agreed;
  return order.fee === 0 ? words.free : rupiah(order.fee);
};

function whereTo({ delivery, shop }: ShopperOrder, buyer: CheckoutView["buyer"]): Html {
  if (delivery === "pickup")
    return html`<b>${words.collectAt(shop.name)}</b><br><span lang="id">${shop.address}<br>${shop.hours}</span>`;
  if (!buyer) return html`${words.erasedAddress}`;
  const { name, address } = buyer;
  return html`<b>${words.deliveredTo(name)}</b><br>${address ? html`${address.street}, ${address.village}, ${words.district(address.district)}` : words.agreed}${address?.landmark && html`<br>${words.landmark(address.landmark)}`}`;
}
