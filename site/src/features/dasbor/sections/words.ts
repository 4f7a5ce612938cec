import { defineWords } from "../../../lib/words.ts";

/** The shop's page, arranged. */
export const sectionWords = defineWords(
  {
    open: "Atur etalase",
    title: "Atur etalase",
    note: "Susun halaman toko: beri nama etalase, misalnya “Terlaris”, lalu pilih isinya. Produk tanpa etalase tampil di bawahnya.",
    name: (number: number) => `Nama etalase ${number}`,
    add: "Tambah etalase",
    forward: (name: string) => `Majukan ${name}`,
    remove: (name: string) => `Keluarkan ${name}`,
    removeSection: (name: string) => `Hapus etalase ${name}`,
    put: (name: string) => `Tambah produk ke ${name}`,
    choose: "Tambah produk…",
    conflict: "Etalase ini baru saja diubah dari ponsel lain. Ini susunan terbarunya; ulangi perubahan Anda.",
    save: "Simpan",
    saving: "Menyimpan…",
    saved: "Tersimpan. Halaman toko mengikuti sebentar lagi.",
  },
  {
    open: "Arrange the shop",
    title: "Arrange the shop",
    note: "Arrange the shop's page: name a section, “Bestsellers” for one, then choose what is in it. Products in no section come below.",
    name: (number) => `Name of section ${number}`,
    add: "Add a section",
    forward: (name) => `Move ${name} forward`,
    remove: (name) => `Take ${name} out`,
    removeSection: (name) => `Delete the section ${name}`,
    put: (name) => `Add a product to ${name}`,
    choose: "Add a product…",
    conflict: "The sections were just changed from another phone. This is how they stand now; repeat your change.",
    save: "Save",
    saving: "Saving…",
    saved: "Saved. The shop's page follows in a moment.",
  },
);
