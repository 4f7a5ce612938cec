import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { accept, logicalIdOf } from "./accept.ts";
import { SessionRole } from "./session-role.ts";
import { type EtalaseTable, TABLE_ACTIONS } from "./table.ts";

// A tenant is a credential: these roles are the only way from a function to what is stored.

const OF_TENANT = "${aws:PrincipalTag/tenant}";

/** The keys of one tenant in the table and its indexes; for every function that knows which tenant it works for. */
export const tenantData = (scope: Construct, table: EtalaseTable): SessionRole =>
  new SessionRole(scope, "TenantData", {
    description: "The keys of the tenant that the session is tagged with",
    perTenant: true,
    statements: [keysBeginning(table, `T#${OF_TENANT}#*`)],
    variable: "TENANT_DATA_ROLE",
    environment: { TABLE: table.tableName },
  });

/** The keys that belong to no tenant, such as the list of tenants; for jobs. */
export const platformData = (scope: Construct, table: EtalaseTable): SessionRole =>
  new SessionRole(scope, "PlatformData", {
    description: "The keys of the platform itself",
    perTenant: false,
    statements: [keysBeginning(table, "T#PLATFORM#*")],
    variable: "PLATFORM_DATA_ROLE",
    environment: { TABLE: table.tableName },
  });

/** The folder of one tenant in the site bucket; for functions that render. */
export function tenantPages(scope: Construct, bucket: Bucket): SessionRole {
  const role = new SessionRole(scope, "TenantPages", {
    description: "The folder of the tenant that the session is tagged with",
    perTenant: true,
    statements: [
      new PolicyStatement({
        actions: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
        resources: [bucket.arnForObjects(`sites/${OF_TENANT}/*`)],
      }),
    ],
    variable: "TENANT_PAGES_ROLE",
    environment: { SITE_BUCKET: bucket.bucketName },
  });
  const folder = `<${logicalIdOf(bucket)}.Arn>/sites/<aws:PrincipalTag/tenant>/*`;
  accept(role, `IAM5[Resource::${folder}]`, "All of one folder, whose name is the session's tenant");
  return role;
}

/** What people of one tenant uploaded; for functions that invite uploads and look at them. */
export function tenantUploads(scope: Construct, bucket: Bucket): SessionRole {
  const role = new SessionRole(scope, "TenantUploads", {
    description: "The uploads of the tenant that the session is tagged with",
    perTenant: true,
    statements: [
      new PolicyStatement({
        actions: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
        resources: [bucket.arnForObjects(`${OF_TENANT}/*`)],
      }),
    ],
    variable: "TENANT_UPLOADS_ROLE",
    environment: { UPLOADS_BUCKET: bucket.bucketName },
  });
  const folder = `<${logicalIdOf(bucket)}.Arn>/<aws:PrincipalTag/tenant>/*`;
  accept(role, `IAM5[Resource::${folder}]`, "All of one folder, whose name is the session's tenant");
  return role;
}

/** What one tenant sealed with the key, and its own data key: another's was sealed in another context, in which this session may not speak. It makes a data key, and destroys none. */
export const tenantSeal = (scope: Construct, key: Key, keys: EtalaseTable): SessionRole =>
  new SessionRole(scope, "TenantSeal", {
    description: "Sealing and opening in the name of the tenant that the session is tagged with",
    perTenant: true,
    statements: [
      new PolicyStatement({
        actions: ["kms:Encrypt", "kms:Decrypt"],
        resources: [key.keyArn],
        conditions: { StringEquals: { "kms:EncryptionContext:tenant": OF_TENANT } },
      }),
      keysBeginning(keys, `T#${OF_TENANT}#*`, ["dynamodb:GetItem", "dynamodb:PutItem"]),
    ],
    variable: "TENANT_SEAL_ROLE",
    environment: { SEAL_KEY: key.keyArn, KEYS_TABLE: keys.tableName },
  });

/** ForAllValues holds for a request without any key, so that absence is refused by `Null`. */
const keysBeginning = (table: EtalaseTable, pattern: string, actions = TABLE_ACTIONS): PolicyStatement =>
  new PolicyStatement({
    actions,
    resources: table.arns,
    conditions: {
      "ForAllValues:StringLike": { "dynamodb:LeadingKeys": [pattern] },
      Null: { "dynamodb:LeadingKeys": "false" },
    },
  });
