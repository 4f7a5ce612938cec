import type { CheckoutView } from "@etalase/domain/order";
import { type Html, html, icon } from "../../lib/html.ts";
import { rupiah } from "../../lib/rupiah.ts";
import { clock, dayAndClock } from "../../lib/time.ts";
import { alert, bag, chat, check, copy, download, truck } from "../../ui/icons.ts";
import { qrView } from "./qr.ts";
import { deadlineWords, explanation, reasonWords, stateName, stateTone, timeline } from "./words.ts";

export type ShopperOrder = CheckoutView["orders"][number];

/** One shop's order as its buyer sees it: what to do now, where it is, what it holds. */
export const orderView = (order: ShopperOrder, buyer: CheckoutView["buyer"]): Html => html`
  <header>
    <span class="state ${stateTone(order)}">${stateName(order)}</span>
    <h2><a href="${order.shop.path}">${order.shop.name}</a></h2>
    <p class="small muted">Nomor pesanan ${order.number}</p>
  </header>
  <p>${explanation(order)}</p>
  ${order.reason && html`<p class="news">${icon(alert)}${reasonWords(order.reason)}</p>`}
  ${deadlineView(order)}
  ${order.qris && !order.claimedAt && payView(order, order.qris)}
  ${buttonsView(order)}
  <ol class="timeline">${timeline(order).map(
    ({ name, at, tone }) =>
      html`<li class="${at ? `reached ${tone}` : ""}">${at && icon(check)}<b>${name}</b>${at && html`<time datetime="${at}">${dayAndClock(at)}</time>`}</li>`,
  )}</ol>
  <details>
    <summary>Rincian pesanan</summary>
    ${detailsView(order, buyer)}
  </details>`;

function deadlineView(order: ShopperOrder): Html | undefined {
  const words = deadlineWords(order);
  if (!words || !order.due) return undefined;
  return html`<p class="deadline"><span>${words} <b>${nearClock(order.due)}</b></span><count-down until="${order.due}"></count-down></p>`;
}

const nearClock = (at: string): string => (Date.parse(at) - Date.now() < 12 * 3_600_000 ? clock(at) : dayAndClock(at));

const payView = (order: ShopperOrder, code: string): Html => html`<div class="pay-now">
  ${qrView(code, `Kode QRIS ${order.shop.name} sebesar ${rupiah(order.total)}`)}
  <p class="amount"><span class="small muted">Bayar tepat</span><b>${rupiah(order.total)}</b>
    ${order.discount > 0 && html`<span class="small muted">Sudah dikurangi potongan unik ${rupiah(order.discount)}, supaya pembayaran Anda mudah dikenali penjual.</span>`}
  </p>
  <div class="row">
    <button type="button" class="button plain" data-save="${order.id}">${icon(download)}Simpan QR</button>
    <button type="button" class="button plain" data-copy="${order.total}">${icon(copy)}Salin jumlah</button>
  </div>
  <ol class="how small muted"><li>Buka aplikasi bank atau dompet, pilih QRIS.</li><li>Pindai, atau pilih gambar QR yang disimpan.</li><li>Pastikan nama toko dan jumlahnya, lalu bayar.</li></ol>
</div>`;

const BUTTONS = {
  claim: "Saya sudah bayar",
  deliver: "Sudah diterima",
  complete: "Selesaikan pesanan",
  cancel: "Batalkan",
} as const;

function buttonsView({ id, steps, shop }: ShopperOrder): Html {
  const offered = (["claim", "deliver", "complete", "cancel"] as const).filter((step) => steps.includes(step));
  return html`<div class="row">
    ${offered.map(
      (step) =>
        html`<button type="button" class="button ${step === "cancel" ? "plain care" : ""}" data-step="${step}" data-order="${id}" data-key="${step}-${id}">${BUTTONS[step]}</button>`,
    )}
    <a class="button plain" href="${shop.whatsapp}" rel="noopener">${icon(chat)}WhatsApp penjual</a>
  </div>`;
}

const detailsView = (order: ShopperOrder, buyer: CheckoutView["buyer"]): Html => html`
  <table class="sums">
    ${order.lines.map(({ name, quantity, price }) => html`<tr><td>${quantity} × ${name}</td><td>${rupiah(quantity * price)}</td></tr>`)}
    ${order.delivery === "courier" && html`<tr><td>Ongkir</td><td>${order.fee === 0 ? "Gratis" : rupiah(order.fee)}</td></tr>`}
    ${order.discount > 0 && html`<tr><td>Potongan unik</td><td>−${rupiah(order.discount)}</td></tr>`}
    <tr><th>Total, ${order.payment === "qris" ? "QRIS" : "tunai"}</th><th>${rupiah(order.total)}</th></tr>
  </table>
  <p class="whereto">${icon(order.delivery === "pickup" ? bag : truck)}<span>${whereTo(order, buyer)}</span></p>
  ${order.note && html`<p class="small"><b>Catatan:</b> ${order.note}</p>`}`;

function whereTo({ delivery, shop }: ShopperOrder, { name, address }: CheckoutView["buyer"]): Html {
  if (delivery === "pickup") return html`<b>Ambil di ${shop.name}</b><br>${shop.address}<br>${shop.hours}`;
  return html`<b>Diantar ke ${name}</b><br>${address?.street}, ${address?.village}, Kec. ${address?.district}${address?.landmark && html`<br>Patokan: ${address.landmark}`}`;
}
