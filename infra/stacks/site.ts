import { readFileSync } from "node:fs";
import { Stack, type StackProps } from "aws-cdk-lib";
import { CfnConnectionGroup, CfnDistribution, CfnDistributionTenant, CfnFunction } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";
import { accept } from "../constructs/accept.ts";
import { output } from "../constructs/output.ts";
import { siteBehaviors } from "../constructs/site-behaviors.ts";
import { siteHeaders } from "../constructs/site-headers.ts";
import { siteOrigins } from "../constructs/site-origins.ts";
import type { Settings, TenantHost } from "../settings.ts";
import type { ApiStack } from "./api.ts";
import type { DataStack } from "./data.ts";
import type { IdentityStack } from "./identity.ts";

export interface SiteStackProps extends StackProps, Pick<Settings, "tenants" | "certificateArn" | "webAclArn"> {
  data: DataStack;
  api: ApiStack;
  identity: IdentityStack;
}

/**
 * The one door of pages and API: a distribution for all tenants, and for each its host. Pages are not uploaded from here: they come out of the renderer, and the hashed assets are
 * uploaded by the command line before the pages that name them (CDK's BucketDeployment would remove the old ones, and is a function that this account would have to carry).
 */
export class SiteStack extends Stack {
  constructor(scope: Construct, id: string, { data, api, identity, tenants, ...props }: SiteStackProps) {
    super(scope, id, props);
    const { pages, others } = siteBehaviors(this, siteHeaders(this), {
      rewrite: this.#edge("Rewrite", "rewrite", "A page's address to its object"),
      toRoot: this.#edge("ToRoot", "to-root", "An upload to its bucket"),
    });
    const hosts = { api: api.service.host, identity: identity.service.host };
    const distribution = new CfnDistribution(this, "Distribution", {
      distributionConfig: {
        comment: "Etalase",
        enabled: true,
        httpVersion: "http2and3",
        connectionMode: "tenant-only",
        tenantConfig: { parameterDefinitions: [TENANT] },
        origins: siteOrigins(this, { bucket: data.siteBucket, uploads: data.uploadsBucket, hosts }),
        defaultCacheBehavior: pages,
        cacheBehaviors: others,
        customErrorResponses: [NOT_FOUND],
        ...(props.certificateArn ? { viewerCertificate: certificate(props.certificateArn) } : {}),
        ...(props.webAclArn ? { webAclId: props.webAclArn } : {}),
      },
    });
    this.#acceptFindings(distribution);
    this.#openFor(tenants, distribution, props.certificateArn);
  }

  #edge(id: string, name: string, comment: string): string {
    const code = new CfnFunction(this, id, {
      name: `etalase-${name}`,
      autoPublish: true,
      functionCode: readFileSync(new URL(`../edge/${name}.js`, import.meta.url), "utf8"),
      functionConfig: { comment, runtime: "cloudfront-js-2.0" },
    });
    return code.attrFunctionArn;
  }

  #acceptFindings(distribution: CfnDistribution): void {
    accept(distribution, "CFR1", "A shop window is for the whole world; relatives abroad buy too");
    accept(
      distribution,
      "CFR2",
      "A web ACL must be made in us-east-1: its ARN is given by the context webAclArn. Both APIs throttle by themselves",
    );
    accept(
      distribution,
      "CFR3",
      "Such logs would gather shoppers' addresses with their orders' keys (UU 27/2022); counts come from CloudWatch",
    );
    accept(
      distribution,
      "CFR4",
      "The distribution has no certificate of its own unless certificateArn is given: then TLS 1.2 is the least",
    );
  }

  /** Tenants' domains lead to the connection group's endpoint, by CNAME. */
  #openFor(tenants: TenantHost[], distribution: CfnDistribution, certificateArn: string | undefined): void {
    const group = new CfnConnectionGroup(this, "ConnectionGroup", {
      name: "etalase",
      enabled: true,
      ipv6Enabled: true,
    });
    output(this, "SiteEndpoint", group.attrRoutingEndpoint);
    // By these the command line opens a host for a tenant that is added later; a stack could hold no more than 500 of them.
    output(this, "DistributionId", distribution.attrId);
    output(this, "ConnectionGroupId", group.attrId);
    output(this, "Certificates", certificateArn ? "shared" : "each");
    for (const { id, domain } of tenants)
      new CfnDistributionTenant(this, `Tenant${id}`, {
        name: `etalase-${id}`,
        distributionId: distribution.attrId,
        connectionGroupId: group.attrId,
        domains: [domain],
        parameters: [{ name: TENANT.name, value: id }],
        ...(certificateArn ? {} : { managedCertificateRequest: validatedByCloudFront(domain) }),
      });
  }
}

const TENANT = {
  name: "tenant",
  definition: { stringSchema: { required: true, comment: "The regency's code, whose folder the pages are in" } },
};

/**
 * A bucket that may not be listed answers 403 for what is not there. Only 403 is replaced, since CloudFront replaces errors of every origin: the API's own 404 must reach its
 * caller, and the API never answers 403.
 */
const NOT_FOUND = { errorCode: 403, responseCode: 404, responsePagePath: "/404/index.html", errorCachingMinTtl: 5 };

const certificate = (acmCertificateArn: string): CfnDistribution.ViewerCertificateProperty => ({
  acmCertificateArn,
  sslSupportMethod: "sni-only",
  minimumProtocolVersion: "TLSv1.2_2021",
});

/** CloudFront asks ACM for the certificate and proves the domain by a file it serves itself. */
const validatedByCloudFront = (primaryDomainName: string): CfnDistributionTenant.ManagedCertificateRequestProperty => ({
  primaryDomainName,
  validationTokenHost: "cloudfront",
});
