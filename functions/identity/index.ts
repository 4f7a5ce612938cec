import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { handle, type LambdaContext, type LambdaEvent } from "hono/aws-lambda";
import { required } from "../env.ts";
import { people, shops } from "../stores.ts";
import { tenantOf } from "../tenants.ts";
import { identityApp } from "./app.ts";
import { queuedPost } from "./post.ts";

const db = DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } });
const secrets = new SecretsManagerClient({});

let started: Promise<ReturnType<typeof handle>> | undefined;

export async function handler(event: LambdaEvent, context?: LambdaContext) {
  started ??= start();
  // A start that failed is tried again with the next request.
  started.catch(() => (started = undefined));
  return (await started)(event, context);
}

async function start() {
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: required("IDENTITY_SECRET_ARN") }));
  if (!SecretString) throw new Error("the identity secret is empty");
  const app = identityApp({
    db,
    table: required("IDENTITY_TABLE"),
    secret: SecretString,
    issuer: required("ISSUER"),
    post: queuedPost(required("LETTERS_QUEUE_URL")),
    left: (tenant, shop, person) => people.forget(tenant, shop, person),
    async shopOf(tenant, id) {
      const [regency, shop] = await Promise.all([tenantOf(tenant), shops.shop(tenant, id)]);
      return regency && shop && { name: shop.name, origin: regency.origin, timeZone: regency.timeZone };
    },
  });
  return handle(app);
}
