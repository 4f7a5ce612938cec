import { CachePolicy, CfnCachePolicy, type CfnDistribution, OriginRequestPolicy } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";
import type { SiteHeaders } from "./site-headers.ts";

/** Ids of the origins that behaviours lead to. */
export const ORIGIN = {
  pages: "tenant-pages",
  assets: "assets",
  api: "api",
  identity: "identity",
  uploads: "uploads",
} as const;

type Behavior = CfnDistribution.CacheBehaviorProperty;
type Shared = Omit<Behavior, "pathPattern" | "targetOriginId">;

export interface SiteBehaviors {
  pages: CfnDistribution.DefaultCacheBehaviorProperty;
  /** In the order in which CloudFront tries them. */
  others: Behavior[];
}

const ALL_METHODS = ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"];

/** Which address is answered from where, and how long it is kept. */
export function siteBehaviors(
  scope: Construct,
  headers: SiteHeaders,
  edge: { rewrite: string; toRoot: string },
): SiteBehaviors {
  const common = { compress: true, responseHeadersPolicyId: headers.files.responseHeadersPolicyId };
  const asPages = { responseHeadersPolicyId: headers.pages.responseHeadersPolicyId };
  const read: Shared = {
    ...common,
    viewerProtocolPolicy: "redirect-to-https",
    cachePolicyId: asPagesSay(scope).attrId,
  };
  // Hashed names and picture ids never change their content; the objects say so to browsers themselves.
  const immutable: Shared = { ...read, cachePolicyId: CachePolicy.CACHING_OPTIMIZED.cachePolicyId };
  const call: Shared = {
    ...common,
    viewerProtocolPolicy: "https-only",
    allowedMethods: ALL_METHODS,
    cachePolicyId: CachePolicy.CACHING_DISABLED.cachePolicyId,
    originRequestPolicyId: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER.originRequestPolicyId,
  };
  return {
    pages: {
      ...read,
      ...asPages,
      targetOriginId: ORIGIN.pages,
      functionAssociations: [{ eventType: "viewer-request", functionArn: edge.rewrite }],
    },
    others: [
      { ...call, pathPattern: "/api/identity/*", targetOriginId: ORIGIN.identity },
      { ...call, pathPattern: "/api/*", targetOriginId: ORIGIN.api },
      // Forms for S3, under the page's own host: no other origin has to be allowed to pages, nor the pages to the bucket.
      {
        ...call,
        pathPattern: "/unggah",
        targetOriginId: ORIGIN.uploads,
        functionAssociations: [{ eventType: "viewer-request", functionArn: edge.toRoot }],
      },
      // A worker's own file says what the worker may do.
      { ...immutable, ...asPages, pathPattern: "/_astro/*", targetOriginId: ORIGIN.assets },
      { ...immutable, pathPattern: "/media/*", targetOriginId: ORIGIN.pages },
      { ...read, pathPattern: "/data/*", targetOriginId: ORIGIN.pages },
    ],
  };
}

/** As long as the object's own Cache-Control says, and not at all without one. */
const asPagesSay = (scope: Construct): CfnCachePolicy =>
  new CfnCachePolicy(scope, "AsPagesSay", {
    cachePolicyConfig: {
      name: "etalase-as-pages-say",
      minTtl: 0,
      defaultTtl: 0,
      maxTtl: 31_536_000,
      parametersInCacheKeyAndForwardedToOrigin: {
        enableAcceptEncodingBrotli: true,
        enableAcceptEncodingGzip: true,
        cookiesConfig: { cookieBehavior: "none" },
        headersConfig: { headerBehavior: "none" },
        queryStringsConfig: { queryStringBehavior: "none" },
      },
    },
  });
