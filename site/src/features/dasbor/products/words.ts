import type { Product, ProductState } from "@etalase/domain/product";
import type { Shop } from "@etalase/domain/shop";
import type { Level, Movement } from "@etalase/domain/stock";

export const STATE_WORDS: Record<ProductState, string> = {
  draft: "Konsep",
  published: "Tayang",
  withdrawn: "Disembunyikan",
};

/** The static page of a product. */
export const pagePath = (shop: Pick<Shop, "slug" | "districtSlug">, { slug }: Pick<Product, "slug">): string =>
  `/${shop.districtSlug}/${shop.slug}/${slug}/`;

/** How much there is, in words and as a mark; pieces that orders hold are told apart. */
export function stockWords({ available, held, low }: Pick<Level, "available" | "held" | "low">) {
  const holding = held > 0 ? `, ${held} dipesan` : "";
  if (available === 0) return { mark: "sold_out", words: `Habis${holding}` };
  return { mark: available <= low ? "few" : "available", words: `Stok ${available}${holding}` };
}

const MOVEMENTS: Record<Movement["reason"], string> = {
  opened: "Stok awal",
  received: "Barang masuk",
  counted: "Hitung ulang",
  damaged: "Rusak atau hilang",
  held: "Dipesan",
  sold: "Terjual",
  released: "Pesanan batal",
  returned: "Dikembalikan ke stok",
  retaken: "Diambil lagi untuk pesanan",
};

export const movementWords = ({ reason, quantity }: Pick<Movement, "reason" | "quantity">): string =>
  `${MOVEMENTS[reason]}${reason === "counted" ? `: ${quantity} di rak` : `, ${quantity}`}`;
