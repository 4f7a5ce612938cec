import { GetObjectCommand, paginateListObjectsV2 } from "@aws-sdk/client-s3";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { PlaceOrder } from "@etalase/domain/order";
import { auditStore } from "@etalase/dynamo";
import { TENANT, type TestCloud } from "./cloud.ts";

/** A shopper whose every word is found again wherever it stands. */
export const CANARY = {
  name: "Kenari Purnamasari",
  phone: "+6281377700123",
  address: {
    street: "Jl. Kenari Rahasia No. 71, RT 003/RW 005",
    district: "360318",
    village: "3603181001",
    landmark: "Dekat pohon kenari tua",
  },
} satisfies PlaceOrder["buyer"];
export const CANARY_NOTE = "Titip di warung Bu Kenarisih";

/** Somebody who applies for a shop. */
export const CANARY_OWNER = { name: "Rahmi Kenaritama", phone: "+6281377700456", nik: "3603036507907771" };

/** What gives somebody away, in whatever form: names, numbers without their beginning, addresses, the NIK. */
export const SHOPPERS_WORDS = /kenari|81377700123/i;
/** The name, the number and the address; a note to the shop and what a review is signed with are the shopper's own words. */
export const WHO_IT_WAS = /Purnamasari|Kenari Rahasia|pohon kenari|81377700123/i;
export const NIK = new RegExp(CANARY_OWNER.nik);

export interface Found {
  where: string;
  text: string;
}

/** Everything that functions logged and told each other, and what no policy allowed. */
export const toldWithin = ({ cloud }: Pick<TestCloud, "cloud">): Found[] => [
  ...cloud.lines.map(({ function: name, line }) => ({ where: `log of ${name}`, text: line })),
  ...cloud.events.map((event) => ({ where: "event", text: JSON.stringify(event) })),
  ...cloud.refusals.map((refusal) => ({ where: "refusal", text: JSON.stringify(refusal) })),
];

/** Every page, search file and picture of the site, with its name. */
export async function pagesIn({ target: { site } }: Pick<TestCloud, "target">): Promise<Found[]> {
  const found: Found[] = [];
  for await (const { Contents = [] } of paginateListObjectsV2({ client: site.s3 }, { Bucket: site.bucket }))
    for (const { Key } of Contents) {
      const { Body } = await site.s3.send(new GetObjectCommand({ Bucket: site.bucket, Key }));
      found.push({ where: `page ${Key}`, text: `${Key} ${await Body?.transformToString("utf8")}` });
    }
  return found;
}

export async function actsIn({ target }: Pick<TestCloud, "target">): Promise<Found[]> {
  const { entries } = await auditStore(target.tableOf).entries(TENANT, { limit: 1_000 });
  return entries.map((entry) => ({ where: "act", text: JSON.stringify(entry) }));
}

/** Every item of the table, as whoever gets hold of a copy of it reads it. */
export async function itemsIn({ target }: Pick<TestCloud, "target">): Promise<Found[]> {
  const { db, name: TableName } = target.tableOf(TENANT);
  const { Items = [] } = await db.send(new ScanCommand({ TableName, ConsistentRead: true }));
  return Items.map((item) => ({
    where: `item ${String(item["pk"])} ${String(item["sk"])}`,
    text: JSON.stringify(item),
  }));
}

/** Where the words stand that must not stand there. */
export const betrayed = (found: Found[], words: RegExp): string[] =>
  found.filter(({ text }) => words.test(text)).map(({ where, text }) => `${where}: ${words.exec(text)?.[0]}`);
