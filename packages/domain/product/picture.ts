import { idOf } from "@etalase/kit";
import * as z from "zod/mini";
import { Line } from "../person/index.ts";

/** A picture's id names its files in the tenant's media folder, one for each width and format. */
export const PictureId = idOf("picture");
export const PICTURE_WIDTHS = [320, 640, 960] as const;
export type PictureWidth = (typeof PICTURE_WIDTHS)[number];
/** What every phone of the last years reads, and what older ones do. */
export const PICTURE_FORMATS = ["avif", "webp"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];
export const picturePath = (picture: string, width: PictureWidth, format: PictureFormat = "avif"): string =>
  `/media/${picture}-${width}.${format}`;

/** The colour that fills a picture's place until it comes, `#rrggbb`. */
export const Picture = z.strictObject({
  id: PictureId,
  colour: z.string().check(z.regex(/^#[0-9a-f]{6}$/)),
  /** What it shows, for those who hear it; the product's name where nothing was said. */
  alt: z.optional(Line(120)),
});
export type Picture = z.infer<typeof Picture>;

export const MOST_PICTURES = 8;
