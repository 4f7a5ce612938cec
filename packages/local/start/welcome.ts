import { shops } from "@etalase/sample";
import type { Cloud } from "../index.ts";

/** Where everything is, and as whom to look at it. */
export function welcome({ url }: Cloud, seconds: number): void {
  const [first, second] = shops;
  const owner = (shop: typeof first): string => (shop ? `${shop.owner.phone}  ${shop.owner.name}, ${shop.name}` : "");
  console.log(`
Etalase is open (${seconds.toFixed(0)} s).

  Storefront       ${url}/
  One kecamatan    ${url}/panongan/
  Vendor's place   ${url}/dasbor/
  What was sent    ${url}/_local/     sign-in codes, WhatsApp, e-mail, events, queues
  Parts of pages   ${url}/_local/ui
  API              ${url}/api/v1/docs

  Sign in as a vendor with one of these numbers; the code appears at ${url}/_local/
    ${owner(first)}
    ${owner(second)}

  After a first start the pictures of shared links are still being painted for a minute or two.
  Every shop, person and QRIS code here is sample data. Ctrl-C stops.
`);
}
