import {
  type EditProduct,
  editProduct,
  type Product,
  skuOf,
  tellProduct,
  turnPromotion,
} from "@etalase/domain/product";
import { type Review, ReviewPosted } from "@etalase/domain/review";
import { type Shop, ShopVerified } from "@etalase/domain/shop";
import { countReview, type Figures } from "@etalase/domain/standing";
import { vendorDeltas } from "@etalase/domain/stock";
import {
  dueStore,
  productStore,
  reviewStore,
  shopStore,
  standingStore,
  stockStore,
  type TableOf,
  tenantStore,
} from "@etalase/dynamo";
import { HOUR, moment, newId } from "@etalase/kit";
import { districts, tenant } from "../../site/test-support/catalogue.ts";
import { aProduct, aShop, decideShop } from "./shop-fixture.ts";

const TENANT = tenant.id;
const PLACES = ["360319", "360318", "360307"];
const SHOPS = 5;
const PRODUCTS_OF_A_SHOP = 4;

/** A small regency on a table, and what its people may do to it, told by numbers: every number picks something that is there. */
export class Market {
  now = Date.parse("2026-11-24T01:00:00.000Z");
  readonly #tableOf: TableOf;
  readonly #shops: Shop[] = [];
  readonly #products: Product[] = [];

  constructor(tableOf: TableOf) {
    this.#tableOf = tableOf;
  }

  async open(): Promise<void> {
    const placed = districts.filter(({ code }) => PLACES.includes(code));
    await tenantStore(this.#tableOf).onboard(tenant, placed, {
      id: newId("event", this.now),
      type: "tenant.onboarded",
      at: moment(this.now),
      actor: "operator",
      data: { slug: tenant.slug },
    });
    for (let number = 0; number < SHOPS; number++) await this.#openShop(number);
  }

  async #openShop(number: number): Promise<void> {
    const { code = "", slug = "" } = districts.find((each) => each.code === PLACES[number % PLACES.length]) ?? {};
    const shop = aShop({ slug: `toko-${number}`, name: `Toko ${number}`, district: code, districtSlug: slug });
    const place = { district: code, districtSlug: slug, slug: shop.slug };
    await shopStore(this.#tableOf).addShop(TENANT, shop, ShopVerified.of(place, this.#vendor));
    this.#shops.push(shop);
    for (let count = 0; count < PRODUCTS_OF_A_SHOP; count++) await this.add(number, count);
  }

  get #vendor() {
    return { actor: "vendor" as const, now: this.now };
  }

  #product(number: number): Product {
    return pick(this.#products, number);
  }

  #shopOf(product: Product): Shop {
    return this.#shops.find(({ id }) => id === product.shop) ?? pick(this.#shops, 0);
  }

  async #save(product: Product, event: ReturnType<typeof tellProduct>): Promise<void> {
    await productStore(this.#tableOf).saveProduct(TENANT, product, event);
    this.#products.splice(
      this.#products.findIndex(({ id }) => id === product.id),
      1,
      product,
    );
  }

  /** A new product of a shop. */
  async add(shopNumber: number, number: number): Promise<void> {
    const shop = pick(this.#shops, shopNumber);
    const count = this.#products.length;
    const product = aProduct(shop, {
      slug: `barang-${count}`,
      name: `Barang ${count}`,
      category: pick(KINDS, number),
      publishedAt: moment(this.now + count),
    });
    const stock = { sku: skuOf(product.id), quantity: number % 8, low: 3 };
    const event = tellProduct(shop, undefined, product, this.#vendor);
    await productStore(this.#tableOf).addProduct(TENANT, product, [stock], event);
    this.#products.push(product);
  }

  /** What a vendor may change by the workplace. */
  async edit(number: number, changes: Omit<EditProduct, "version">): Promise<void> {
    const product = this.#product(number);
    const edit = { ...changes, version: product.version };
    const { product: edited, event } = editProduct(this.#shopOf(product), product, edit, this.#vendor);
    await this.#save(edited, event);
  }

  /** What changes otherwise: its category, its pictures. */
  async change(number: number, changes: Partial<Product>): Promise<void> {
    const product = this.#product(number);
    const changed: Product = { ...product, ...changes, version: product.version + 1 };
    await this.#save(changed, tellProduct(this.#shopOf(product), product, changed, this.#vendor));
  }

  /** A lower price that begins and ends in so many hours from now. */
  async promote(number: number, { begins, lasts }: { begins: number; lasts: number }): Promise<void> {
    const [from, until] = [begins, begins + lasts].map((hours) => moment(this.now + hours * HOUR));
    const price = Math.floor(this.#product(number).price * 0.7);
    await this.edit(number, { promotion: { price, from: from ?? "", until: until ?? "" } });
  }

  /** So many pieces are on the shelf. */
  async count(number: number, quantity: number): Promise<void> {
    const store = stockStore(this.#tableOf);
    const level = await store.level(TENANT, skuOf(this.#product(number).id));
    if (!level || level.available === quantity) return;
    const move = { reason: "counted" as const, quantity };
    const cause = { ...move, actor: "vendor" as const, at: moment(this.now) };
    await store.move(TENANT, level, vendorDeltas(level, move), cause, crypto.randomUUID());
  }

  /** A buyer says so many stars of a product, and it is counted. */
  async review(number: number, stars: number): Promise<void> {
    const { id, shop, district } = this.#product(number);
    const review: Review = {
      order: newId("order", this.now),
      sku: skuOf(id),
      product: id,
      shop,
      district,
      stars,
      by: "Siti N.",
      at: moment(this.now),
      version: 1,
    };
    const event = ReviewPosted.of({ product: id, shop, district, stars }, { actor: "shopper", now: this.now });
    await reviewStore(this.#tableOf).save(TENANT, { review, event });
    const subject = { kind: "review", id: review.order, version: 1 };
    await this.#count(countReview({ ...event, version: 1, tenant: TENANT, subject }).additions);
  }

  /** So many pieces of a product were sold, or came back. */
  async sell(number: number, sold: number): Promise<void> {
    const { id, shop, district } = this.#product(number);
    await this.#count([{ subject: { id, shop, district }, figures: { sold } }]);
  }

  /** A shop answered so many orders within an hour. */
  async answer(number: number, within1h: number): Promise<void> {
    const { id, district } = pick(this.#shops, number);
    await this.#count([{ subject: { id, shop: id, district }, figures: { within1h } }]);
  }

  async #count(additions: { subject: { id: string; shop: string; district: string }; figures: Partial<Figures> }[]) {
    await standingStore(this.#tableOf).count(TENANT, "count", [{ event: newId("event", this.now), additions }]);
  }

  /** The dinas closes an open shop and opens a closed one. */
  async decide(number: number): Promise<void> {
    const at = number % this.#shops.length;
    const shop = pick(this.#shops, at);
    const state = shop.state === "verified" ? "suspended" : "verified";
    const decided: Shop = { ...shop, state, version: shop.version + 1 };
    await decideShop(this.#tableOf, TENANT, decided, this.now);
    this.#shops.splice(at, 1, decided);
  }

  /** Time passes, and prices turn that were to turn by then. */
  async wait(milliseconds: number): Promise<void> {
    this.now += milliseconds;
    const products = productStore(this.#tableOf);
    for (;;) {
      const due = await dueStore(this.#tableOf).before(TENANT, moment(this.now + 1), 100);
      if (due.length === 0) return;
      for (const each of due) {
        if (each.kind !== "promotion") continue;
        const product = await products.product(TENANT, each.shop, each.product);
        if (!product) continue;
        const turn = turnPromotion(this.#shopOf(product), product, this.now);
        await products.tellTurn(TENANT, product, each.at, turn);
      }
    }
  }
}

export const KINDS = ["kerajinan-bambu", "batik-kain", "makanan"] as const;

const pick = <T>(all: readonly T[], number: number): T => {
  const picked = all[number % all.length];
  if (picked === undefined) throw new Error("nothing to pick from");
  return picked;
};
