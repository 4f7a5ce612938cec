import { type CfnDistribution, CfnOriginAccessControl } from "aws-cdk-lib/aws-cloudfront";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { ORIGIN } from "./site-behaviors.ts";

export interface SiteOriginsProps {
  bucket: Bucket;
  /** Takes uploads by forms that carry their own signature. */
  uploads: Bucket;
  /** Hosts of the HTTP APIs. */
  hosts: { api: string; identity: string };
}

/** Where answers come from. `{{tenant}}` is a parameter that each tenant's host gives. */
export function siteOrigins(
  scope: Construct,
  { bucket, uploads, hosts }: SiteOriginsProps,
): CfnDistribution.OriginProperty[] {
  const access = new CfnOriginAccessControl(scope, "OriginAccess", {
    originAccessControlConfig: {
      name: "etalase-site",
      originAccessControlOriginType: "s3",
      signingBehavior: "always",
      signingProtocol: "sigv4",
    },
  });
  const folder = (id: string, originPath: string): CfnDistribution.OriginProperty => ({
    id,
    originPath,
    domainName: bucket.bucketRegionalDomainName,
    originAccessControlId: access.attrId,
    // Empty, not absent: that is how CloudFront is told that this is a bucket reached by access control.
    s3OriginConfig: { originAccessIdentity: "" },
  });
  return [
    folder(ORIGIN.pages, "/sites/{{tenant}}"),
    folder(ORIGIN.assets, "/assets"),
    service(ORIGIN.api, hosts.api),
    service(ORIGIN.identity, hosts.identity),
    service(ORIGIN.uploads, uploads.bucketRegionalDomainName),
  ];
}

const service = (id: string, domainName: string): CfnDistribution.OriginProperty => ({
  id,
  domainName,
  customOriginConfig: { originProtocolPolicy: "https-only", originSslProtocols: ["TLSv1.2"] },
});
