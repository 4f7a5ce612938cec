import type { TestCloud } from "./cloud.ts";
import { orderFor, type stockShop } from "./shop-fixture.ts";

export interface Asked {
  status: number;
  /** Seconds that the answer asks to wait; 0 where it asks for none. */
  retryAfter: number;
  /** Milliseconds. */
  took: number;
}

/** Shoppers of a regency who ask what a cart costs, each from an address of her own, as the gateway sees them behind the edge. */
export function crowdAt(
  { cloud }: Pick<TestCloud, "cloud">,
  tenant: string,
  { shop, products }: Awaited<ReturnType<typeof stockShop>>,
): () => Promise<Asked> {
  const url = `${cloud.output("EtalaseApi", "ApiUrl")}/api/v1/${tenant}/quotes`;
  const [part] = orderFor(shop, products).shops;
  const body = JSON.stringify({ shops: [{ shop: shop.id, lines: part?.lines }] });
  let shoppers = 0;
  return async () => {
    const number = shoppers++;
    const address = `10.${(number >> 16) % 256}.${(number >> 8) % 256}.${number % 256}`;
    const begun = performance.now();
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": address },
      body,
    });
    await answer.arrayBuffer();
    const took = performance.now() - begun;
    return { status: answer.status, retryAfter: Number(answer.headers.get("retry-after") ?? 0), took };
  };
}
