import { encodeQris } from "@etalase/qris";
import { courierFees, type Reach } from "./delivery.ts";
import type { SampleProduct, SampleShop } from "./shape.ts";

type ProductInput = Omit<SampleProduct, "slug">;

interface ShopInput {
  /** Counted up through all districts, never used again: phone, merchant id and till come from it. */
  no: number;
  /** At most 25 ASCII letters, so that it fits a QRIS code. */
  name: string;
  villageCode: string;
  owner: string;
  email?: string;
  about: string;
  story?: string;
  since: number;
  address: string;
  hours: string;
  /** No pickup when false; true unless told. */
  pickup?: boolean;
  courier: { reach: Reach; freeFrom?: number } | null;
  cash: boolean;
  products: ProductInput[];
}

/** The maker of sample shops for one district. */
export function district(districtCode: string, name: string, postalCode: string): (input: ShopInput) => SampleShop {
  return (input) => ({
    slug: slugOf(input.name),
    name: input.name,
    districtCode,
    villageCode: input.villageCode,
    owner: {
      name: input.owner,
      phone: `+628129001${String(input.no).padStart(4, "0")}`,
      ...(input.email && { email: input.email }),
    },
    about: input.about,
    ...(input.story && { story: input.story }),
    since: input.since,
    qris: sampleQris(input.no, input.name, name, postalCode),
    address: input.address,
    hours: input.hours,
    delivery: { pickup: input.pickup ?? true, courier: courierOf(districtCode, input.courier) },
    cash: input.cash,
    products: input.products.map((product) => ({ slug: slugOf(product.name), ...product })),
  });
}

function courierOf(districtCode: string, courier: ShopInput["courier"]): SampleShop["delivery"]["courier"] {
  if (!courier) return null;
  const fees = courierFees(districtCode, courier.reach);
  return courier.freeFrom === undefined ? { fees } : { fees, freeFrom: courier.freeFrom };
}

/** Acquirer 93600000 and the domain COM.CONTOH.WWW belong to nobody: no bank will pay this code. */
function sampleQris(no: number, shop: string, city: string, postalCode: string): string {
  const serial = String(no).padStart(8, "0");
  return encodeQris({
    merchantName: shop.toUpperCase(),
    merchantCity: city.toUpperCase(),
    postalCode,
    mcc: "5499",
    criteria: "UMI",
    account: { domain: "COM.CONTOH.WWW", pan: `9360000000${serial}`, merchantId: `CONTOH${serial}` },
    nmid: `ID10200${serial}`,
    terminal: "A01",
  });
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
