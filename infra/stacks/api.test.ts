import { describe, expect, it } from "vitest";
import { listOf, Synthesized, wholeApp } from "../testing/synthesized.ts";

const cloud = new Synthesized(wholeApp());
const routes = cloud.all("AWS::ApiGatewayV2::Route");
const identityApi = cloud.all("AWS::ApiGatewayV2::Api").find(({ stack }) => stack === "EtalaseIdentity");

describe("routes", () => {
  it("of vendors ask for a token of ours, which was meant for us", () => {
    const [vendor, ...others] = routes.filter(({ properties }) => String(properties["RouteKey"]).includes("vendor"));
    expect(others).toEqual([]);
    const authorizer = cloud.one("AWS::ApiGatewayV2::Authorizer", "Service");
    expect(vendor?.properties).toMatchObject({
      RouteKey: "ANY /api/v1/{tenant}/vendor/{proxy+}",
      AuthorizationType: "JWT",
      AuthorizerId: { Ref: authorizer.id },
    });
    expect(authorizer.properties).toMatchObject({
      AuthorizerType: "JWT",
      IdentitySource: ["$request.header.Authorization"],
      JwtConfiguration: { Audience: ["etalase"] },
    });
    expect(JSON.stringify(authorizer.properties["JwtConfiguration"]?.["Issuer"])).toContain(
      `EtalaseIdentity:ExportsOutputFnGetAtt${identityApi?.id}ApiEndpoint`,
    );
  });

  it("without a token are these four", () => {
    const open = routes.filter(({ properties }) => String(properties["AuthorizationType"]) === "NONE");
    expect(open.map(({ properties }) => String(properties["RouteKey"])).toSorted()).toEqual([
      "ANY /api/identity/{proxy+}",
      "ANY /api/{proxy+}",
      "GET /.well-known/jwks.json",
      "GET /.well-known/openid-configuration",
    ]);
  });
});

describe("an API", () => {
  it("slows down whoever asks too much", () => {
    for (const { properties } of cloud.all("AWS::ApiGatewayV2::Stage"))
      expect(properties["DefaultRouteSettings"]).toMatchObject({
        ThrottlingRateLimit: expect.any(Number),
        ThrottlingBurstLimit: expect.any(Number),
      });
  });

  it("logs each request without anything personal: no address, no path", () => {
    for (const { properties } of cloud.all("AWS::ApiGatewayV2::Stage")) {
      const format = String(properties["AccessLogSettings"]?.["Format"]);
      expect(format).toContain("$context.requestId");
      expect(format).not.toMatch(/sourceIp|\$context\.path|userAgent/);
    }
  });
});

describe("identity", () => {
  it("issues tokens in the name of its own API", () => {
    expect(cloud.lambda("etalase-identity").properties["Environment"]).toMatchObject({
      Variables: { ISSUER: { "Fn::GetAtt": [identityApi?.id, "ApiEndpoint"] } },
    });
  });

  it("reaches its own table and no other", () => {
    const people = cloud.one("AWS::DynamoDB::GlobalTable", "People");
    const statements = cloud.allowedTo("etalase-identity").filter(({ Action }) => String(Action).includes("dynamodb:"));
    const resources = statements.flatMap(({ Resource }) => listOf(Resource));
    expect(resources).toEqual([
      { "Fn::GetAtt": [people.id, "Arn"] },
      { "Fn::Join": ["", [{ "Fn::GetAtt": [people.id, "Arn"] }, "/index/gsi1"]] },
    ]);
  });
});
