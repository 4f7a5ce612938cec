import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { PICTURE_WIDTHS, picturePath } from "@etalase/domain/product";
import type { TenantId } from "@etalase/domain/tenant";
import { drawPicture, type PictureRecipe } from "@etalase/sample";
import type { Target } from "./target.ts";

/** Where pictures that were drawn on this machine are kept. */
export const PICTURE_CACHE = fileURLToPath(new URL("../../node_modules/.cache/etalase/pictures/", import.meta.url));
const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const AT_ONCE = 2;

/** The same recipe is the same picture: its id is made from it. */
export function pictureIdOf(recipe: PictureRecipe): string {
  const digest = createHash("sha256").update(JSON.stringify(recipe)).digest();
  const letters = [...digest.subarray(0, 26)].map((byte, index) => CROCKFORD[byte % (index === 0 ? 8 : 32)]);
  return `pic_${letters.join("")}`;
}

/** Draws the pictures that were never drawn on this machine, and puts all of them into the tenant's media folder. */
export async function publishPictures(
  { site: { s3, bucket } }: Target,
  tenant: TenantId,
  recipes: PictureRecipe[],
  progress: (done: number, all: number) => void,
): Promise<void> {
  await mkdir(PICTURE_CACHE, { recursive: true });
  const distinct = new Map(recipes.map((recipe) => [pictureIdOf(recipe), recipe]));
  const left = [...distinct];
  let done = 0;
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [id, recipe] = next;
      for (const [width, body] of await drawn(id, recipe)) {
        await s3.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: `sites/${tenant}${picturePath(id, width)}`,
            Body: body,
            ContentType: "image/avif",
            CacheControl: "public, max-age=31536000, immutable",
          }),
        );
      }
      progress(++done, distinct.size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

type Widths = [(typeof PICTURE_WIDTHS)[number], Buffer][];

async function drawn(id: string, recipe: PictureRecipe): Promise<Widths> {
  const kept = await Promise.all(
    PICTURE_WIDTHS.map((width) => readFile(`${PICTURE_CACHE}${id}-${width}.avif`).catch(() => undefined)),
  );
  if (kept.every((file) => file !== undefined)) return zip(kept);
  const picture = await drawPicture(recipe);
  const files = PICTURE_WIDTHS.map((width) => picture.get(width)?.avif);
  if (!files.every((file) => file !== undefined)) throw new Error(`picture ${id} lacks a width`);
  for (const [width, body] of zip(files)) {
    // Written aside and moved: a picture that was interrupted is never found half.
    await writeFile(`${PICTURE_CACHE}${id}-${width}.part`, body);
    await rename(`${PICTURE_CACHE}${id}-${width}.part`, `${PICTURE_CACHE}${id}-${width}.avif`);
  }
  return zip(files);
}

const zip = (files: Buffer[]): Widths =>
  PICTURE_WIDTHS.flatMap((width, index) => {
    const file = files[index];
    return file ? [[width, file] as const satisfies [(typeof PICTURE_WIDTHS)[number], Buffer]] : [];
  });
