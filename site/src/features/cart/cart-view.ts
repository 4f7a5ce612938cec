import { flag, type Html, html, icon } from "../../lib/html.ts";
import { rupiah } from "../../lib/rupiah.ts";
import { alert, bag, cash, minus, plus, qr, trash, truck } from "../../ui/icons.ts";
import { type Choice, deliveriesOf, type LineNews, newsOf, type ShopQuote } from "../checkout/choices.ts";
import { type CartLine, MOST_PIECES } from "./cart.ts";

/** The lines of one shop with what the quote says of each; without a quote they stand as they were put in. */
export const linesView = (lines: CartLine[], quote: ShopQuote | undefined): Html =>
  html`${lines.map((line) => lineView(line, quote))}`;

function lineView(line: CartLine, quote: ShopQuote | undefined): Html {
  const now = quote?.lines.find(({ sku }) => sku === line.sku);
  const { name, picture, price, path, unit } = { path: undefined, unit: undefined, ...line, ...now };
  const { sku, quantity } = line;
  const title = path ? html`<a href="${path}">${name}</a>` : html`${name}`;
  return html`<li class="line">
    ${picture ? html`<img src="${picture}" alt="" width="72" height="72" loading="lazy">` : html`<span class="no-picture">${icon(bag)}</span>`}
    <div>
      <p class="line-name">${title}</p>
      <p><b>${rupiah(price)}</b>${unit && html` <span class="muted small">/ ${unit}</span>`}</p>
      ${newsView(sku, quote && newsOf(line, quote))}
      <div class="line-tools">
        <div class="stepper" role="group" aria-label="Jumlah ${name}">
          <button type="button" data-less="${sku}" data-key="less-${sku}" aria-label="Kurangi">${icon(minus)}</button>
          <input data-count="${sku}" data-key="count-${sku}" type="text" inputmode="numeric" value="${quantity}" aria-label="Jumlah" maxlength="3">
          <button type="button" data-more="${sku}" data-key="more-${sku}" aria-label="Tambah" ${flag("disabled", quantity >= MOST_PIECES)}>${icon(plus)}</button>
        </div>
        <button type="button" class="quiet" data-remove="${sku}" aria-label="Hapus ${name}">${icon(trash)}</button>
      </div>
    </div>
  </li>`;
}

function newsView(sku: string, news: LineNews | undefined): Html | undefined {
  if (!news) return undefined;
  if (news.kind === "price") {
    return html`<p class="news calm">${icon(alert)}Harga berubah dari ${rupiah(news.before)} menjadi ${rupiah(news.now)}.</p>`;
  }
  if (news.kind === "too_many") {
    return html`<p class="news" data-blocks>${icon(alert)}Tinggal ${news.available}. <button type="button" class="link" data-set="${sku}" data-to="${news.available}">Ubah jadi ${news.available}</button></p>`;
  }
  const words = news.kind === "gone" ? "Tidak dijual lagi." : "Habis.";
  return html`<p class="news" data-blocks>${icon(alert)}${words} <button type="button" class="link" data-remove="${sku}">Hapus</button></p>`;
}

/** How one shop's part comes and is paid. */
export function waysView(quote: ShopQuote, choice: Choice, districtName: string | undefined): Html {
  const { shop } = quote;
  return html`<fieldset>
      <legend>Pengiriman</legend>
      ${deliveriesOf(quote).map((delivery) =>
        option(
          { name: `kirim-${shop}`, value: delivery, chosen: delivery === choice.delivery },
          deliveryWords(quote, delivery, districtName),
        ),
      )}
    </fieldset>
    <fieldset>
      <legend>Pembayaran</legend>
      ${quote.payments.map((payment) =>
        option({ name: `bayar-${shop}`, value: payment, chosen: payment === choice.payment }, PAYMENTS[payment]),
      )}
    </fieldset>`;
}

interface Words {
  icon: string;
  title: string;
  note: string;
  price?: string;
}

const PAYMENTS: Record<Choice["payment"], Words> = {
  qris: { icon: qr, title: "QRIS", note: "Pindai dari aplikasi bank atau dompet apa pun" },
  cash: { icon: cash, title: "Tunai", note: "Bayar saat barang diterima" },
};

function deliveryWords(quote: ShopQuote, delivery: Choice["delivery"], districtName: string | undefined): Words {
  if (delivery === "pickup") {
    return { icon: bag, title: "Ambil di toko", note: `${quote.address}. ${quote.hours}`, price: "Gratis" };
  }
  const { fee } = quote.courier;
  const title = "Diantar kurir toko";
  if (!districtName) return { icon: truck, title, note: "Pilih kecamatan tujuan di atas untuk melihat ongkir" };
  if (fee === undefined) return { icon: truck, title, note: `Toko ini tidak mengantar ke ${districtName}` };
  return { icon: truck, title, note: `Ke Kecamatan ${districtName}`, price: fee === 0 ? "Gratis" : rupiah(fee) };
}

const option = (
  { name, value, chosen }: { name: string; value: string; chosen: boolean },
  { icon: path, title, note, price }: Words,
): Html => html`<label class="choice">
  <input type="radio" name="${name}" value="${value}" data-key="${name}-${value}" ${flag("checked", chosen)}>
  ${icon(path)}<span><b>${title}</b><small>${note}</small></span>${price && html`<b>${price}</b>`}
</label>`;
