import { Duration } from "aws-cdk-lib";
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";

/**
 * What pages may load and do, but for their styles: each page names those by their hashes in itself (`site/policy.ts`). So there is no `default-src` here, which
 * would forbid them, and every kind has a line of its own. Markup reaches a page only through the one policy `etalase`, which encodes texts.
 */
const OF_PAGES = [
  "script-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "media-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types etalase",
];

/** What is not a page is nothing to look at: an answer of the API or a picture opened by itself runs and loads nothing. */
const OF_FILES = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"];

/** What a shop needs of the device: a place to copy a number to, and where the shopper is when they ask for what is near. */
const PERMISSIONS = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), clipboard-write=(self)";

export interface SiteHeaders {
  /** For pages and the scripts and styles that are part of them. */
  pages: ResponseHeadersPolicy;
  /** For everything else; an answer that has a policy of its own keeps it. */
  files: ResponseHeadersPolicy;
}

/** The headers that every answer of the site carries. */
export const siteHeaders = (scope: Construct): SiteHeaders => ({
  pages: headers(scope, "PageHeaders", { name: "etalase-pages", policy: OF_PAGES, override: true }),
  files: headers(scope, "FileHeaders", { name: "etalase-files", policy: OF_FILES, override: false }),
});

const headers = (
  scope: Construct,
  id: string,
  { name, policy, override }: { name: string; policy: string[]; override: boolean },
): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, id, {
    responseHeadersPolicyName: name,
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: policy.join("; "), override },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN, override: true },
      // Without subdomains: what else a regency keeps under its domain is not ours to decide.
      strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: false, override: true },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: "Permissions-Policy", value: PERMISSIONS, override: true },
        { header: "Cross-Origin-Opener-Policy", value: "same-origin", override: true },
        { header: "Cross-Origin-Resource-Policy", value: "same-origin", override: true },
      ],
    },
  });
