import { flag, type Html, html, icon } from "../../lib/html.ts";
import { pageLanguage } from "../../lib/language.ts";
import { rupiah } from "../../lib/rupiah.ts";
import { shortDay } from "../../lib/time.ts";
import { alert, bag, cash, chat, clock as clockIcon, qr, truck } from "../../ui/icons.ts";
import { type Choice, deliveriesOf, type ShopQuote } from "../checkout/choices.ts";
import { cartWords } from "./words.ts";

const words = cartWords(pageLanguage);

interface Way {
  icon: string;
  title: string;
  note: string | Html;
  price?: string;
}

const PAYMENTS: Record<Choice["payment"], Way> = {
  qris: { icon: qr, title: words.qris, note: words.qrisNote },
  cash: { icon: cash, title: words.cash, note: words.cashNote },
};

/** How one shop's part comes and is paid. */
export function waysView(quote: ShopQuote, choice: Choice, districtName: string | undefined): Html {
  const { shop, holiday } = quote;
  // Put into the cart while there still was a way.
  if (quote.payments.length === 0 || deliveriesOf(quote).length === 0)
    return html`<p class="news" data-blocks>${icon(alert)}<span>${words.takesNone}</span></p>`;
  return html`${holiday && restView(holiday)}<fieldset>
      <legend>${words.delivery}</legend>
      ${deliveriesOf(quote).map((delivery) =>
        option(
          { name: `kirim-${shop}`, value: delivery, chosen: delivery === choice.delivery },
          deliveryWay(quote, delivery, districtName),
        ),
      )}
    </fieldset>
    <fieldset>
      <legend>${words.payment}</legend>
      ${quote.payments.map((payment) =>
        option({ name: `bayar-${shop}`, value: payment, chosen: payment === choice.payment }, PAYMENTS[payment]),
      )}
    </fieldset>`;
}

const restView = ({ until, orders, note }: NonNullable<ShopQuote["holiday"]>): Html =>
  html`<p class="news" ${flag("data-blocks", orders === "refused")}>${icon(clockIcon)}<span>${words.resting(shortDay(until))} ${words.restingOrders[orders]}${note && html`<br><span lang="id">${note}</span>`}</span></p>`;

function deliveryWay(quote: ShopQuote, delivery: Choice["delivery"], districtName: string | undefined): Way {
  if (delivery === "pickup") {
    const note = html`<bdi lang="id">${quote.address}. ${quote.hours}</bdi>`;
    return { icon: bag, title: words.pickup, note, price: words.free };
  }
  return { icon: truck, title: words.courier, ...courierTerms(quote, districtName) };
}

function courierTerms({ courier: { fee, freeFrom }, goods }: ShopQuote, district: string | undefined) {
  if (!district) return { note: words.courierUnknown };
  if (fee === undefined) return { note: words.courierNever(district) };
  const more = freeFrom !== undefined && goods < freeFrom ? `. ${words.freeFrom(rupiah(freeFrom))}` : "";
  return { note: words.courierTo(district) + more, price: fee === 0 ? words.free : rupiah(fee) };
}

const option = (
  { name, value, chosen }: { name: string; value: string; chosen: boolean },
  { icon: path, title, note, price }: Way,
): Html => html`<label class="choice">
  <input type="radio" name="${name}" value="${value}" data-key="${name}-${value}" ${flag("checked", chosen)}>
  ${icon(path)}<span><b>${title}</b><small>${note}</small></span>${price && html`<b>${price}</b>`}
</label>`;

/** What a shop's part comes to, and the other way to order it. */
export const sumsView = (shop: string, goods: number, fee: number | undefined): Html =>
  html`<p class="cart-sums"><span>${words.goods(rupiah(goods))}</span>${fee !== undefined && fee > 0 && html`<span>${words.fee(rupiah(fee))}</span>`}<b>${fee === undefined ? words.feeUnknown : rupiah(goods + fee)}</b></p>
  <button type="button" class="button plain chat" data-chat="${shop}" data-key="chat-${shop}">${icon(chat)}${words.chat}</button>`;
