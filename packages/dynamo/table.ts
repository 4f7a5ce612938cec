import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { AssumeRoleCommand, type AssumeRoleCommandInput, STSClient } from "@aws-sdk/client-sts";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { TenantId } from "@etalase/domain/tenant";

/** The table, seen with the credentials of one tenant (or of the platform). */
export interface Table {
  db: DynamoDBDocumentClient;
  name: string;
}

/** The table as a tenant may see it. */
export type TableOf = (tenant: TenantId) => Table;

const documents = (client: DynamoDBClient): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });

const CREDENTIAL_SECONDS = 3_600;
const TENANTS_KEPT_WARM = 200;

/** Short-lived credentials of a role, tagged with the tenant; the role's policy lets them reach only what is the tenant's. */
export const tenantCredentials = (sts: STSClient, role: string, tenant: TenantId) => () =>
  assume(sts, { RoleArn: role, RoleSessionName: `tenant-${tenant}`, Tags: [{ Key: "tenant", Value: tenant }] });

async function assume(sts: STSClient, session: AssumeRoleCommandInput) {
  const { Credentials: given } = await sts.send(
    new AssumeRoleCommand({ ...session, DurationSeconds: CREDENTIAL_SECONDS }),
  );
  if (!given?.AccessKeyId || !given.SecretAccessKey || !given.SessionToken || !given.Expiration) {
    throw new Error(`no credentials for ${session.RoleSessionName}`);
  }
  return {
    accessKeyId: given.AccessKeyId,
    secretAccessKey: given.SecretAccessKey,
    sessionToken: given.SessionToken,
    expiration: given.Expiration,
  };
}

/** The table through the role `TenantData`, one client per tenant, kept while the function is warm. */
export function tenantTables({ name, role }: { name: string; role: string }): TableOf {
  const sts = new STSClient({});
  const base = new DynamoDBClient({});
  const clients = new Map<TenantId, Table>();
  return (tenant) => {
    const known = clients.get(tenant);
    if (known) return known;
    const client = new DynamoDBClient({
      credentials: tenantCredentials(sts, role, tenant),
      requestHandler: base.config.requestHandler,
    });
    const table = { db: documents(client), name };
    const oldest = clients.keys().next();
    if (clients.size >= TENANTS_KEPT_WARM && !oldest.done) clients.delete(oldest.value);
    clients.set(tenant, table);
    return table;
  };
}

/** The table through the role `PlatformData`: the keys of no tenant. */
export function platformTable({ name, role }: { name: string; role: string }): Table {
  const credentials = () => assume(new STSClient({}), { RoleArn: role, RoleSessionName: "platform" });
  return { db: documents(new DynamoDBClient({ credentials })), name };
}

/** The table with one set of credentials whoever the tenant is: for the operator's command line. */
export function operatorTable({ name, client }: { name: string; client: DynamoDBClient }): TableOf {
  const table = { db: documents(client), name };
  return () => table;
}
