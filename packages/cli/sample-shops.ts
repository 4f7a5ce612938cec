import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { Shop } from "@etalase/domain/shop";
import type { TenantId } from "@etalase/domain/tenant";
import { shopStore, slugKey } from "@etalase/dynamo";
import type { Target } from "./target.ts";

/** A shop of the sample that was loaded before. */
export async function standingShop(
  target: Target,
  tenant: TenantId,
  district: string,
  slug: string,
): Promise<Shop | undefined> {
  const { db, name } = target.tableOf(tenant);
  const { Item } = await db.send(new GetCommand({ TableName: name, Key: { ...slugKey(tenant, district, slug) } }));
  return Item && shopStore(target.tableOf).shop(tenant, String(Item["shop"]));
}
