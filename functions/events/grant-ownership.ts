import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { ShopSubmitted } from "@etalase/domain/shop";
import { required } from "../env.ts";
import { addMembership } from "../identity/people.ts";
import { subscribe } from "./subscribe.ts";

const people = { db: DynamoDBDocumentClient.from(new DynamoDBClient({})), table: required("IDENTITY_TABLE") };

/** Whoever sent an application in owns its shop, and can fill its shelf while the dinas looks at it. */
export const handler = subscribe(async (envelope) => {
  const { person } = ShopSubmitted.parse(envelope).data;
  await addMembership(people, person, { tenant: envelope.tenant, role: "owner", shop: envelope.subject.id });
});
