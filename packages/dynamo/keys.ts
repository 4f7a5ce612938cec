import { type ProductId, productOf, type Sku } from "@etalase/domain/product";
import type { Counted, Told } from "@etalase/domain/report";
import type { Quota, TenantId } from "@etalase/domain/tenant";

/** The one place that knows key shapes. Every partition key, of the table and of its indexes, begins with `T#<tenant>#`: the policy of `TenantData` rests on it. */
export interface Key {
  pk: string;
  sk: string;
}

const of = (tenant: TenantId, ...parts: string[]): string => ["T", tenant, ...parts].join("#");
const after = (pk: string, kind: string): string => pk.slice(pk.indexOf(`#${kind}#`) + kind.length + 2);

/** The partition of the platform's own list of tenants; no tenant's credentials reach it. */
export const PLATFORM: TenantId = "PLATFORM";
export const tenantsKey = (tenant: TenantId): Key => ({ pk: of(PLATFORM, "TENANTS"), sk: tenant });
export const tenantsPartition = of(PLATFORM, "TENANTS");

/** What the platform remembers of a tenant that was removed, by when that was asked for. */
export const removalsPartition = of(PLATFORM, "REMOVED");
export const removalKey = (tenant: TenantId, requestedAt: string): Key => ({
  pk: removalsPartition,
  sk: `${tenant}#${requestedAt}`,
});

export const tenantPartition = (tenant: TenantId): string => of(tenant, "TENANT");
export const tenantKey = (tenant: TenantId): Key => ({ pk: tenantPartition(tenant), sk: "PROFILE" });
export const districtKey = (tenant: TenantId, code: string): Key => ({
  pk: tenantPartition(tenant),
  sk: `DISTRICT#${code}`,
});

/** The tenant's data key, in a table of its own. */
export const dataKeyKey = (tenant: TenantId): Key => ({ pk: of(tenant, "KEY"), sk: "KEY" });

/** A regency's own text on data, by when it was set. */
export const privacyKey = (tenant: TenantId, at: string): Key => ({ pk: tenantPartition(tenant), sk: `PRIVACY#${at}` });

export const shelfPartition = (tenant: TenantId, shop: string): string => of(tenant, "SHOP", shop);
export const shopKey = (tenant: TenantId, shop: string): Key => ({ pk: shelfPartition(tenant, shop), sk: "SHOP" });
export const productKey = (tenant: TenantId, shop: string, product: ProductId): Key => ({
  pk: shelfPartition(tenant, shop),
  sk: `PRODUCT#${product}`,
});
/** A picture that is on its way to its product. */
export const uploadKey = (tenant: TenantId, id: string): Key => ({ pk: of(tenant, "PICTURE", id), sk: "PICTURE" });
/** That an address below a shop is some product's; two that are added at once cannot both have it. */
export const addressKey = (tenant: TenantId, shop: string, slug: string): Key => ({
  pk: shelfPartition(tenant, shop),
  sk: `ADDRESS#${slug}`,
});
export const shopOf = (pk: string): string => after(pk, "SHOP");
export const productIdOf = (sk: string): ProductId => sk.slice("PRODUCT#".length);
/** What a shop's address is remembered by; an old one stays and points to the same shop. */
export const slugKey = (tenant: TenantId, district: string, shop: string): Key => ({
  pk: of(tenant, "SLUG", `${district}/${shop}`),
  sk: "SLUG",
});

/** Somebody's application, kept apart from the shop that it leads to: pages have no use for papers. */
export const applicationKey = (tenant: TenantId, shop: string): Key => ({
  pk: of(tenant, "APPLICATION", shop),
  sk: "APPLICATION",
});
/** Whose application it is. */
export const applicantKey = (tenant: TenantId, person: string): Key => ({
  pk: of(tenant, "APPLICANT", person),
  sk: "APPLICANT",
});
/** When a shop's papers must be looked at. */
export const papersKey = (tenant: TenantId, shop: string): Key => ({ pk: of(tenant, "PAPERS", shop), sk: "PAPERS" });
export const papersOf = (pk: string): string => after(pk, "PAPERS");

/** A shop's imports, and what it said of columns. */
export const importsPartition = (tenant: TenantId, shop: string): string => of(tenant, "IMPORTS", shop);
export const importKey = (tenant: TenantId, shop: string, id: string): Key => ({
  pk: importsPartition(tenant, shop),
  sk: `IMPORT#${id}`,
});
export const columnsKey = (tenant: TenantId, shop: string): Key => ({
  pk: importsPartition(tenant, shop),
  sk: "COLUMNS",
});

/** The next turn of a product's price. */
export const turnKey = (tenant: TenantId, shop: string, product: ProductId): Key => ({
  pk: of(tenant, "TURN", product),
  sk: `TURN#${shop}`,
});
export const turningIn = ({ pk, sk }: Key): { shop: string; product: ProductId } => ({
  product: after(pk, "TURN"),
  shop: sk.slice("TURN#".length),
});

export const stockPartition = (tenant: TenantId, sku: Sku): string => of(tenant, "STOCK", sku);
export const levelKey = (tenant: TenantId, sku: Sku): Key => ({ pk: stockPartition(tenant, sku), sk: "LEVEL" });
export const movementKey = (tenant: TenantId, sku: Sku, version: number): Key => ({
  pk: stockPartition(tenant, sku),
  sk: `MOVE#${String(version).padStart(10, "0")}`,
});
/** That a vendor's movement was applied, by the key it was sent with. */
export const moveDoneKey = (tenant: TenantId, sku: Sku, key: string): Key => ({
  pk: stockPartition(tenant, sku),
  sk: `KEY#${key}`,
});

export const checkoutKey = (tenant: TenantId, key: string): Key => ({
  pk: of(tenant, "CHECKOUT", key),
  sk: "CHECKOUT",
});
export const orderKey = (tenant: TenantId, id: string): Key => ({ pk: of(tenant, "ORDER", id), sk: "ORDER" });
export const orderOf = (pk: string): string => after(pk, "ORDER");

/** What was said of a product, by the line of the order that it is about. */
export const reviewsPartition = (tenant: TenantId, product: ProductId): string => of(tenant, "REVIEWS", product);
export const reviewKey = (tenant: TenantId, { order, sku }: { order: string; sku: Sku }): Key => ({
  pk: reviewsPartition(tenant, productOf(sku)),
  sk: `REVIEW#${order}#${sku}`,
});
export const reviewIdOf = (sk: string): string => sk.slice("REVIEW#".length);

/** What was counted of the products and shops of a district. */
export const standingsPartition = (tenant: TenantId, district: string): string =>
  of(tenant, "DISTRICT", district, "STANDINGS");
export const standingKey = (tenant: TenantId, { district, id }: { district: string; id: string }): Key => ({
  pk: standingsPartition(tenant, district),
  sk: `STANDING#${id}`,
});

export const countPartition = (tenant: TenantId, counted: Counted): string => of(tenant, "COUNT", counted);
export const countKey = (tenant: TenantId, counted: Counted, day: string): Key => ({
  pk: countPartition(tenant, counted),
  sk: day,
});
/** A shop's sales by product or by buyer (never by a number: by what it comes to when it is hashed), of each day and each month. */
export const tallyPartition = (tenant: TenantId, shop: string, told: Told): string => of(tenant, "TALLY", shop, told);
export const tallyKey = (
  tenant: TenantId,
  { shop, told, time, id }: { shop: string; told: Told; time: string; id: string },
): Key => ({ pk: tallyPartition(tenant, shop, told), sk: `${time}#${id}` });
export const talliedIn = (sk: string): string => sk.slice(sk.indexOf("#") + 1);
export const doneKey = (tenant: TenantId, consumer: string, event: string): Key => ({
  pk: of(tenant, "DONE", consumer),
  sk: event,
});
/** What a shop's people find in the workplace; notes are named by their moment first. */
export const inboxPartition = (tenant: TenantId, shop: string): string => of(tenant, "INBOX", shop);
export const noteKey = (tenant: TenantId, shop: string, note: string): Key => ({
  pk: inboxPartition(tenant, shop),
  sk: `TOLD#${note}`,
});
export const readMarkKey = (tenant: TenantId, shop: string): Key => ({ pk: inboxPartition(tenant, shop), sk: "MARK" });
export const noticeKey = (tenant: TenantId, id: string): Key => ({ pk: of(tenant, "NOTICE", id), sk: "NOTICE" });
export const noticeOf = (pk: string): string => after(pk, "NOTICE");
/** Who of a shop is told of what, and where. */
export const peoplePartition = (tenant: TenantId, shop: string): string => of(tenant, "PEOPLE", shop);
export const personKey = (tenant: TenantId, shop: string, person: string): Key => ({
  pk: peoplePartition(tenant, shop),
  sk: `PERSON#${person}`,
});
export const DEVICES = "DEVICE#";
export const deviceKey = (tenant: TenantId, shop: string, device: { person: string; id: string }): Key => ({
  pk: peoplePartition(tenant, shop),
  sk: `${DEVICES}${device.person}#${device.id}`,
});

/** How much a regency has of what its plan limits; of messages, by month. */
export const usageKey = (tenant: TenantId, quota: Quota, month?: string): Key => ({
  pk: of(tenant, "USAGE"),
  sk: ["USED", quota, ...(month ? [month] : [])].join("#"),
});

/** What was done in the name of a regency, one behind the other, and the last link of that chain. */
export const auditPartition = (tenant: TenantId): string => of(tenant, "AUDIT");
export const auditEntryKey = (tenant: TenantId, number: number): Key => ({
  pk: auditPartition(tenant),
  sk: `ENTRY#${String(number).padStart(12, "0")}`,
});
export const auditHeadKey = (tenant: TenantId): Key => ({ pk: auditPartition(tenant), sk: "HEAD" });

/** Index partitions: `gsi1` lists what belongs to a place, `gsi2` what belongs to a shelf or to a moment. */
export const districtShops = (tenant: TenantId, district: string): string => of(tenant, "DISTRICT", district, "SHOPS");
export const districtProducts = (tenant: TenantId, district: string): string =>
  of(tenant, "DISTRICT", district, "PRODUCTS");
export const categoryProducts = (tenant: TenantId, category: string): string => of(tenant, "CATEGORY", category);
export const shopReviews = (tenant: TenantId, shop: string): string => of(tenant, "SHOP", shop, "REVIEWS");
export const shopUnsent = (tenant: TenantId, shop: string): string => of(tenant, "SHOP", shop, "UNSENT");
/** By the order that it tells of, then by the message's own id. */
export const unsentSort = (order: string, notice: string): string => `${order}#${notice}`;
export const unsentOrder = (sort: string): string => sort.slice(0, sort.indexOf("#"));
export const shopOrders = (tenant: TenantId, shop: string): string => of(tenant, "SHOP", shop, "ORDERS");
/** Applications by where they stand; the sort key begins with the state. */
export const applications = (tenant: TenantId): string => of(tenant, "APPLICATIONS");
/** Whatever waits for a moment, whichever kind it is; the sort key begins with the moment. */
export const duePartition = (tenant: TenantId): string => of(tenant, "DUE");

/** What every partition key of a tenant begins with, and no other's. */
export const tenantPrefix = (tenant: TenantId): string => `T#${tenant}#`;

/** The tenant that a key belongs to. */
export const tenantOf = (pk: string): TenantId => pk.split("#", 2)[1] ?? "";
