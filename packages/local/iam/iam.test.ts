import { beforeEach, describe, expect, it } from "vitest";
import { Clock } from "../core/clock.ts";
import { Model } from "../template/deployment.ts";
import { Iam } from "./iam.ts";
import type { Principal } from "./principals.ts";
import { handleSts } from "./sts.ts";

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
    Unprivileged: role("unprivileged", []),
    Forbidden: role("forbidden", [{ ...assuming, Effect: "Deny" }]),
    Open: role("open", [], { Principal: { AWS: [roleArn("unprivileged"), roleArn("forbidden")] } }),
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
  iam = new Iam(new Model([source], deployment), "a seed of the tests", new Clock());
});

const caller = (role: string) => iam.principalOf(iam.roleCredentials(role).accessKeyId);

/** Takes a role on as an AWS client does, and gives whom its credentials stand for. */
function assume(by: string, role: string, tags: Record<string, string> = {}, more: Record<string, string> = {}) {
  const form = new URLSearchParams({
    Action: "AssumeRole",
    RoleArn: roleArn(role),
    RoleSessionName: "api",
    DurationSeconds: "900",
    ...more,
  });
  for (const [at, [key, value]] of Object.entries(tags).entries()) {
    form.set(`Tags.member.${at + 1}.Key`, key);
    form.set(`Tags.member.${at + 1}.Value`, value);
  }
  const answer = handleSts(iam, caller(by), form, Date.now());
  return iam.principalOf(/<AccessKeyId>(.+)<\/AccessKeyId>/.exec(answer)?.[1] ?? "");
}

/** A session whose tags nobody checked. */
function unchecked(tags: Record<string, string>): Principal {
  const role = iam.role("data");
  if (!role) throw new Error("the template has no role data");
  const given = { role, name: "odd", tags: new Map(Object.entries(tags)), policy: undefined };
  return iam.principalOf(iam.openSession({ ...given, expires: Date.now() + 1000, caller: caller("api") }).accessKeyId);
}

const session = (tenant: string) => assume("api", "data", { tenant });
const reading = (...keys: string[]) => ({
  action: "dynamodb:GetItem",
  resource: TABLE,
  context: { "dynamodb:leadingkeys": keys.length > 0 ? keys : undefined },
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
    const odd = unchecked({ tenant });
    for (const key of ["T#3603#SHOP#1", "T#303#SHOP#1", "T#363#SHOP#1", "T#3#SHOP#1", "T##SHOP#1"])
      expect(iam.allows(odd, reading(key)), key).toBe(false);
  });

  it("without its tag reaches nothing", () => {
    expect(iam.allows(unchecked({}), reading("T#3603#SHOP#1"))).toBe(false);
    expect(iam.allows(unchecked({}), reading("T##SHOP#1"))).toBe(false);
  });

  it("is refused by AWS's characters for tags, as well as by the trust policy's length", () => {
    for (const tenant of ["36*3", "36?3", "36", "36030", '36"3']) expect(() => session(tenant), tenant).toThrow();
  });

  it("is narrowed further by a session policy, and never widened", () => {
    const limited = (statements: object[]) =>
      assume("api", "data", { tenant: "3603" }, { Policy: JSON.stringify({ Statement: statements }) });
    const query = { ...reading("T#3603#SHOP#1"), action: "dynamodb:Query" };
    const onlyQuery = limited([statement("dynamodb:Query", "*")]);
    expect([iam.allows(onlyQuery, query), iam.allows(onlyQuery, reading("T#3603#SHOP#1"))]).toEqual([true, false]);
    const everything = limited([statement("*", "*")]);
    expect(iam.allows(everything, reading("T#3604#SHOP#1"))).toBe(false);
  });
});

describe("a trust policy", () => {
  it("lets in whom it names, and nobody else", () => {
    expect(() => assume("stranger", "data", { tenant: "3603" })).toThrow("not authorized");
    expect(() => assume("api", "elsewhere")).toThrow("not authorized");
    expect(() => assume("api", "service")).toThrow("not authorized");
    expect(() => assume("api", "nobody")).toThrow("not authorized");
  });

  it("that names the caller itself needs no policy of the caller's, unless that one denies it", () => {
    expect(assume("unprivileged", "open")).toMatchObject({ role: "open" });
    expect(() => assume("forbidden", "open")).toThrow("explicit deny");
  });
});

it("denies what a statement denies, whatever another allows", () => {
  const principal = caller("denied");
  expect(iam.allows(principal, { action: "dynamodb:GetItem", resource: TABLE, context: {} })).toBe(true);
  expect(iam.allows(principal, { action: "dynamodb:Scan", resource: TABLE, context: {} })).toBe(false);
});

it("keeps who was refused what", () => {
  expect(() => iam.check(caller("stranger"), [reading("T#3603#SHOP#1")])).toThrow("not authorized to perform");
  expect(iam.refusals.items).toMatchObject([{ role: "stranger", action: "dynamodb:GetItem", resource: TABLE }]);
});

it("gives no credentials for a role that the templates do not have, and none to a key it did not give out", () => {
  expect(() => iam.roleCredentials("nobody")).toThrow("nobody");
  expect(() => iam.principalOf("AKIA-STRANGER")).toThrow("invalid");
  expect(caller("api")).toMatchObject({ role: "api" });
});
