import { describe, expect, it } from "vitest";
import { listOf, Synthesized, type Tree, wholeApp } from "../testing/synthesized.ts";

const cloud = new Synthesized(wholeApp());
const table = cloud.one("AWS::DynamoDB::GlobalTable", "Table");
const tableArn = { "Fn::GetAtt": [table.id, "Arn"] };
const within = (path: string) => ({ "Fn::Join": ["", [tableArn, path]] });

const KEYS = [tableArn, within("/index/gsi1"), within("/index/gsi2")];
const ACTIONS = [
  "BatchGetItem",
  "BatchWriteItem",
  "ConditionCheckItem",
  "DeleteItem",
  "GetItem",
  "PutItem",
  "Query",
  "UpdateItem",
];

function policyOf(role: string): Tree[] {
  return listOf(cloud.one("AWS::IAM::Policy", `${role}DefaultPolicy`).properties["PolicyDocument"]?.["Statement"]);
}

function trustOf(role: string): Tree[] {
  return listOf(cloud.one("AWS::IAM::Role", role).properties["AssumeRolePolicyDocument"]?.["Statement"]);
}

describe("the table", () => {
  it("is told to the relay in full, restorable, and hard to lose", () => {
    expect(table.properties).toMatchObject({
      BillingMode: "PAY_PER_REQUEST",
      StreamSpecification: { StreamViewType: "NEW_AND_OLD_IMAGES" },
      TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
      Replicas: [
        { DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
      ],
    });
  });

  it("has two indexes that hold little besides keys, so that a change of an item seldom costs a write there", () => {
    const labels = ["name", "slug", "category", "price", "halal", "madeToOrderDays", "villageName"];
    const shown = {
      gsi1: { ProjectionType: "INCLUDE", NonKeyAttributes: labels },
      gsi2: { ProjectionType: "KEYS_ONLY" },
    };
    expect(table.properties["GlobalSecondaryIndexes"]).toMatchObject(
      Object.entries(shown).map(([name, Projection]) => ({
        IndexName: name,
        KeySchema: [
          { AttributeName: `${name}pk`, KeyType: "HASH" },
          { AttributeName: `${name}sk`, KeyType: "RANGE" },
        ],
        Projection,
      })),
    );
  });
});

describe("a session of a tenant", () => {
  it("reaches only keys that begin with the tenant, never by scan, batch write or PartiQL", () => {
    expect(policyOf("TenantData")).toEqual([
      {
        Effect: "Allow",
        Action: ACTIONS.map((action) => `dynamodb:${action}`),
        Resource: KEYS,
        Condition: {
          "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["T#${aws:PrincipalTag/tenant}#*"] },
          Null: { "dynamodb:LeadingKeys": "false" },
        },
      },
    ]);
  });

  it("reaches only the tenant's folder of the bucket", () => {
    const bucket = cloud.all("AWS::S3::Bucket").find(({ properties }) => properties["VersioningConfiguration"]);
    expect(policyOf("TenantPages")).toEqual([
      {
        Effect: "Allow",
        Action: ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
        Resource: { "Fn::Join": ["", [{ "Fn::GetAtt": [bucket?.id, "Arn"] }, "/sites/${aws:PrincipalTag/tenant}/*"]] },
      },
    ]);
  });

  it("reaches only the tenant's own uploads, and seals and opens only in the tenant's name", () => {
    expect(policyOf("TenantUploads")).toMatchObject([
      { Resource: { "Fn::Join": ["", [{}, "/${aws:PrincipalTag/tenant}/*"]] } },
    ]);
    expect(policyOf("TenantSeal")).toMatchObject([
      {
        Action: ["kms:Decrypt", "kms:Encrypt"],
        Condition: { StringEquals: { "kms:EncryptionContext:tenant": "${aws:PrincipalTag/tenant}" } },
      },
      {
        Action: ["dynamodb:GetItem", "dynamodb:PutItem"],
        Resource: { "Fn::GetAtt": [cloud.one("AWS::DynamoDB::GlobalTable", "TenantKeys").id, "Arn"] },
        Condition: {
          "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["T#${aws:PrincipalTag/tenant}#*"] },
          Null: { "dynamodb:LeadingKeys": "false" },
        },
      },
    ]);
    expect(callersOf("TenantSeal")).toEqual(["api", "notify-shopper"]);
  });

  it("has a data key of which there is no backup, so that it can be destroyed", () => {
    expect(cloud.one("AWS::DynamoDB::GlobalTable", "TenantKeys").properties["Replicas"]).toMatchObject([
      { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false }, DeletionProtectionEnabled: true },
    ]);
  });

  it.each(["TenantData", "TenantPages", "TenantUploads", "TenantSeal"])(
    "of %s must name a tenant of four characters",
    (role) => {
      expect(trustOf(role)).toMatchObject([
        {
          Action: ["sts:AssumeRole", "sts:TagSession"],
          Condition: { StringLike: { "aws:RequestTag/tenant": "????" } },
        },
      ]);
    },
  );

  it("is only for functions that were let in by name", () => {
    expect(callersOf("TenantPages")).toEqual([
      "draw-picture",
      "draw-shared-pictures",
      "publish-pages",
      "render-pages",
      "render-site",
    ]);
    expect(callersOf("PlatformData")).toEqual(["find-due"]);
    expect(callersOf("TenantData")).toContain("api");
    expect(callersOf("TenantData")).not.toContain("relay");
  });
});

/** The names of the functions whose roles a trust policy lets in. */
function callersOf(role: string): string[] {
  const arns = trustOf(role).flatMap((statement) =>
    listOf(statement["Condition"]?.["ArnLike"]?.["aws:PrincipalArn"]).map((arn) => JSON.stringify(arn)),
  );
  return arns.map((arn) => /:role\/etalase-([\w-]+)/.exec(arn)?.[1] ?? arn);
}

describe("the platform's own keys", () => {
  it("are a role of their own that reaches no tenant", () => {
    expect(policyOf("PlatformData")).toMatchObject([
      { Resource: KEYS, Condition: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": ["T#PLATFORM#*"] } } },
    ]);
    expect(trustOf("PlatformData")).toMatchObject([{ Action: "sts:AssumeRole" }]);
  });
});

describe("buckets", () => {
  it("are private, encrypted, and reached over TLS only", () => {
    const policies = cloud.all("AWS::S3::BucketPolicy");
    for (const { id, properties } of cloud.all("AWS::S3::Bucket")) {
      expect(properties).toMatchObject({
        PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true },
        BucketEncryption: { ServerSideEncryptionConfiguration: [{}] },
      });
      const policy = policies.find((each) => String(each.properties["Bucket"]?.["Ref"]) === id);
      expect(policy?.properties["PolicyDocument"]?.["Statement"]?.[0]).toMatchObject({
        Effect: "Deny",
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      });
    }
  });

  it("cannot be listed by CloudFront, so that what is not there answers 403 as the error page expects", () => {
    const actions = cloud.one("AWS::S3::BucketPolicy", "SiteBucketPolicy").properties["PolicyDocument"]?.["Statement"];
    expect(listOf(actions).find((statement) => String(statement["Sid"]) === "ReadByCloudFront")).toMatchObject({
      Action: "s3:GetObject",
      Principal: { Service: "cloudfront.amazonaws.com" },
    });
  });
});
