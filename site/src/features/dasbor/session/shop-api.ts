import type { Inbox, NewDevice, NoticeSettings, NoticeWay, SetNotices } from "@etalase/domain/notice";
import type { ReduceOrder, RequestedStep, SendParcel, TakeOrder, VendorOrderView } from "@etalase/domain/order";
import type { EditProduct, NewProduct, Product, Upload, UploadType } from "@etalase/domain/product";
import type { Buyers, Counts } from "@etalase/domain/report";
import type { ReportReason, VendorReview } from "@etalase/domain/review";
import type { SetHoliday, SetSections, Shop } from "@etalase/domain/shop";
import type { Level, Movement, MoveStock } from "@etalase/domain/stock";
import type { PaymentMethod } from "@etalase/domain/tenant";
import { inTenant } from "../../../lib/api.ts";
import { callSigned } from "./session.ts";

/** A product with the stock of all that it is sold as. */
export interface Shelved {
  product: Product;
  levels: Level[];
}
/** What a browser posts, with the file behind it. */
export interface UploadForm {
  url: string;
  fields: Record<string, string>;
}
export interface Shelf {
  shop: Shop;
  /** By which it may be paid: what the regency turned off is not among them. */
  payments: PaymentMethod[];
  products: Shelved[];
}
export interface OrderPage {
  orders: VendorOrderView[];
  cursor?: string;
}
export interface ReviewPage {
  reviews: VendorReview[];
  cursor?: string;
}
export interface NoticesSeen {
  settings: NoticeSettings;
  /** Those that can reach whoever asks. */
  ways: NoticeWay[];
  version: number;
}
export interface Sold {
  product: string;
  units: number;
  revenue: number;
  /** In as many days before. */
  before: { units: number; revenue: number };
}
export interface SoldTimes {
  by: "day" | "month";
  times: { time: string; units: number; revenue: number }[];
}
export interface Day {
  day: string;
  counts: Counts;
}

/** What a vendor may ask of the API about one shop. */
export function shopApi(shop: string) {
  const at = (path: string) => inTenant(`/vendor/shops/${shop}${path}`);
  return {
    shop,
    /** Whom somebody looks for stands in no address. */
    orders: (which: "open" | "closed", { find, cursor }: { find?: string; cursor?: string | undefined } = {}) =>
      find
        ? callSigned<OrderPage>(at("/orders/searches"), { method: "POST", body: { which, find, cursor } })
        : callSigned<OrderPage>(at(`/orders?${new URLSearchParams({ which, ...(cursor ? { cursor } : {}) })}`)),
    step: (order: string, step: RequestedStep, told: { reason?: string } = {}) =>
      callSigned<VendorOrderView>(at(`/orders/${order}/steps`), { method: "POST", body: { step, ...told } }),
    send: (order: string, body: SendParcel) =>
      callSigned<VendorOrderView>(at(`/orders/${order}/parcels`), { method: "POST", body }),
    told: (order: string) => callSigned<VendorOrderView>(at(`/orders/${order}/told`), { method: "POST" }),
    reduce: (order: string, body: ReduceOrder) =>
      callSigned<VendorOrderView>(at(`/orders/${order}/lines`), { method: "POST", body }),
    take: (body: TakeOrder, key: string) => callSigned<VendorOrderView>(at("/orders"), { method: "POST", body, key }),
    holiday: (body: SetHoliday) => callSigned<Shop>(at("/holiday"), { method: "PATCH", body }),
    arrange: (body: SetSections) => callSigned<Shop>(at("/sections"), { method: "PUT", body }),
    inbox: () => callSigned<Inbox>(at("/inbox")),
    readInbox: (upTo: string) => callSigned<Inbox>(at("/inbox/reads"), { method: "POST", body: { upTo } }),
    notices: () => callSigned<NoticesSeen>(at("/notices")),
    pushKey: () => callSigned<{ key: string }>(at("/push-key")),
    addDevice: (body: NewDevice) => callSigned<{ id: string }>(at("/devices"), { method: "POST", body }),
    removeDevice: (device: string) => callSigned<{ id: string }>(at(`/devices/${device}`), { method: "DELETE" }),
    setNotices: (body: SetNotices) => callSigned<NoticesSeen>(at("/notices"), { method: "PUT", body }),
    shelf: () => callSigned<Shelf>(at("/products")),
    add: (body: NewProduct, key: string) => callSigned<Shelved>(at("/products"), { method: "POST", body, key }),
    copy: (product: string, key: string) =>
      callSigned<Shelved>(at(`/products/${product}/copies`), { method: "POST", key }),
    remove: (product: string) => callSigned<{ removed: string }>(at(`/products/${product}`), { method: "DELETE" }),
    addPicture: (product: string, type: UploadType, key: string) =>
      callSigned<{ upload: Upload; form: UploadForm }>(at(`/products/${product}/pictures`), {
        method: "POST",
        body: { type },
        key,
      }),
    picture: (product: string, picture: string) => callSigned<Upload>(at(`/products/${product}/pictures/${picture}`)),
    edit: (product: string, body: EditProduct) =>
      callSigned<Product>(at(`/products/${product}`), { method: "PATCH", body }),
    /** The key is the same for every try of one movement. */
    move: (sku: string, body: MoveStock, key: string) =>
      callSigned<Level>(at(`/stock/${sku}/moves`), { method: "POST", body, key }),
    movements: (sku: string) => callSigned<{ movements: Movement[] }>(at(`/stock/${sku}/moves`)),
    reviews: (cursor?: string) =>
      callSigned<ReviewPage>(at(`/reviews${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ""}`)),
    answer: ({ order, sku }: Pick<VendorReview, "order" | "sku">, text: string) =>
      callSigned<VendorReview>(at(`/reviews/${order}/${sku}/answer`), { method: "PUT", body: { text } }),
    reportReview: ({ order, sku }: Pick<VendorReview, "order" | "sku">, reason: ReportReason) =>
      callSigned<VendorReview>(at(`/reviews/${order}/${sku}/report`), { method: "PUT", body: { reason } }),
    soldProducts: (from: string, to: string) =>
      callSigned<{ products: Sold[] }>(at(`/report/products?from=${from}&to=${to}`)),
    soldProduct: (product: string, from: string, to: string) =>
      callSigned<SoldTimes>(at(`/report/products/${product}?from=${from}&to=${to}`)),
    buyers: (from: string, to: string) =>
      callSigned<Buyers & { before: { buyers: number } }>(at(`/report/buyers?from=${from}&to=${to}`)),
    report: (from: string, to: string) => callSigned<{ days: Day[] }>(at(`/report?from=${from}&to=${to}`)),
  };
}

export type ShopApi = ReturnType<typeof shopApi>;
