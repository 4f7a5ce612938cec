import { localAddress } from "@etalase/domain/language";
import type { PageAddress } from "@etalase/domain/page";
import { settingsOf, type Tenant } from "@etalase/domain/tenant";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const SITEMAPS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const XHTML = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"';

/** Pages for search engines, each in every language that the regency has, with the others beside it. Addresses are made of slugs only, so that nothing in them needs to be encoded. */
export const sitemap = (tenant: Tenant, pages: PageAddress[]): string =>
  `${HEAD}\n<urlset ${SITEMAPS} ${XHTML}>\n${pages.map((page) => urls(tenant, page)).join("")}</urlset>\n`;

/** The list of sitemaps. */
export const sitemapIndex = (origin: string, files: PageAddress[]): string =>
  `${HEAD}\n<sitemapindex ${SITEMAPS}>\n${files.map((file) => `<sitemap><loc>${origin}${file}</loc></sitemap>\n`).join("")}</sitemapindex>\n`;

function urls(tenant: Tenant, page: PageAddress): string {
  const { origin } = tenant;
  const { languages } = settingsOf(tenant);
  const others = languages.map((language) => alternate(language, origin + localAddress(language, page)));
  const together = [...others, alternate("x-default", origin + page)].join("");
  return languages
    .map((language) => `<url><loc>${origin}${localAddress(language, page)}</loc>${together}</url>\n`)
    .join("");
}

const alternate = (language: string, href: string): string =>
  `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`;

/** An XML file as an answer. */
export const xml = (body: string): Response => new Response(body, { headers: { "content-type": "text/xml" } });
