import { type Html, html, icon } from "../../lib/html.ts";
import { local, pageLanguage } from "../../lib/language.ts";
import { cardPicture } from "../../lib/picture-view.ts";
import { rupiah } from "../../lib/rupiah.ts";
import { bag, clock, close, halal as halalMark, next, pin, store } from "../../ui/icons.ts";
import { meanText, piecesText } from "../review/figures.ts";
import { reviewWords } from "../review/words.ts";
import type { FoundProduct, FoundShop } from "./found.ts";
import type { Answer } from "./searcher.ts";
import { type Filter, filtersOf, type Wish } from "./wish.ts";
import { searchWords } from "./words.ts";

const words = searchWords(pageLanguage);
const said = reviewWords(pageLanguage);
const BEST = 5;

/** How many there are, and how the words had to be taken. */
export function statusView({ wish, reading, products, districts, left }: Answer): Html {
  const asked = wish.words.trim();
  const count = left === 0 ? words.products(products.length) : words.productsIn(products.length, districts - left);
  if (reading !== "exact" && products.length > 0) return html`${words.readings[reading]} <b>“${asked}”</b>. ${count}`;
  return html`${count}${asked && html` ${words.forWords} <b>“${asked}”</b>`}`;
}

export const shopView = ({ name, path, village, district, products }: FoundShop): Html =>
  html`<li><a class="panel shop-card" href="${local(path)}">${icon(store)}<span><b lang="id">${name}</b><span class="muted small">${words.shopIn(village, district)}</span><span class="small">${words.shopProducts(products)}</span></span>${icon(next)}</a></li>`;

const placeView = ({ village, district }: FoundShop): string =>
  village === district ? district : `${village}, ${district}`;

/** How many pictures of an answer a phone shows before it is moved. */
const SEEN_AT_ONCE = 4;

const BADGES: Partial<Record<FoundProduct["availability"], Html>> = {
  few: html`<b class="over few">${words.few}</b>`,
  sold_out: html`<b class="over">${words.gone}</b>`,
};

const rateView = (stars: number, sold: number): Html | false =>
  stars + sold > 0 &&
  html`<span class="rate">${stars > 0 && html`<span><i>★</i> ${meanText(stars, pageLanguage)}${stars < BEST && "+"} <span class="unseen">${said.ofFive}</span></span>`}${
    sold > 0 && html`<span>${said.sold(piecesText(sold, pageLanguage))}</span>`
  }</span>`;

export const productView = (
  { name, path, picture, price, varies, shop, availability, stars, sold, halal }: FoundProduct,
  position = SEEN_AT_ONCE,
): Html =>
  html`<li class="card ${availability === "sold_out" && "gone"}"><a href="${local(path)}"><span class="card-picture">${
    picture ? cardPicture(picture, position < SEEN_AT_ONCE) : icon(bag)
  }${BADGES[availability]}</span><span class="card-name" lang="id">${name}</span><span class="card-price">${varies && html`<small>${words.pricesFrom}</small> `}${rupiah(price)}</span>${rateView(stars, sold)}${halal && html`<span class="card-marks"><span>${icon(halalMark)}${words.halal}</span></span>`}<span class="card-from">${icon(pin)}<span>${placeView(shop)}</span></span></a></li>`;

/** What the filters of the form are called in the page's language, by their values. */
export interface FilterNames {
  category(slug: string): string;
  district(slug: string): string;
}

function filterName({ name }: Filter, wish: Wish, names: FilterNames): string {
  const [least, most] = [wish.least, wish.most].map((amount) => (amount === undefined ? undefined : rupiah(amount)));
  switch (name) {
    case "category":
      return names.category(wish.category);
    case "district":
      return names.district(wish.district);
    case "price":
      if (least && most) return words.priceBetween(least, most);
      return least ? words.priceFrom(least) : words.priceTo(most ?? "");
    case "way":
      return wish.way === "antar" ? words.courier : words.pickup;
    case "halal":
      return words.halal;
    case "ready":
      return words.ready;
    case "stars":
      return words.starsFrom(meanText(wish.stars ?? 0, pageLanguage));
  }
}

/** The filters that are on, each a button that takes it off. */
export const filtersView = (wish: Wish, names: FilterNames): Html[] =>
  filtersOf(wish).map((filter) => {
    const name = filterName(filter, wish, names);
    return html`<li><button type="button" data-off="${filter.name}" data-key="off-${filter.name}" aria-label="${words.remove(name)}">${name}${icon(close)}</button></li>`;
  });

/** Filters whose absence would help, with what would be found then among what is at hand. */
export function helpView(wish: Wish, names: FilterNames, count: (wish: Wish) => number): Html {
  const helping = filtersOf(wish)
    .map((filter) => ({ filter, found: count(filter.without) }))
    .filter(({ found }) => found > 0);
  if (helping.length === 0) return html``;
  return html`<p>${words.dropFilter}</p><ul class="chips">${helping.map(
    ({ filter, found }) =>
      html`<li><button type="button" data-off="${filter.name}">${filterName(filter, wish, names)} (${found})</button></li>`,
  )}</ul>`;
}

/** Words that were looked for before, to look for them again. */
export const recentView = (searched: string): Html =>
  html`<li><button type="button" class="chip" data-search="${searched}">${icon(clock)}${searched}</button></li>`;
