import type { RequestedStep, VendorOrderView } from "@etalase/domain/order";

/** What a vendor does next with an order, the most pressing first; what waits for others comes last. */
export type Task = "refund" | "confirm" | "accept" | "prepare" | "hand_over" | "wait";

export const TASKS: { task: Task; title: string; note: string }[] = [
  { task: "refund", title: "Kembalikan uang", note: "Pesanan batal setelah dibayar" },
  { task: "confirm", title: "Periksa pembayaran", note: "Cocokkan jumlahnya dengan mutasi QRIS Anda" },
  { task: "accept", title: "Terima pesanan", note: "Pastikan barangnya ada, lalu terima" },
  { task: "prepare", title: "Siapkan", note: "Kemas, lalu kirim atau kabari pembeli" },
  { task: "hand_over", title: "Serahkan", note: "Tandai bila sudah sampai di pembeli" },
  { task: "wait", title: "Menunggu pembeli", note: "Belum perlu apa-apa" },
];

type Placed = Pick<VendorOrderView, "state" | "steps" | "claimedAt">;

const has = (order: Placed, step: RequestedStep): boolean => order.steps.includes(step);

export function taskOf(order: Placed): Task {
  if (has(order, "refund")) return "refund";
  if (has(order, "confirm_payment") && order.state !== "expired" && (order.claimedAt || order.state === "disputed"))
    return "confirm";
  if (has(order, "accept")) return "accept";
  if (has(order, "ready") || has(order, "ship")) return "prepare";
  if (order.state === "ready" || order.state === "shipped") return "hand_over";
  return "wait";
}

const PRIMARY: Record<Task, RequestedStep[]> = {
  refund: ["refund"],
  confirm: ["confirm_payment"],
  accept: ["accept"],
  prepare: ["ship", "ready"],
  hand_over: ["deliver"],
  wait: [],
};

/** The one step that an order's big button takes, if there is one. */
export const primaryStep = (order: Placed): RequestedStep | undefined =>
  PRIMARY[taskOf(order)].find((step) => has(order, step));

/** What else may be done, cancelling aside. */
export const otherSteps = (order: Placed): RequestedStep[] =>
  order.steps.filter((step) => step !== "cancel" && step !== primaryStep(order));

export const STEP_WORDS: Record<RequestedStep, string> = {
  claim: "Sudah dibayar",
  confirm_payment: "Uang sudah masuk",
  accept: "Terima pesanan",
  ready: "Siap diambil",
  ship: "Sudah dikirim",
  deliver: "Sudah diterima pembeli",
  complete: "Selesaikan",
  cancel: "Batalkan",
  refund: "Uang sudah dikembalikan",
};

/** What the present wait is for, as the vendor is told. */
export function deadlineOf({ state, claimedAt }: Pick<VendorOrderView, "state" | "claimedAt">): string {
  switch (state) {
    case "pending_payment":
      return claimedAt ? "Periksa sebelum" : "Pembeli membayar sebelum";
    case "placed":
    case "paid":
      return "Jawab sebelum";
    case "accepted":
      return "Siapkan sebelum";
    case "ready":
      return "Diambil sebelum";
    case "shipped":
      return "Sampai sebelum";
    default:
      return "Selesai sendiri";
  }
}

const END_OF_TIME = "9999";

/** Orders by what to do next, late ones first in each group; groups without orders are left out. */
export function board<Order extends Placed & Pick<VendorOrderView, "due">>(orders: Order[]) {
  const byDue = orders.toSorted((a, b) => ((a.due ?? END_OF_TIME) < (b.due ?? END_OF_TIME) ? -1 : 1));
  return TASKS.map((column) => ({ ...column, orders: byDue.filter((order) => taskOf(order) === column.task) })).filter(
    ({ orders: found }) => found.length > 0,
  );
}

/** Closed orders that still ask for something: money to return, a payment in doubt. */
export const unsettled = <Order extends Placed>(closed: Order[]): Order[] =>
  closed.filter((order) => taskOf(order) === "refund" || taskOf(order) === "confirm");
