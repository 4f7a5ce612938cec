import { hasRoom, MOST_UPLOAD_BYTES, type Upload, uploadPath } from "@etalase/domain/product";
import { DomainError } from "@etalase/kit";
import type { Hono } from "hono";
import { products, uploads as uploadStates } from "../stores.ts";
import { checkRoom } from "./check-room.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { idFor } from "./key-id.ts";
import { uploadsOf } from "./later.ts";
import { routes } from "./routes.ts";

export function vendorPictures(app: Hono<Env>): void {
  on(app, routes.addPicture, async ({ params, body: { type }, key }, { var: { tenant: regency } }) => {
    const { tenant, shop, product: id } = params;
    const product = await products.product(tenant, shop, id);
    if (!product) throw new DomainError("not_found");
    if (!hasRoom(product))
      throw new DomainError("request.invalid", { errors: [{ path: "pictures", code: "too_big" }] });
    const awaited: Upload = { id: idFor("picture", tenant, shop, key), shop, product: id, state: "awaited" };
    const known = await uploadStates.upload(tenant, awaited.id);
    if (!known) await checkRoom(regency, "pictures");
    if (!known) await uploadStates.saveUpload(tenant, awaited);
    const upload = known ?? awaited;
    return {
      upload,
      form: await (await uploadsOf(tenant)).form({ path: uploadPath(upload), type, most: MOST_UPLOAD_BYTES }),
    };
  });

  on(app, routes.picture, async ({ params: { tenant, shop, product, picture } }) => {
    const upload = await uploadStates.upload(tenant, picture);
    if (upload?.shop !== shop || upload.product !== product) throw new DomainError("not_found");
    return upload;
  });
}
