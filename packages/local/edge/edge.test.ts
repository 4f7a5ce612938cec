import { request } from "node:http";
import { gunzipSync } from "node:zlib";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cloudOf, functionOf, roleOf, type TestCloud } from "../testing/cloud.ts";

const REWRITE = `function handler(event) {
  var request = event.request;
  if (request.uri === "/old/") return { statusCode: 301, headers: { location: { value: "/new/?" + request.querystring.q.value } } };
  if (request.uri.endsWith("/")) request.uri += "index.html";
  return request;
}`;
const STAMP = `function handler(event) { event.response.headers["x-stamp"] = { value: event.request.uri }; return event.response; }`;
const ECHO =
  "export const handler = async (event) => ({ statusCode: event.rawPath.endsWith('missing') ? 404 : 200, body: JSON.stringify(event) });";

const OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";
const DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
const page = { CachePolicyId: OPTIMIZED, Compress: true, ResponseHeadersPolicyId: { Ref: "Headers" } };
const runs = (event: string, id: string) => ({ EventType: event, FunctionARN: { "Fn::GetAtt": [id, "FunctionARN"] } });
const edgeFunction = (FunctionCode: string) => ({ Type: "AWS::CloudFront::Function", Properties: { FunctionCode } });

const resources = {
  Site: { Type: "AWS::S3::Bucket", Properties: { BucketName: "site" } },
  Role: roleOf("echo"),
  Echo: functionOf("echo", "echo", "Role"),
  Api: { Type: "AWS::ApiGatewayV2::Api", Properties: { Name: "api" } },
  Integration: {
    Type: "AWS::ApiGatewayV2::Integration",
    Properties: { ApiId: { Ref: "Api" }, IntegrationUri: { "Fn::GetAtt": ["Echo", "Arn"] } },
  },
  Route: {
    Type: "AWS::ApiGatewayV2::Route",
    Properties: { ApiId: { Ref: "Api" }, RouteKey: "$default", Target: { "Fn::Sub": "integrations/${Integration}" } },
  },
  Rewrite: edgeFunction(REWRITE),
  Stamp: edgeFunction(STAMP),
  Headers: {
    Type: "AWS::CloudFront::ResponseHeadersPolicy",
    Properties: {
      ResponseHeadersPolicyConfig: {
        Name: "headers",
        SecurityHeadersConfig: {
          ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'self'", Override: true },
          ContentTypeOptions: { Override: true },
          FrameOptions: { FrameOption: "DENY", Override: true },
          ReferrerPolicy: { ReferrerPolicy: "no-referrer", Override: false },
          StrictTransportSecurity: { AccessControlMaxAgeSec: 60, IncludeSubdomains: true, Override: true },
        },
        CustomHeadersConfig: { Items: [{ Header: "Cache-Control", Value: "no-store", Override: false }] },
        RemoveHeadersConfig: { Items: [{ Header: "X-Amz-Meta-Internal" }] },
      },
    },
  },
  Distribution: {
    Type: "AWS::CloudFront::Distribution",
    Properties: {
      DistributionConfig: {
        ConnectionMode: "tenant-only",
        DefaultRootObject: "",
        Origins: [
          {
            Id: "pages",
            DomainName: { "Fn::GetAtt": ["Site", "RegionalDomainName"] },
            OriginPath: "/sites/{{tenant}}",
            S3OriginConfig: {},
          },
          {
            Id: "api",
            DomainName: { "Fn::Select": [2, { "Fn::Split": ["/", { "Fn::GetAtt": ["Api", "ApiEndpoint"] }] }] },
            OriginCustomHeaders: [{ HeaderName: "X-Edge", HeaderValue: "ours" }],
          },
        ],
        DefaultCacheBehavior: {
          ...page,
          TargetOriginId: "pages",
          FunctionAssociations: [runs("viewer-request", "Rewrite"), runs("viewer-response", "Stamp")],
        },
        CacheBehaviors: [
          {
            PathPattern: "/api/*",
            TargetOriginId: "api",
            AllowedMethods: ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"],
            CachePolicyId: DISABLED,
            Compress: true,
            OriginRequestPolicyId: "b689b0a8-53d0-40ab-baf2-68738e2966ac",
          },
          { ...page, PathPattern: "data/*.json", TargetOriginId: "pages" },
        ],
        CustomErrorResponses: [{ ErrorCode: 403, ResponseCode: 404, ResponsePagePath: "/404/index.html" }],
      },
    },
  },
};

let test: TestCloud;
beforeAll(async () => {
  test = await cloudOf({ resources, code: { echo: ECHO } });
  const s3 = new S3Client(test.client());
  const put = (Key: string, Body: string, more = {}) =>
    s3.send(new PutObjectCommand({ Bucket: "site", Key, Body, ContentType: "text/html; charset=utf-8", ...more }));
  const cached = { CacheControl: "max-age=60", Metadata: { internal: "secret" } };
  for (const tenant of ["3603", "3604"]) {
    await put(`sites/${tenant}/index.html`, `home of ${tenant} `.repeat(200), cached);
    await put(`sites/${tenant}/404/index.html`, `nothing here in ${tenant}`);
  }
  await put("sites/3603/small/index.html", "small");
  await put("sites/3603/café/index.html", "coffee");
  await put("sites/3603/data/list.json", "{}", { ContentType: "application/json" });
  test.cloud.edge.mapHost("kab-tangerang.localhost", { tenant: "3603" });
  test.cloud.edge.mapHost("kab-serang.localhost", { tenant: "3604" });
});
afterAll(() => test.close());

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Asks without what `fetch` does by itself: hosts, encodings and redirects are as said here. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  const { port } = new URL(test.cloud.url);
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path, method, headers: { host: "kab-tangerang.localhost", ...headers } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    sent.on("error", reject).end();
  });
}

const textOf = async (path: string, headers?: Record<string, string>) => (await ask(path, headers)).body.toString();

describe("a host", () => {
  it("shows its own tenant's pages; plain localhost and unknown ones show the first's", async () => {
    expect(await textOf("/", { host: "kab-serang.localhost:8080" })).toContain("home of 3604");
    for (const host of ["kab-tangerang.localhost", "localhost:8080", "elsewhere.example"])
      expect(await textOf("/", { host })).toContain("home of 3603");
  });

  it("does not reach into another tenant's folder", async () => {
    for (const path of ["/../3604/", "/..%2f3604/index.html", "/%2e%2e/3604/"])
      expect(await textOf(path)).not.toContain("home of 3604");
  });
});

describe("the functions at the edge", () => {
  it("turn addresses into objects, and answer by themselves", async () => {
    expect(await textOf("/small/")).toBe("small");
    expect(await textOf("/caf%C3%A9/")).toBe("coffee");
    const moved = await ask("/old/?q=a%20b");
    expect([moved.status, moved.headers["location"]]).toEqual([301, "/new/?a%20b"]);
  });

  it("see the answers too", async () => {
    expect((await ask("/small/")).headers["x-stamp"]).toBe("/small/");
    expect((await ask("/data/list.json")).headers["x-stamp"]).toBeUndefined();
  });
});

describe("what is not there", () => {
  it("is the tenant's own page, with the status that the distribution says", async () => {
    const { status, body } = await ask("/nothing/", { host: "kab-serang.localhost" });
    expect([status, body.toString()]).toEqual([404, "nothing here in 3604"]);
  });

  it("of the API is the API's to say", async () => {
    const { status, body } = await ask("/api/missing");
    expect([status, JSON.parse(body.toString())]).toMatchObject([404, { rawPath: "/api/missing" }]);
  });
});

describe("an answer", () => {
  it("carries the headers of the policy, and drops what it removes", async () => {
    const { headers } = await ask("/");
    expect(headers).toMatchObject({
      "content-security-policy": "default-src 'self'",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "strict-transport-security": "max-age=60; includeSubDomains",
      "cache-control": "max-age=60",
    });
    expect(headers["x-amz-meta-internal"]).toBeUndefined();
    expect((await ask("/small/")).headers["cache-control"]).toBe("no-store");
    expect((await ask("/nothing/")).headers["x-frame-options"]).toBe("DENY");
  });

  it("is compressed as the viewer takes it, brotli first, under a weak tag", async () => {
    const plain = await ask("/");
    const brotli = await ask("/", { "accept-encoding": "gzip, deflate, br" });
    expect([brotli.headers["content-encoding"], brotli.headers["vary"], brotli.headers["etag"]]).toEqual([
      "br",
      "Accept-Encoding",
      `W/${String(plain.headers["etag"])}`,
    ]);
    expect(brotli.body.length).toBeLessThan(plain.body.length / 4);
    const gzip = await ask("/", { "accept-encoding": "gzip, br;q=0" });
    expect([gzip.headers["content-encoding"], gunzipSync(gzip.body).toString()]).toEqual([
      "gzip",
      plain.body.toString(),
    ]);
  });

  it("stays as it is where it is small, or where the cache policy takes no compressed ones", async () => {
    const accepting = { "accept-encoding": "br" };
    expect((await ask("/small/", accepting)).headers["content-encoding"]).toBeUndefined();
    const large = await ask(`/api/x?${"q".repeat(2_000)}`, accepting);
    expect([large.body.length > 2_000, large.headers["content-encoding"]]).toEqual([true, undefined]);
  });

  it("that the viewer has already is not sent again", async () => {
    const etag = String((await ask("/")).headers["etag"]);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const { status, body } = await ask("/", { "if-none-match": known });
      expect([status, body.length]).toEqual([304, 0]);
    }
    expect((await ask("/", { "if-none-match": '"other"' })).status).toBe(200);
  });

  it("to HEAD has no body", async () => {
    const { status, headers, body } = await ask("/small/", {}, "HEAD");
    expect([status, headers["content-length"], body.length]).toEqual([200, "5", 0]);
  });
});

describe("an origin", () => {
  it("that is an API is given all of the request but its host, and what the distribution adds", async () => {
    const { body } = await ask("/api/shops?q=1", { cookie: "a=1", authorization: "Bearer x", "x-edge": "forged" });
    expect(JSON.parse(body.toString())).toMatchObject({
      rawPath: "/api/shops",
      rawQueryString: "q=1",
      cookies: ["a=1"],
      headers: { authorization: "Bearer x", "x-edge": "ours", host: expect.not.stringContaining("kab-tangerang") },
    });
  });

  it("is asked only by the methods that its behaviour allows", async () => {
    expect((await ask("/", {}, "POST")).status).toBe(403);
    expect((await ask("/api/shops", {}, "DELETE")).status).toBe(200);
  });
});
