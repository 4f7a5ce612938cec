import { runInNewContext } from "node:vm";
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
      "/unggah",
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

describe("what browsers are told on every answer", () => {
  const policyOf = (behavior: Tree | undefined): Tree | undefined =>
    cloud.one("AWS::CloudFront::ResponseHeadersPolicy", String(behavior?.["ResponseHeadersPolicyId"]?.["Ref"]))
      .properties["ResponseHeadersPolicyConfig"];
  const contentPolicy = (behavior: Tree | undefined): Tree | undefined =>
    policyOf(behavior)?.["SecurityHeadersConfig"]?.["ContentSecurityPolicy"];
  const directives = (behavior: Tree | undefined): string[] =>
    String(contentPolicy(behavior)?.["ContentSecurityPolicy"]).split("; ");
  const all = [config?.["DefaultCacheBehavior"], ...listOf(config?.["CacheBehaviors"])];

  it("is to come by TLS only, to guess no types, to be in no frame, and to keep to their own window and origin", () => {
    for (const behavior of all) {
      expect(policyOf(behavior)).toMatchObject({
        SecurityHeadersConfig: {
          ContentTypeOptions: { Override: true },
          FrameOptions: { FrameOption: "DENY", Override: true },
          ReferrerPolicy: { ReferrerPolicy: "strict-origin-when-cross-origin", Override: true },
          StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, Override: true },
        },
        CustomHeadersConfig: {
          Items: expect.arrayContaining([
            { Header: "Permissions-Policy", Value: expect.stringContaining("camera=(self)"), Override: true },
            { Header: "Cross-Origin-Opener-Policy", Value: "same-origin", Override: true },
            { Header: "Cross-Origin-Resource-Policy", Value: "same-origin", Override: true },
          ]),
        },
      });
      expect(directives(behavior)).toContain("frame-ancestors 'none'");
      expect(directives(behavior).join()).not.toMatch(/unsafe|\*|https?:/);
    }
  });

  it("of a page is to run its own scripts only, and to take markup from one place", () => {
    expect(directives(config?.["DefaultCacheBehavior"])).toEqual(
      expect.arrayContaining([
        "script-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types etalase",
      ]),
    );
    expect(directives(config?.["DefaultCacheBehavior"]).join()).not.toMatch(/default-src|style-src/);
    expect(directives(behaviorOf("/_astro/*"))).toEqual(directives(config?.["DefaultCacheBehavior"]));
  });

  it.each(["/api/identity/*", "/api/*", "/media/*", "/data/*"])("under %s is to load nothing at all", (path) => {
    expect(directives(behaviorOf(path))).toContain("default-src 'none'");
  });

  it("stands in the redirects that the edge answers by itself, too", () => {
    const code = String(cloud.one("AWS::CloudFront::Function", "Rewrite").properties["FunctionCode"]);
    const event = { request: { uri: "/balaraja", querystring: {} } };
    const answer = runInNewContext(`${code};handler(${JSON.stringify(event)})`) as {
      headers: Record<string, { value: string }>;
    };
    const policy = policyOf(behaviorOf("/data/*"));
    const custom = listOf(policy?.["CustomHeadersConfig"]?.["Items"]).map((item) => [
      String(item["Header"]).toLowerCase(),
      String(item["Value"]),
    ]);
    const { location: _location, ...headers } = answer.headers;
    expect(Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, value]))).toEqual({
      ...Object.fromEntries(custom),
      "content-security-policy": directives(behaviorOf("/data/*")).join("; "),
      "referrer-policy": "strict-origin-when-cross-origin",
      "strict-transport-security": "max-age=63072000",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    });
  });
});
