import { defineWords } from "../../lib/words.ts";

/** What is said when there is no network. */
export const offlineWords = defineWords(
  {
    kept: (time: string) =>
      `Tersimpan per ${time}, karena internet tidak tersambung atau terlalu lambat. * Harga dan stok bisa sudah berubah.`,
    lost: (time: string) => `Internet terputus. Halaman ini per ${time}. * Harga dan stok bisa sudah berubah.`,
    reload: "Muat ulang",
  },
  {
    kept: (time) =>
      `Kept as of ${time}, since the internet is not reachable or too slow. * Prices and stock may have changed.`,
    lost: (time) => `The internet is gone. This page is as of ${time}. * Prices and stock may have changed.`,
    reload: "Reload",
  },
);
