import type { SampleShop } from "@etalase/sample";
import type { Cloud } from "../index.ts";

interface Opened {
  shops: readonly SampleShop[];
  /** Whom the dinas sent. */
  officer: string;
  seconds: number;
}

/** Where everything is, and as whom to look at it. */
export function welcome({ url }: Cloud, { shops, officer, seconds }: Opened): void {
  const owners = shops.slice(0, 2).map(({ owner, name }) => `    ${owner.phone}  ${owner.name}, ${name}`);
  console.log(`
Etalase is open (${seconds.toFixed(0)} s).

  Storefront       ${url}/
  One kecamatan    ${url}/panongan/
  Vendor's place   ${url}/dasbor/
  What was sent    ${url}/_local/     sign-in codes, WhatsApp, e-mail, events, queues
  Parts of pages   ${url}/_local/ui
  API              ${url}/api/v1/docs

  Sign in as a vendor with one of these numbers; the code appears at ${url}/_local/
${owners.join("\n")}
  As the dinas, at ${url}/dinas/, with ${officer}
  Another regency  npm run etalase -- tenant add 32.04

  After a first start the pictures of shared links are still being painted for a minute or two.
  Every shop, person and QRIS code here is sample data. Ctrl-C stops.
`);
}
