import { type Language, localAddress } from "@etalase/domain/language";
import type { PageAddress } from "@etalase/domain/page";
import type { Tenant } from "@etalase/domain/tenant";

/** One thing in schema.org's words, for those who read pages without seeing them. */
export type Thing = { "@type": string } & Record<string, unknown>;

/** The absolute address of a page in the language it is told in. */
export type At = (address: PageAddress) => string;

/** Whose pages they are, and where they stand. */
export interface Place {
  tenant: Tenant;
  at: At;
}

export const placeIn = (tenant: Tenant, language: Language): Place => ({
  tenant,
  at: (address) => tenant.origin + localAddress(language, address),
});

/** Things of one page, each standing by itself: Google takes lists only at the top. */
export const things = (...all: Thing[]): object => all.map((thing) => ({ "@context": "https://schema.org", ...thing }));

/** The way to a page, from the regency down to itself. */
export const breadcrumbs = (at: At, way: [name: string, address: PageAddress][]): Thing => ({
  "@type": "BreadcrumbList",
  itemListElement: way.map(([name, address], index) => ({
    "@type": "ListItem",
    position: index + 1,
    name,
    item: at(address),
  })),
});

/** What a page lists, each thing by the page that tells of it. */
export const listOf = (at: At, name: string, addresses: PageAddress[]): Thing => ({
  "@type": "ItemList",
  name,
  numberOfItems: addresses.length,
  itemListElement: addresses.map((address, index) => ({ "@type": "ListItem", position: index + 1, url: at(address) })),
});
