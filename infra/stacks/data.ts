import { RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import { Key } from "aws-cdk-lib/aws-kms";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { accept } from "../constructs/accept.ts";
import { output } from "../constructs/output.ts";
import type { SessionRole } from "../constructs/session-role.ts";
import { SiteBucket } from "../constructs/site-bucket.ts";
import { EtalaseTable } from "../constructs/table.ts";
import { platformData, tenantData, tenantPages, tenantSeal, tenantUploads } from "../constructs/tenancy.ts";
import { UploadsBucket } from "../constructs/uploads-bucket.ts";

export interface DataStackProps extends StackProps {
  /** Whether what is stored here outlives the stack. */
  keep: boolean;
}

/** What a district's list says of its shops and products, so that files made from all of them (search words, sitemaps, collections) need not read each. */
const LABELS = ["name", "slug", "category", "price", "halal", "madeToOrderDays", "villageName"];

/** What keeps state, and the roles through which functions reach it: none of them may touch the table or the bucket by itself. */
export class DataStack extends Stack {
  readonly table: EtalaseTable;
  /** Each tenant's data key, wrapped. Without backups: a key that is destroyed is nowhere any more. */
  readonly tenantKeys: EtalaseTable;
  readonly sealKey: Key;
  readonly siteBucket: SiteBucket;
  readonly uploadsBucket: UploadsBucket;
  readonly messagingSecrets: { whatsApp: Secret; push: Secret };
  readonly tenantData: SessionRole;
  readonly tenantPages: SessionRole;
  readonly tenantUploads: SessionRole;
  readonly tenantSeal: SessionRole;
  readonly platformData: SessionRole;

  constructor(scope: Construct, id: string, { keep, ...props }: DataStackProps) {
    super(scope, id, props);
    const removalPolicy = keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.table = new EtalaseTable(this, "Table", {
      keep,
      indexes: { gsi1: LABELS, gsi2: [] },
      stream: true,
    });
    this.siteBucket = new SiteBucket(this, "SiteBucket", { removalPolicy });
    this.uploadsBucket = new UploadsBucket(this, "UploadsBucket", { removalPolicy });
    const whatsApp = new Secret(this, "WhatsAppSecret", {
      description: "Access token of the WhatsApp Cloud API: {token}. Made up at first, to be filled in by the operator",
      generateSecretString: { secretStringTemplate: "{}", generateStringKey: "token", excludePunctuation: true },
      removalPolicy,
    });
    accept(whatsApp, "SMG4", "Meta issues the token; nothing here could make a new one");
    const push = new Secret(this, "PushSecret", {
      description: "The key that pushes are signed with follows from it",
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy,
    });
    accept(push, "SMG4", "Every browser subscribed to its key: with another one none would be reached");
    this.messagingSecrets = { whatsApp, push };
    this.tenantData = tenantData(this, this.table);
    this.tenantPages = tenantPages(this, this.siteBucket);
    this.tenantUploads = tenantUploads(this, this.uploadsBucket);
    this.sealKey = new Key(this, "SealKey", {
      description: "Wraps the tenants' data keys, and seals NIKs; without it they are lost",
      enableKeyRotation: true,
      removalPolicy,
    });
    this.tenantKeys = new EtalaseTable(this, "TenantKeys", { keep, indexes: {}, restorable: false });
    accept(this.tenantKeys, "DDB3", "A key that was destroyed must not come back from a backup");
    this.tenantSeal = tenantSeal(this, this.sealKey, this.tenantKeys);
    this.platformData = platformData(this, this.table);
    this.#outputs();
  }

  #outputs(): void {
    output(this, "TableName", this.table.tableName);
    output(this, "KeysTable", this.tenantKeys.tableName);
    output(this, "SealKey", this.sealKey.keyArn);
    output(this, "SiteBucket", this.siteBucket.bucketName);
    output(this, "UploadsBucket", this.uploadsBucket.bucketName);
    output(this, "TenantDataRoleArn", this.tenantData.roleArn);
    output(this, "TenantPagesRoleArn", this.tenantPages.roleArn);
    output(this, "PlatformDataRoleArn", this.platformData.roleArn);
    output(this, "WhatsAppSecretArn", this.messagingSecrets.whatsApp.secretArn);
  }
}
