import { DeleteObjectsCommand, GetObjectCommand, PutObjectCommand, paginateListObjectsV2 } from "@aws-sdk/client-s3";
import * as z from "zod/mini";
import type { Target } from "./target.ts";

export const ASSETS = "assets/";
const BUILDS = "builds/";

/** A build of the renderer whose assets are in the bucket: those of its files, by their keys, that its pages may name. */
export const Build = z.strictObject({
  name: z.string(),
  files: z.array(z.string()),
  /** When it was first seen that no page is of this build any more. */
  unusedSince: z.optional(z.iso.datetime()),
});
export type Build = z.infer<typeof Build>;

type Site = Target["site"];

export async function keysBelow({ s3, bucket }: Site, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: bucket, Prefix: prefix }))
    keys.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []));
  return keys;
}

export async function readBuilds({ s3, bucket }: Site): Promise<Build[]> {
  const read = async (Key: string) => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
    return Build.parse(JSON.parse((await Body?.transformToString()) ?? ""));
  };
  return Promise.all((await keysBelow({ s3, bucket }, BUILDS)).map(read));
}

export async function writeBuild({ s3, bucket }: Site, build: Build): Promise<void> {
  await s3.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: `${BUILDS}${build.name}.json`,
      Body: JSON.stringify(build),
      ContentType: "application/json",
    }),
  );
}

const KEYS_AT_ONCE = 1_000;

/** Files first: a build whose files went only in part is still known, and swept again. */
export async function removeBuilds({ s3, bucket }: Site, builds: string[], files: string[]): Promise<void> {
  for (const keys of [files, builds.map((name) => `${BUILDS}${name}.json`)]) {
    for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
      const Objects = keys.slice(from, from + KEYS_AT_ONCE).map((Key) => ({ Key }));
      const { Errors } = await s3.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects } }));
      if (Errors?.length) throw new Error(`${Errors.length} files could not be removed: ${Errors[0]?.Key}`);
    }
  }
}
