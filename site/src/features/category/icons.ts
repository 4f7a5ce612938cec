import type { CategorySlug } from "@etalase/domain/category";

/** One picture for each shelf, drawn like the rest of the set. */
export const categoryIcons: Record<CategorySlug, string> = {
  makanan:
    "M3.5 11h17a8.5 8.5 0 0 1-5.5 8v1H9v-1a8.5 8.5 0 0 1-5.5-8ZM9 7.5c-1.5-1.5 1-2.5 0-4M14 7.5c-1.5-1.5 1-2.5 0-4",
  minuman: "M6 8h12l-1.5 12.5h-9L6 8ZM12 8l1.5-5H17M6.8 13h10.4",
  "kue-camilan": "M4 12c0-4 3.5-7 8-7s8 3 8 7M4 12h16v7.5H4zM4 15.5c2.5 1.5 5.5-1.5 8 0s5.5-1.5 8 0M12 5V3",
  "hasil-laut":
    "M6 12c2.5-4 5.5-5.5 8.5-5 2.7.4 4.8 2.3 6.5 5-1.7 2.7-3.8 4.6-6.5 5-3 .5-6-1-8.5-5ZM6 12 2.5 8.5v7L6 12ZM17 10.8v.2M12 8.5c1.5 2.3 1.5 4.7 0 7",
  "bumbu-sambal":
    "M13.5 7.5c4-.5 6 2 5 5.5-1.5 5-7 7.5-14.5 7.5 5-2 6-4.5 6-8 0-3 1-4.7 3.5-5ZM15 7.3c0-2 .8-3.3 2.5-3.8",
  "hasil-tani":
    "M12 20.5v-9M12 13c-4.5 0-7-2.5-7.5-7C9 6.5 12 8.5 12 13ZM12 11c0-4 2.5-6.5 7.5-7C19.5 8.5 16.5 11 12 11ZM7 20.5h10",
  "kerajinan-bambu":
    "M12 5 2.5 17c5.5 2.5 13.5 2.5 19 0L12 5ZM8 10c2.5 1.5 5.5 1.5 8 0M5.3 13.5c4 2 9.4 2 13.4 0M12 5v14",
  "kerajinan-lain":
    "M9 3.5h6M10 3.5c.5 3-4.5 4.5-4.5 9 0 3.5 2 6 4 8h5c2-2 4-4.5 4-8 0-4.5-5-6-4.5-9M5.8 11.5c4 2 8.4 2 12.4 0",
  "batik-kain":
    "M4 5h16v14H4zM12 8.5c2 1.2 2 2.3 0 3.5-2-1.2-2-2.3 0-3.5ZM12 12c2 1.2 2 2.3 0 3.5-2-1.2-2-2.3 0-3.5ZM7 8.5v.2M17 8.5v.2M7 15.3v.2M17 15.3v.2",
  "pakaian-aksesori": "M8.5 4 3.5 7l2 4.5L7.5 10.5V20h9V10.5l2 1 2-4.5-5-3c-.7 1.7-1.9 2.5-3.5 2.5S9.2 5.7 8.5 4Z",
  "alas-kaki-kulit": "M3.5 8v9h17c0-3-1.5-4.3-4.5-5l-4.5-3.5C9.5 10.5 6 10.5 3.5 8ZM3.5 14h16.5M12.5 11l1.5-1.5",
  "perawatan-herbal": "M12 3.5c4 4.5 6 7.5 6 10.5a6 6 0 0 1-12 0c0-3 2-6 6-10.5ZM12 20v-7.5M12 16l2.5-2.5",
  "perabot-rumah": "M6 3.5V20.5M6 12.5h12v8M6 3.5h2.5l1 9M18 12.5V11M6 16.5h12",
  jasa: "M14.5 3.5a5 5 0 0 0-5.8 6.8l-5.2 5.2 5 5 5.2-5.2a5 5 0 0 0 6.8-5.8l-3.3 3.3-3-3 .3-3Z",
};

const KITCHEN: ReadonlySet<CategorySlug> = new Set(["makanan", "minuman", "kue-camilan", "bumbu-sambal"]);
const NATURE: ReadonlySet<CategorySlug> = new Set(["hasil-laut", "hasil-tani", "perawatan-herbal"]);

/** Where the things of a category come from, which gives its picture a ground. */
export const tintOf = (category: CategorySlug): "kitchen" | "nature" | "hand" => {
  if (KITCHEN.has(category)) return "kitchen";
  return NATURE.has(category) ? "nature" : "hand";
};
