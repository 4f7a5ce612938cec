import { createHash } from "node:crypto";
import { type PageAddress, sharedPicture } from "@etalase/domain/page";
import type { TenantId } from "@etalase/domain/tenant";
import { pageStore } from "@etalase/dynamo";
import { pictureOf } from "@etalase/site/sharing";
import { folderOf } from "../site-bucket.ts";
import { tableOf } from "../stores.ts";
import { paint } from "./paint.ts";

/** Those who share a page keep its picture themselves; a changed one may come late. */
const CACHE_CONTROL = "public, max-age=3600, s-maxage=60, stale-while-revalidate=86400";
const ROUNDS = 8;
/** Raised when pictures are painted differently from the same description. */
const BRUSH = 1;

/** Leaves the picture of each page as its data says: painted, or gone with the page. One whose description is unchanged is not painted again. */
export async function publishPictures(tenant: TenantId, addresses: PageAddress[]): Promise<void> {
  for (const address of new Set(addresses)) await publishPicture(tenant, address);
}

/** The tag is read before the data: what was painted slowly never replaces what was painted later. */
async function publishPicture(tenant: TenantId, address: PageAddress): Promise<void> {
  const folder = folderOf(tenant);
  const path = sharedPicture(address);
  for (let round = 0; round < ROUNDS; round++) {
    const standing = await folder.head(path);
    const picture = await pictureOf(pageStore(tenant, tableOf, folder.read), address);
    if (!picture) {
      if (!standing || (await folder.remove(path, standing))) return;
      continue;
    }
    const hash = createHash("sha256")
      .update(JSON.stringify([BRUSH, picture]))
      .digest("base64url");
    if (standing?.hash === hash) return;
    const body = await paint(picture, folder.read);
    if (
      await folder.replace(
        path,
        { body, hash, made: undefined, type: "image/jpeg", cacheControl: CACHE_CONTROL },
        standing,
      )
    )
      return;
  }
  throw new Error(`kept being overtaken: ${path}`);
}
