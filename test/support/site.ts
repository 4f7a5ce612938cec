import { GetObjectCommand, ListObjectsV2Command } from "@aws-sdk/client-s3";
import type { Target } from "@etalase/cli";
import type { PageAddress } from "@etalase/domain/page";
import { pageStore } from "@etalase/dynamo";
import { render } from "@etalase/site/render";

export type Site = Map<string, string>;

/** Everything of a tenant that stands in the bucket, by its address; pictures are left out. */
export async function publishedSite({ site: { s3, bucket } }: Target, tenant: string): Promise<Site> {
  const folder = `sites/${tenant}`;
  const keys: string[] = [];
  let token: string | undefined;
  do {
    const page = await s3.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: `${folder}/`, ContinuationToken: token }),
    );
    keys.push(...(page.Contents ?? []).map(({ Key = "" }) => Key).filter((key) => !key.startsWith(`${folder}/media/`)));
    token = page.NextContinuationToken;
  } while (token);
  const site: Site = new Map();
  for (const key of keys) {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    site.set(key.slice(folder.length).replace(/\/index\.html$/, "/"), (await Body?.transformToString()) ?? "");
  }
  return site;
}

/** What the bucket should hold: every address that exists, rendered here and now from the tables. */
export async function renderedSite({ tableOf, site: { s3, bucket } }: Target, tenant: string): Promise<Site> {
  const media = async (path: string) => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: `sites/${tenant}${path}` }));
    return Body?.transformToByteArray();
  };
  const store = pageStore(tenant, tableOf, media);
  const site: Site = new Map();
  for await (const address of store.addresses()) site.set(address, await renderOne(store, address));
  return site;
}

async function renderOne(store: ReturnType<typeof pageStore>, address: PageAddress): Promise<string> {
  const { status, body } = await render(store, address);
  if (status !== 200) throw new Error(`${address} is ${status}`);
  return body;
}

/** How two sites differ, address by address; empty when they are the same byte for byte. */
export function differences(found: Site, wanted: Site): string[] {
  const told = (address: string): string | undefined => {
    if (!wanted.has(address)) return `${address} should not be there`;
    if (!found.has(address)) return `${address} is missing`;
    return found.get(address) === wanted.get(address) ? undefined : `${address} is not as its data says`;
  };
  return [...new Set([...found.keys(), ...wanted.keys()])].flatMap((address) => told(address) ?? []);
}
