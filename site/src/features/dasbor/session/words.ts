import { defineWords } from "../../../lib/words.ts";

/** Signing in by a phone number and the code sent to it. */
export const signInWords = defineWords(
  {
    heading: "Masuk penjual",
    phone: "Nomor WhatsApp yang terdaftar",
    sending: "Mengirim kode…",
    send: "Kirim kode",
    note: "Kami mengirim kode enam angka lewat WhatsApp. Tidak ada kata sandi yang perlu diingat.",
    code: "Kode dari WhatsApp",
    sentTo: (phone: string) => `Dikirim ke ${phone}`,
    checking: "Memeriksa…",
    signIn: "Masuk",
    again: "Kirim ulang kode",
    otherNumber: "Ganti nomor",
  },
  {
    heading: "Vendor sign-in",
    phone: "Your registered WhatsApp number",
    sending: "Sending the code…",
    send: "Send code",
    note: "We send a six-digit code by WhatsApp. There is no password to remember.",
    code: "Code from WhatsApp",
    sentTo: (phone) => `Sent to ${phone}`,
    checking: "Checking…",
    signIn: "Sign in",
    again: "Send the code again",
    otherNumber: "Change number",
  },
);
