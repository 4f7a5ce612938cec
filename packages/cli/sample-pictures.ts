import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { PICTURE_FORMATS, PICTURE_WIDTHS, picturePath } from "@etalase/domain/product";
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
      for (const { path, type, body } of await drawn(id, recipe)) {
        await s3.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: `sites/${tenant}${path}`,
            Body: body,
            ContentType: type,
            CacheControl: "public, max-age=31536000, immutable",
          }),
        );
      }
      progress(++done, distinct.size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

interface PictureFile {
  /** On the tenant's host. */
  path: string;
  type: string;
  body: Buffer;
}

const kinds = PICTURE_WIDTHS.flatMap((width) => PICTURE_FORMATS.map((format) => ({ width, format })));

async function drawn(id: string, recipe: PictureRecipe): Promise<PictureFile[]> {
  const kept = await Promise.all(
    kinds.map(({ width, format }) => readFile(`${PICTURE_CACHE}${id}-${width}.${format}`).catch(() => undefined)),
  );
  const picture = kept.includes(undefined) ? await drawPicture(recipe) : undefined;
  return Promise.all(
    kinds.map(async ({ width, format }, index) => {
      const body = picture ? picture.get(width)?.[format] : kept[index];
      if (!body) throw new Error(`picture ${id} lacks its ${format} of ${width} pixels`);
      if (picture) await keep(`${PICTURE_CACHE}${id}-${width}.${format}`, body);
      return { path: picturePath(id, width, format), type: `image/${format}`, body };
    }),
  );
}

/** Written aside and moved: a picture that was interrupted is never found half. */
async function keep(path: string, body: Buffer): Promise<void> {
  await writeFile(`${path}.part`, body);
  await rename(`${path}.part`, path);
}
