import type { OrderState, OrderView } from "@etalase/domain/order";

type Told = Pick<OrderView, "state" | "claimedAt" | "payment" | "delivery" | "refundDue">;

/** How a state looks: something to do, under way, good, or wrong. */
export type Tone = "todo" | "going" | "good" | "bad";

const NAMES: Record<OrderState, string> = {
  pending_payment: "Menunggu pembayaran",
  placed: "Menunggu konfirmasi",
  paid: "Dibayar",
  accepted: "Diproses",
  ready: "Siap diambil",
  shipped: "Dikirim",
  delivered: "Diterima",
  completed: "Selesai",
  cancelled: "Dibatalkan",
  expired: "Kedaluwarsa",
  disputed: "Komplain",
  refunded: "Dana dikembalikan",
};

const TONES: Record<OrderState, Tone> = {
  pending_payment: "todo",
  placed: "going",
  paid: "going",
  accepted: "going",
  ready: "todo",
  shipped: "going",
  delivered: "good",
  completed: "good",
  cancelled: "bad",
  expired: "bad",
  disputed: "bad",
  refunded: "good",
};

/** A payment that was claimed waits for the vendor, no longer for the buyer. */
const isClaimed = ({ state, claimedAt }: Told): boolean => state === "pending_payment" && claimedAt !== undefined;

export const stateName = (order: Told): string => (isClaimed(order) ? "Menunggu konfirmasi" : NAMES[order.state]);
export const stateTone = (order: Told): Tone => (isClaimed(order) ? "going" : TONES[order.state]);

const CLAIMED = "Penjual sedang memeriksa uang yang masuk. Barang Anda sudah disisihkan.";

const MEANINGS: Record<OrderState, (order: Told) => string> = {
  pending_payment: ({ claimedAt }) =>
    claimedAt ? CLAIMED : "Pindai kode QRIS dan bayar tepat sebesar jumlah ini. Barang Anda sudah disisihkan.",
  placed: () => "Penjual akan memastikan pesanan Anda. Bayar tunai saat barang Anda terima.",
  paid: () => "Pembayaran sudah diterima penjual. Pesanan segera disiapkan.",
  accepted: () => "Penjual sedang menyiapkan pesanan Anda.",
  ready: () => "Pesanan sudah siap. Silakan ambil di toko pada jam buka.",
  shipped: () => "Pesanan dalam perjalanan ke alamat Anda.",
  delivered: () => "Pesanan sudah sampai. Bila ada yang kurang, hubungi penjual sebelum pesanan selesai.",
  completed: () => "Terima kasih sudah berbelanja dari usaha tetangga.",
  cancelled: ({ refundDue }) =>
    refundDue ? "Pesanan dibatalkan. Penjual akan mengembalikan uang Anda." : "Pesanan ini dibatalkan.",
  expired: ({ claimedAt }) =>
    claimedAt
      ? "Waktu membayar sudah lewat. Penjual sedang memeriksa pembayaran Anda."
      : "Waktu membayar sudah lewat. Bila Anda sudah membayar, beri tahu di bawah ini.",
  disputed: () => "Pembayaran belum terkonfirmasi. Hubungi penjual lewat WhatsApp dengan bukti bayar Anda.",
  refunded: () => "Penjual sudah mengembalikan uang Anda.",
};

/** What an order's state means for the one who bought. */
export const explanation = (order: Told): string => MEANINGS[order.state](order);

/** What ends by itself when the present wait is over; undefined where nothing is waited for. */
export function deadlineWords({ state, claimedAt }: Told): string | undefined {
  switch (state) {
    case "pending_payment":
      return claimedAt ? "Penjual memeriksa paling lambat" : "Bayar sebelum";
    case "placed":
    case "paid":
      return "Penjual menjawab paling lambat";
    case "accepted":
      return "Disiapkan paling lambat";
    case "ready":
      return "Ambil sebelum";
    case "shipped":
      return "Perkiraan sampai paling lambat";
    case "delivered":
      return "Selesai dengan sendirinya";
    default:
      return undefined;
  }
}

const REASONS: Record<string, string> = {
  not_accepted: "Penjual tidak menjawab sampai batas waktu.",
  not_fulfilled: "Penjual tidak menyiapkan pesanan sampai batas waktu.",
  not_collected: "Pesanan tidak diambil sampai batas waktu.",
};

export const reasonWords = (reason: string): string => REASONS[reason] ?? reason;

/** A stop on an order's way: reached at a moment, or still ahead. */
export interface Stop {
  name: string;
  at: string | undefined;
  tone: Tone;
}

/** The way that an order goes, up to where it left it. */
export function timeline(order: Told & Pick<OrderView, "times">): Stop[] {
  const start: OrderState = order.payment === "qris" ? "pending_payment" : "placed";
  const way: OrderState[] = [
    start,
    ...(order.payment === "qris" ? (["paid"] as const) : []),
    "accepted",
    order.delivery === "pickup" ? "ready" : "shipped",
    "delivered",
    "completed",
  ];
  const stops = way.map((state) => ({
    name: state === start ? "Dipesan" : NAMES[state],
    at: order.times[state],
    tone: "good" as Tone,
  }));
  if (way.includes(order.state)) return stops;
  const left = (["expired", "disputed", "cancelled", "refunded"] as const).flatMap((state) => {
    const at = order.times[state];
    return at ? [{ name: NAMES[state], at, tone: TONES[state] }] : [];
  });
  return [...stops.filter(({ at }) => at !== undefined), ...left];
}
