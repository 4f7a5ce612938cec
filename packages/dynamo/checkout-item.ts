import type { Buyer, Checkout } from "@etalase/domain/order";
import type { TenantId } from "@etalase/domain/tenant";
import { checkoutKey } from "./keys.ts";
import { type Item, noun } from "./read.ts";
import type { SealOf } from "./seal.ts";

/** Who bought is closed as a whole, beside the mark of the number. An index of marks would cost an order two of its twelve write units, for what is asked for a few times a year. */
export async function checkoutItem(
  tenant: TenantId,
  { buyer, ...checkout }: Checkout,
  sealOf: SealOf | undefined,
): Promise<Item> {
  const key = checkoutKey(tenant, checkout.key);
  if (!buyer) return { ...key, ...checkout };
  if (!sealOf) throw new Error("no order is placed without a seal");
  const seal = await sealOf(tenant);
  return { ...key, ...checkout, mark: seal.mark(buyer.phone), sealed: seal.close(JSON.stringify(buyer), key.pk) };
}

/** Whoever has no seal sees everything but who it was. */
export async function checkoutFrom(tenant: TenantId, item: Item, sealOf: SealOf | undefined): Promise<Checkout> {
  const { sealed, ...checkout } = noun<Checkout & { sealed?: string }>(item);
  if (!sealed || !sealOf) return checkout;
  const text = (await sealOf(tenant)).open(sealed, String(item["pk"]));
  return { ...checkout, buyer: JSON.parse(text) as Buyer };
}
