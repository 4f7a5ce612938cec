import type { Buyer } from "@etalase/domain/order";
import type { District } from "@etalase/domain/tenant";
import { DomainError } from "@etalase/kit";

/** District and village are chosen from the official list, and belong together. */
export function checkAddress({ address }: Buyer, districts: District[]): void {
  if (!address) return;
  const district = districts.find((each) => each.code === address.district);
  if (district?.villages.some((each) => each.code === address.village)) return;
  const field = district ? "village" : "district";
  throw new DomainError("request.invalid", { errors: [{ path: `buyer.address.${field}`, code: "not_listed" }] });
}
