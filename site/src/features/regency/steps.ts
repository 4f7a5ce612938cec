import { cart, qr, truck } from "../../ui/icons.ts";

/** How buying works, in three steps. */
export const steps = [
  {
    icon: cart,
    name: "Pilih dan masukkan keranjang",
    note: "Tanpa akun. Isi nama, nomor WhatsApp, dan alamat sekali saja.",
  },
  {
    icon: qr,
    name: "Bayar langsung ke penjual",
    note: "Pindai QRIS toko atau bayar tunai. Uang tidak singgah di kami.",
  },
  {
    icon: truck,
    name: "Diantar atau ambil sendiri",
    note: "Pantau pesanan dari tautan Anda; penjual dapat dihubungi lewat WhatsApp.",
  },
];
