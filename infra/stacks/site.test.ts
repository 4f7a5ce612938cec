import { describe, expect, it } from "vitest";
import { listOf, Synthesized, type Tree, wholeApp } from "../testing/synthesized.ts";

const cloud = new Synthesized(wholeApp());
const config = cloud.one("AWS::CloudFront::Distribution", "Distribution").properties["DistributionConfig"];

const originOf = (behavior: Tree | undefined): Tree | undefined =>
  listOf(config?.["Origins"]).find((origin) => origin["Id"] === behavior?.["TargetOriginId"]);
const behaviorOf = (path: string): Tree | undefined =>
  listOf(config?.["CacheBehaviors"]).find((behavior) => String(behavior["PathPattern"]) === path);

describe("a tenant's host", () => {
  it("shows the tenant's folder and nobody else's", () => {
    expect(originOf(config?.["DefaultCacheBehavior"])).toMatchObject({ OriginPath: "/sites/{{tenant}}" });
    expect(cloud.one("AWS::CloudFront::DistributionTenant", "Tenant3603").properties).toMatchObject({
      Domains: ["kab-tangerang.etalase.example"],
      Parameters: [{ Name: "tenant", Value: "3603" }],
      ManagedCertificateRequest: { PrimaryDomainName: "kab-tangerang.etalase.example" },
    });
    expect(config).toMatchObject({
      ConnectionMode: "tenant-only",
      TenantConfig: { ParameterDefinitions: [{ Name: "tenant", Definition: { StringSchema: { Required: true } } }] },
    });
  });

  it("uses the certificate that covers all tenants when there is one", () => {
    const certificateArn = "arn:aws:acm:us-east-1:111122223333:certificate/all";
    const covered = new Synthesized(wholeApp({ certificateArn }));
    expect(covered.one("AWS::CloudFront::Distribution", "Distribution").properties).toMatchObject({
      DistributionConfig: {
        ViewerCertificate: { AcmCertificateArn: certificateArn, MinimumProtocolVersion: "TLSv1.2_2021" },
      },
    });
    const tenant = covered.one("AWS::CloudFront::DistributionTenant", "Tenant3603");
    expect(tenant.properties).not.toHaveProperty("ManagedCertificateRequest");
  });
});

describe("an address", () => {
  it("of sign-in comes before the API's, which would swallow it", () => {
    expect(listOf(config?.["CacheBehaviors"]).map((behavior) => String(behavior["PathPattern"]))).toEqual([
      "/api/identity/*",
      "/api/*",
      "/_astro/*",
      "/media/*",
      "/data/*",
    ]);
  });

  it.each(["/api/identity/*", "/api/*"])("under %s is never kept, and passes everything on but the host", (path) => {
    expect(behaviorOf(path)).toMatchObject({
      CachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad", // CachingDisabled
      OriginRequestPolicyId: "b689b0a8-53d0-40ab-baf2-68738e2966ac", // AllViewerExceptHostHeader
      AllowedMethods: expect.arrayContaining(["POST", "PATCH", "DELETE"]),
    });
  });

  it("of a hashed file leads to what all tenants share; of a picture or data, to the tenant's folder", () => {
    expect(originOf(behaviorOf("/_astro/*"))).toMatchObject({ OriginPath: "/assets" });
    expect(originOf(behaviorOf("/media/*"))).toMatchObject({ OriginPath: "/sites/{{tenant}}" });
    expect(originOf(behaviorOf("/data/*"))).toMatchObject({ OriginPath: "/sites/{{tenant}}" });
  });

  it("of a page is turned into its object's, and kept as long as the page says", () => {
    expect(config?.["DefaultCacheBehavior"]).toMatchObject({ FunctionAssociations: [{ EventType: "viewer-request" }] });
    const policyId = config?.["DefaultCacheBehavior"]?.["CachePolicyId"]?.["Fn::GetAtt"]?.[0];
    const policy = cloud.one("AWS::CloudFront::CachePolicy", String(policyId));
    expect(policy.properties).toMatchObject({
      CachePolicyConfig: { MinTTL: 0, DefaultTTL: 0, MaxTTL: expect.any(Number) },
    });
  });

  it("that does not exist shows the page for it, while the API's own 404 goes through", () => {
    expect(config?.["CustomErrorResponses"]).toEqual([
      { ErrorCode: 403, ResponseCode: 404, ResponsePagePath: "/404/index.html", ErrorCachingMinTTL: 5 },
    ]);
  });
});

it("tells browsers on every answer to load nothing foreign and to come by TLS only", () => {
  const { id, properties } = cloud.one("AWS::CloudFront::ResponseHeadersPolicy", "Headers");
  for (const behavior of [config?.["DefaultCacheBehavior"], ...listOf(config?.["CacheBehaviors"])])
    expect(behavior?.["ResponseHeadersPolicyId"]).toEqual({ Ref: id });
  const security = properties["ResponseHeadersPolicyConfig"]?.["SecurityHeadersConfig"];
  expect(security).toMatchObject({
    ContentTypeOptions: { Override: true },
    FrameOptions: { FrameOption: "DENY" },
    ReferrerPolicy: { ReferrerPolicy: "strict-origin-when-cross-origin" },
    StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000 },
  });
  const csp = String(security?.["ContentSecurityPolicy"]?.["ContentSecurityPolicy"]);
  expect(csp.split("; ")).toEqual(
    expect.arrayContaining(["default-src 'self'", "script-src 'self'", "frame-ancestors 'none'", "object-src 'none'"]),
  );
});
