import { beforeEach, describe, expect, it } from "vitest";
import { Clock } from "../core/clock.ts";
import { Model } from "../template/deployment.ts";
import { Iam } from "./iam.ts";

const ACCOUNT = "000000000000";
const TABLE = `arn:aws:dynamodb:ap-southeast-3:${ACCOUNT}:table/shops`;
const roleArn = (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`;

const statement = (Action: string | string[], Resource: string, Condition?: object) => ({
  Effect: "Allow",
  Action,
  Resource,
  ...(Condition ? { Condition } : {}),
});
const role = (RoleName: string, statements: object[], trust: object = {}) => ({
  Type: "AWS::IAM::Role",
  Properties: {
    RoleName,
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Effect: "Allow",
          Action: ["sts:AssumeRole", "sts:TagSession"],
          Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
          ...trust,
        },
      ],
    },
    Policies: [{ PolicyDocument: { Statement: statements } }],
  },
});

const ofTenant = statement(["dynamodb:GetItem", "dynamodb:Query"], TABLE, {
  "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["T#${aws:PrincipalTag/tenant}#*"] },
  Null: { "dynamodb:LeadingKeys": "false" },
});
const assuming = statement(["sts:AssumeRole", "sts:TagSession"], "*");
const named = {
  Condition: { ArnLike: { "aws:PrincipalArn": [roleArn("api")] }, StringLike: { "aws:RequestTag/tenant": "????" } },
};

const template = {
  Resources: {
    Api: role("api", [assuming]),
    Stranger: role("stranger", [assuming]),
    Data: role("data", [ofTenant], named),
    Elsewhere: role("elsewhere", [], { Principal: { AWS: "arn:aws:iam::111111111111:root" } }),
    Service: role("service", [], { Principal: { Service: "lambda.amazonaws.com" } }),
    Denied: role("denied", [statement("dynamodb:*", "*"), { Effect: "Deny", Action: "dynamodb:Scan", Resource: "*" }]),
  },
};

let iam: Iam;
beforeEach(() => {
  const source = { id: "S", name: "S", environment: "", template, assets: new Map() };
  const deployment = {
    region: "ap-southeast-3",
    account: ACCOUNT,
    endpoint: "",
    edgeHost: "",
    parameters: {},
    exports: new Map(),
    apiUrl: () => "",
  };
  iam = new Iam(new Model([source], deployment), new Clock());
});

const caller = (name: string) => ({ role: name, tags: {} });
const session = (tenant: string) =>
  iam.principalOf(iam.assume(caller("api"), roleArn("data"), { tenant }, 900).accessKeyId);
const reading = (...keys: string[]) => ({
  action: "dynamodb:GetItem",
  resource: TABLE,
  context: { "dynamodb:LeadingKeys": keys.length > 0 ? keys : undefined },
});

describe("a session of a tenant", () => {
  it("reaches its own keys and no other's, no absent key and no scan", () => {
    const own = session("3603");
    expect(iam.allows(own, reading("T#3603#SHOP#1"))).toBe(true);
    for (const keys of [["T#3604#SHOP#1"], ["T#36030#SHOP#1"], ["T#3603#SHOP#1", "T#3604#SHOP#1"], ["T#3603"], []])
      expect(iam.allows(own, reading(...keys)), keys.join()).toBe(false);
    expect(iam.allows(own, { ...reading("T#3603#SHOP#1"), action: "dynamodb:Scan" })).toBe(false);
  });

  it.each(["3*03", "36*3", "???3", "****"])("tagged %s reaches no tenant: a tag is never a wildcard", (tenant) => {
    const odd = { role: "data", tags: { tenant } };
    for (const key of ["T#3603#SHOP#1", "T#303#SHOP#1", "T#363#SHOP#1", "T#3#SHOP#1", "T##SHOP#1"])
      expect(iam.allows(odd, reading(key)), key).toBe(false);
  });

  it("without its tag reaches nothing", () => {
    expect(iam.allows({ role: "data", tags: {} }, reading("T#3603#SHOP#1"))).toBe(false);
    expect(iam.allows({ role: "data", tags: {} }, reading("T##SHOP#1"))).toBe(false);
  });

  it("is refused by AWS's characters for tags, as well as by the trust policy's length", () => {
    for (const tenant of ["36*3", "36?3", "36", "36030", '36"3']) expect(() => session(tenant), tenant).toThrow();
  });
});

describe("a trust policy", () => {
  it("lets in whom it names, and nobody else", () => {
    expect(() => iam.assume(caller("stranger"), roleArn("data"), { tenant: "3603" }, 900)).toThrow("not authorized");
    expect(() => iam.assume(caller("api"), roleArn("elsewhere"), {}, 900)).toThrow("not authorized");
    expect(() => iam.assume(caller("api"), roleArn("service"), {}, 900)).toThrow("not authorized");
    expect(() => iam.assume(caller("api"), roleArn("nobody"), {}, 900)).toThrow("not authorized");
  });
});

it("denies what a statement denies, whatever another allows", () => {
  const principal = caller("denied");
  expect(iam.allows(principal, { action: "dynamodb:GetItem", resource: TABLE, context: {} })).toBe(true);
  expect(iam.allows(principal, { action: "dynamodb:Scan", resource: TABLE, context: {} })).toBe(false);
});

it("gives no credentials for a role that the templates do not have", () => {
  expect(() => iam.credentialsOf("nobody")).toThrow("nobody");
  expect(iam.credentialsOf("api")).toMatchObject({ accessKeyId: "ROLE.api" });
});
