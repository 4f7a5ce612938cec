import { lineName } from "@etalase/domain/product/line-name";
import { flag, type Html, html, icon } from "../../lib/html.ts";
import { local, pageLanguage } from "../../lib/language.ts";
import { rupiah } from "../../lib/rupiah.ts";
import { alert, bag, minus, plus, trash } from "../../ui/icons.ts";
import type { ShopQuote } from "../checkout/choices.ts";
import { type CartLine, mayHaveMore } from "./cart.ts";
import { type LineNews, newsOf } from "./news.ts";
import { thumbnail } from "./thumbnail.ts";
import { cartWords } from "./words.ts";

const words = cartWords(pageLanguage);

/** The lines of one shop with what the quote says of each; without a quote they stand as they were put in. */
export const linesView = (lines: CartLine[], quote: ShopQuote | undefined): Html =>
  html`${lines.map((line) => lineView(line, quote))}`;

function lineView(line: CartLine, quote: ShopQuote | undefined): Html {
  const now = quote?.lines.find(({ sku }) => sku === line.sku);
  const { name, variant, picture, price, path, unit, regular } = {
    variant: undefined,
    path: undefined,
    unit: undefined,
    regular: undefined,
    ...line,
    ...now,
  };
  const { sku, quantity } = line;
  const title = path ? html`<a href="${local(path)}" lang="id">${name}</a>` : html`<span lang="id">${name}</span>`;
  return html`<li class="line">
    ${picture ? thumbnail(picture) : html`<span class="no-picture">${icon(bag)}</span>`}
    <div>
      <p class="line-name">${title}</p>
      ${variant && html`<p class="small muted" lang="id">${variant}</p>`}
      <p><b>${rupiah(price)}</b>${regular !== undefined && html` <s class="muted small" aria-label="${words.regular} ${rupiah(regular)}">${rupiah(regular)}</s>`}${unit && html` <span class="muted small" lang="id">/ ${unit}</span>`}</p>
      ${newsView(sku, quote && newsOf(line, quote))}
      <div class="line-tools">
        <div class="stepper" role="group" aria-label="${words.line.quantity(lineName({ name, variant }))}">
          <button type="button" data-less="${sku}" data-key="less-${sku}" aria-label="${words.line.less}">${icon(minus)}</button>
          <input data-count="${sku}" data-key="count-${sku}" type="text" inputmode="numeric" value="${quantity}" aria-label="${words.line.count}" maxlength="3">
          <button type="button" data-more="${sku}" data-key="more-${sku}" aria-label="${words.line.more}" ${flag("disabled", !mayHaveMore(quantity, { ...line, ...now }))}>${icon(plus)}</button>
        </div>
        <button type="button" class="quiet" data-remove="${sku}" aria-label="${words.line.remove(lineName({ name, variant }))}">${icon(trash)}</button>
      </div>
    </div>
  </li>`;
}

function newsView(sku: string, news: LineNews | undefined): Html | undefined {
  if (!news) return undefined;
  if (news.kind === "cheaper")
    return html`<p class="news calm">${icon(alert)}<span>${words.news.cheaper(rupiah(news.before), rupiah(news.now))}</span></p>`;
  return html`<p class="news" data-blocks>${icon(alert)}<span>${whatHappened(news)}</span> ${remedies(sku, news)}</p>`;
}

function whatHappened(news: Exclude<LineNews, { kind: "cheaper" }>): string {
  switch (news.kind) {
    case "gone":
      return words.news.gone;
    case "sold_out":
      return words.news.soldOut;
    case "too_many":
      return words.news.tooMany(news.available);
    case "over_limit":
      return words.news.overLimit(news.limit);
    case "under_minimum":
      return words.news.underMinimum(news.minimum);
    case "renamed":
      return words.news.renamed(news.before, news.now);
    case "dearer":
      return words.news.dearer(rupiah(news.before), rupiah(news.now));
  }
}

/** The quantity that would be right; undefined where none would. */
function rightQuantity(news: LineNews): number | undefined {
  switch (news.kind) {
    case "too_many":
      return news.available;
    case "over_limit":
      return news.limit;
    case "under_minimum":
      return news.minimum;
    default:
      return undefined;
  }
}

const acceptView = (sku: string, word: string): Html =>
  html`<button type="button" class="link" data-accept="${sku}" data-key="accept-${sku}">${word}</button>`;

/** What can be done about it, the likelier first. */
function remedies(sku: string, news: LineNews): Html {
  const right = rightQuantity(news);
  return html`${news.kind === "dearer" && acceptView(sku, words.news.accept)}
    ${news.kind === "renamed" && acceptView(sku, words.news.acceptVariant)}
    ${right !== undefined && html`<button type="button" class="link" data-set="${sku}" data-to="${right}" data-key="set-${sku}">${words.news.change(right)}</button>`}
    <button type="button" class="link" data-remove="${sku}" data-key="drop-${sku}">${words.news.remove}</button>`;
}
