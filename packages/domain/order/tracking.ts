import * as z from "zod/mini";
import { Line } from "../person/index.ts";

/** Who carries a parcel: the companies that carry most of the country's, or the shop itself. */
export const Courier = z.enum([
  "own",
  "jne",
  "jnt",
  "sicepat",
  "anteraja",
  "pos",
  "tiki",
  "ninja",
  "lion",
  "instant",
  "other",
]);
export type Courier = z.infer<typeof Courier>;

/** By whom an order was sent, and the number that the courier knows it by. */
export const Tracking = z.strictObject({ courier: Courier, number: z.optional(Line(40)) });
export type Tracking = z.infer<typeof Tracking>;

/** What each company calls itself, in every language. */
export const courierNames: Partial<Record<Courier, string>> = {
  jne: "JNE",
  jnt: "J&T",
  sicepat: "SiCepat",
  anteraja: "AnterAja",
  pos: "Pos Indonesia",
  tiki: "TIKI",
  ninja: "Ninja Xpress",
  lion: "Lion Parcel",
};

/** Where a company tells of its parcels; the pages ask for the number themselves, since only a few take it in their address. */
const PAGES: Partial<Record<Courier, string>> = {
  jne: "https://jne.co.id/tracking-package",
  jnt: "https://jet.co.id/track",
  sicepat: "https://www.sicepat.com/checkAwb",
  anteraja: "https://anteraja.id/id/tracking",
  pos: "https://www.posindonesia.co.id/id/tracking",
  tiki: "https://www.tiki.id/id/track",
  ninja: "https://www.ninjaxpress.co/id-id/tracking",
  lion: "https://lionparcel.com/track/stt",
};

/** The page on which a parcel is followed; undefined where there is none, or no number to follow. */
export const trackingLink = ({ courier, number }: Tracking): string | undefined => number && PAGES[courier];
