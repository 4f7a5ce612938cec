import type { App, Environment } from "aws-cdk-lib";

/** A tenant's own host. */
export interface TenantHost {
  /** The regency's code, `3603`. */
  id: string;
  /** `kab-tangerang.etalase.example` */
  domain: string;
}

/** What differs between deployments, from the CDK's context (`-c stage=trial`, or `context` in cdk.json). A stage has an AWS account of its own. */
export interface Settings {
  stage: string;
  env: Environment;
  tenants: TenantHost[];
  /** An ACM certificate in us-east-1 that covers all tenants' domains. Without it CloudFront asks for one per tenant. */
  certificateArn: string | undefined;
  /** An AWS WAF web ACL in us-east-1. */
  webAclArn: string | undefined;
  /** Who is told when an alarm goes off. */
  alarmEmail: string | undefined;
}

/** Personal data of public services stays in Indonesia (PP 71/2019): Jakarta. */
const JAKARTA = "ap-southeast-3";

/** Only this stage's data outlives its stacks. */
export const LIVE = "live";

/** Throws a sentence for a value of the wrong shape. */
export function settingsOf(app: App): Settings {
  const text = (name: string): string | undefined => {
    const value: unknown = app.node.tryGetContext(name);
    if (value !== undefined && typeof value !== "string") throw new Error(`context "${name}" must be a text`);
    return value;
  };
  const account = text("account");
  return {
    stage: text("stage") ?? LIVE,
    env: { region: text("region") ?? JAKARTA, ...(account ? { account } : {}) },
    tenants: tenantsIn(app.node.tryGetContext("tenants")),
    certificateArn: text("certificateArn"),
    webAclArn: text("webAclArn"),
    alarmEmail: text("alarmEmail"),
  };
}

function tenantsIn(value: unknown): TenantHost[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every(isTenantHost)) return value;
  throw new Error('context "tenants" must be a list like [{"id":"3603","domain":"kab-tangerang.example"}]');
}

function isTenantHost(value: unknown): value is TenantHost {
  if (typeof value !== "object" || value === null || !("id" in value) || !("domain" in value)) return false;
  const { id, domain } = value;
  return typeof id === "string" && /^\d{4}$/.test(id) && typeof domain === "string" && domain.includes(".");
}
