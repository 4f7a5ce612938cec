import { defineWords } from "../../../lib/words.ts";

/** A shop's figures. */
export const reportWords = defineWords(
  {
    heading: "Ringkasan",
    today: "Hari ini",
    week: "7 hari terakhir",
    note: "Omzet menghitung barang yang sudah terjual, tanpa ongkir. Penjualan yang dibatalkan dikurangkan lagi.",
    orders: "Pesanan",
    units: "Barang terjual",
    cancelled: "Batal",
    perDay: "Omzet per hari",
  },
  {
    heading: "Summary",
    today: "Today",
    week: "Last 7 days",
    note: "Revenue counts what was sold, without delivery fees. Sales that were cancelled are taken off again.",
    orders: "Orders",
    units: "Items sold",
    cancelled: "Cancelled",
    perDay: "Revenue per day",
  },
);
