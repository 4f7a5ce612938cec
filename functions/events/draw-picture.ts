import {
  addPicture,
  hasRoom,
  type Picture,
  picturePath,
  type Upload,
  type UploadRefusal,
  uploadAt,
  uploadPath,
} from "@etalase/domain/product";
import { TenantId } from "@etalase/domain/tenant";
import { DomainError } from "@etalase/kit";
import * as z from "zod/mini";
import { type Drawing, type DrawnFile, drawUpload } from "../pictures/draw.ts";
import { folderOf } from "../site-bucket.ts";
import { products, shops, uploads as uploadStates } from "../stores.ts";
import { uploadsOf } from "../uploads.ts";
import { consume } from "./subscribe.ts";

const ObjectCreated = z.object({ detail: z.object({ object: z.object({ key: z.string() }) }) });

/** A picture's name is never used again. */
const CACHE_CONTROL = "public, max-age=31536000, immutable";
const TRIES = 5;

/** Draws a picture that was uploaded, puts it into the tenant's media folder and behind its product's other pictures, and throws the upload away. */
export const handler = consume(async (message) => {
  const { key } = ObjectCreated.parse(message).detail.object;
  const [folder = "", ...path] = key.split("/");
  const tenant = TenantId.parse(folder);
  const id = uploadAt(path.join("/"));
  const upload = id && (await uploadStates.upload(tenant, id));
  if (!upload) return;
  if (upload.state === "awaited") await finish(tenant, upload);
  await uploadsOf(tenant).remove(uploadPath(upload));
});

async function finish(tenant: TenantId, upload: Upload): Promise<void> {
  const file = await uploadsOf(tenant).read(uploadPath(upload));
  const drawing: Drawing = file ? await drawUpload(file) : { refused: "gone" };
  if ("refused" in drawing) return refuse(tenant, upload, drawing.refused);
  await publish(tenant, upload.id, drawing.files);
  const reason = await show(tenant, upload, { id: upload.id, colour: drawing.colour });
  if (reason) return refuse(tenant, upload, reason);
  const bytes = drawing.files.reduce((sum, { body }) => sum + body.length, 0);
  await uploadStates.saveDrawn(tenant, { ...upload, state: "drawn" }, bytes);
}

const refuse = (tenant: TenantId, upload: Upload, reason: UploadRefusal): Promise<void> =>
  uploadStates.saveUpload(tenant, { ...upload, state: "refused", reason });

async function publish(tenant: TenantId, id: string, files: DrawnFile[]): Promise<void> {
  const folder = folderOf(tenant);
  for (const { width, format, body } of files) {
    const path = picturePath(id, width, format);
    const file = { body, hash: id, made: undefined, type: `image/${format}`, cacheControl: CACHE_CONTROL };
    await folder.replace(path, file, await folder.head(path));
  }
}

/** Puts the picture behind the product's others, whoever else edits it at the same time; a second delivery finds it there. */
async function show(tenant: TenantId, { shop, product: id }: Upload, picture: Picture): Promise<Upload["reason"]> {
  for (let tried = 1; ; tried++) {
    const [owner, product] = await Promise.all([shops.shop(tenant, shop), products.product(tenant, shop, id)]);
    if (!owner || !product) return "gone";
    if (product.pictures.some((known) => known.id === picture.id)) return undefined;
    if (!hasRoom(product)) return "too_many";
    const shown = addPicture(owner, product, picture, { actor: "vendor", now: Date.now() });
    try {
      await products.saveProduct(tenant, shown.product, shown.event);
      return undefined;
    } catch (error) {
      const isOvertaken = error instanceof DomainError && error.code === "conflict";
      if (!isOvertaken || tried === TRIES) throw error;
    }
  }
}
