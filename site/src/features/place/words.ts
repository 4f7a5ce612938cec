import { defineWords } from "../../lib/words.ts";

/** Where the shopper is, chosen once on the device. */
export const placeWords = defineWords(
  {
    choose: "Pilih desa Anda",
    near: (place: string) => `Dekat ${place}`,
    title: "Di mana Anda?",
    note: "Yang terdekat ditampilkan lebih dulu. Pilihan ini hanya disimpan di ponsel ini.",
    district: "Kecamatan",
    pickDistrict: "Pilih kecamatan",
    village: "Desa atau kelurahan",
    anyVillage: "Seluruh kecamatan",
    locate: "Pakai lokasi ponsel",
    locating: "Mencari lokasi…",
    notLocated: "Lokasi ponsel tidak dapat dibaca. Pilih kecamatan Anda dari daftar.",
    farAway: "Lokasi ponsel ada di luar wilayah ini. Pilih kecamatan dari daftar.",
    save: "Simpan",
    forget: "Hapus pilihan",
  },
  {
    choose: "Choose your village",
    near: (place) => `Near ${place}`,
    title: "Where are you?",
    note: "What is nearest comes first. This choice is kept on this phone only.",
    district: "District",
    pickDistrict: "Choose a district",
    village: "Village",
    anyVillage: "The whole district",
    locate: "Use the phone's location",
    locating: "Looking for your location…",
    notLocated: "The phone's location cannot be read. Choose your district from the list.",
    farAway: "The phone is outside of this regency. Choose a district from the list.",
    save: "Save",
    forget: "Forget this choice",
  },
);
