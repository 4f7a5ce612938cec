import * as z from "zod/mini";
import { ShopId } from "../shop/index.ts";
import type { TenantId } from "../tenant/index.ts";
import { PictureId } from "./picture.ts";
import { ProductId } from "./sku.ts";

/** What a phone may send; it makes pictures smaller first. */
export const UploadType = z.enum(["image/jpeg", "image/png", "image/webp"]);
export type UploadType = z.infer<typeof UploadType>;
export const MOST_UPLOAD_BYTES = 8 * 1024 * 1024;

/** Why a picture could not be taken. */
export const UploadRefusal = z.enum(["not_a_picture", "too_many_pixels", "too_small", "too_many", "gone"]);
export type UploadRefusal = z.infer<typeof UploadRefusal>;

/** A picture on its way: awaited, drawn in every width and shown by its product, or refused. */
export const Upload = z.strictObject({
  id: PictureId,
  shop: ShopId,
  product: ProductId,
  state: z.enum(["awaited", "drawn", "refused"]),
  reason: z.optional(UploadRefusal),
});
export type Upload = z.infer<typeof Upload>;

export interface UploadStore {
  upload(tenant: TenantId, id: string): Promise<Upload | undefined>;
  /** Forgotten after some days; by then whoever waits has asked. */
  saveUpload(tenant: TenantId, upload: Upload): Promise<void>;
  /** One whose picture stands now; its bytes are counted once, however often it is drawn. */
  saveDrawn(tenant: TenantId, upload: Upload, bytes: number): Promise<void>;
}

/** Where the file of an upload lies in the tenant's folder, and back. */
export const uploadPath = ({ shop, product, id }: Pick<Upload, "shop" | "product" | "id">): string =>
  `${FOLDER}/${shop}/${product}/${id}`;

export function uploadAt(path: string): string | undefined {
  const [folder, , , id, ...deeper] = path.split("/");
  const known = PictureId.safeParse(id);
  return folder === FOLDER && deeper.length === 0 && known.success ? known.data : undefined;
}

const FOLDER = "pictures";
