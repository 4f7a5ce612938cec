import { createHash } from "node:crypto";
import { type PageAddress, sharedPicture } from "@etalase/domain/page";
import type { TenantId } from "@etalase/domain/tenant";
import { pageStore } from "@etalase/dynamo";
import { pictureOf, type SharedPicture } from "@etalase/site/sharing";
import type { Folder, Standing } from "../folder.ts";
import { handfuls } from "../full-render.ts";
import { folderOf } from "../site-bucket.ts";
import { tableOf } from "../stores.ts";
import { paint } from "./paint.ts";

/** Those who share a page keep its picture themselves; a changed one may come late. */
const CACHE_CONTROL = "public, max-age=3600, s-maxage=60, stale-while-revalidate=86400";
const AT_ONCE = 24;
const ROUNDS = 8;
/** Raised when pictures are painted differently from the same description. */
const BRUSH = 1;

/** Leaves the picture of each page as its data says: painted, or gone with the page. One whose description is unchanged is not painted again. */
export async function publishPictures(tenant: TenantId, addresses: PageAddress[]): Promise<void> {
  for await (const some of handfuls(new Set(addresses), AT_ONCE)) await publishSome(tenant, some);
}

async function publishSome(tenant: TenantId, addresses: PageAddress[]): Promise<void> {
  let left = addresses;
  for (let round = 0; left.length > 0; round++) {
    if (round === ROUNDS) throw new Error(`kept being overtaken: ${left.join(" ")}`);
    left = await publishRound(tenant, left);
  }
}

/**
 * Tags are read before the data: what was painted slowly never replaces what was painted later. All pictures are made of one reading, since those of a shop ask for the same. Answers
 * what somebody else wrote in the meantime.
 */
async function publishRound(tenant: TenantId, addresses: PageAddress[]): Promise<PageAddress[]> {
  const folder = folderOf(tenant);
  const standing = await Promise.all(addresses.map((address) => folder.head(sharedPicture(address))));
  const pages = pageStore(tenant, tableOf, noPreview);
  const overtaken: PageAddress[] = [];
  for (const [index, address] of addresses.entries()) {
    const picture = await pictureOf(pages, address);
    if (!(await leave(folder, { path: sharedPicture(address), standing: standing[index], picture })))
      overtaken.push(address);
  }
  return overtaken;
}

/** The small picture that stands inside of a page is of no use here. */
const noPreview = async () => undefined;

interface Found {
  path: string;
  standing: Standing | undefined;
  picture: SharedPicture | undefined;
}

/** False when somebody else wrote since `standing` was read. */
async function leave(folder: Folder, { path, standing, picture }: Found): Promise<boolean> {
  if (!picture) return !standing || folder.remove(path, standing);
  const hash = createHash("sha256")
    .update(JSON.stringify([BRUSH, picture]))
    .digest("base64url");
  if (standing?.hash === hash) return true;
  const body = await paint(picture, folder.read);
  return folder.replace(
    path,
    { body, hash, made: undefined, type: "image/jpeg", cacheControl: CACHE_CONTROL },
    standing,
  );
}
