import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bootCloud, type Cloud, type CloudOptions } from "../index.ts";

export const STACK = "Test";

export interface TestTemplate {
  /** Resources of the one stack, by logical id, as in a template. */
  resources: Record<string, object>;
  outputs?: Record<string, object>;
  /** Modules by asset hash: each exports a `handler`. */
  code?: Record<string, string>;
}

export interface TestCloud {
  cloud: Cloud;
  /** What an AWS client needs to speak to the cloud as the operator, or as a role of the template. */
  client(role?: string): {
    endpoint: string;
    region: string;
    credentials: { accessKeyId: string; secretAccessKey: string };
    maxAttempts: number;
  };
  close(): Promise<void>;
}

/** A cloud of a template that is written on the spot, in memory unless `state` names a folder. */
export async function cloudOf(template: TestTemplate, options: Partial<CloudOptions> = {}): Promise<TestCloud> {
  const folder = await mkdtemp(join(tmpdir(), "etalase-test-"));
  await writeAssembly(folder, template);
  const cloud = await bootCloud({ assembly: folder, ...options });
  return {
    cloud,
    client: (role) => ({
      endpoint: cloud.endpoint,
      region: cloud.region,
      credentials: role ? cloud.credentials(role) : cloud.operator,
      maxAttempts: 1,
    }),
    async close() {
      await cloud.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Writes what `cdk synth` would: a manifest, a template, and the folders of the functions' code. */
export async function writeAssembly(folder: string, { resources, outputs = {}, code = {} }: TestTemplate) {
  const write = (file: string, value: object) => writeFile(join(folder, file), JSON.stringify(value));
  const files: Record<string, object> = {};
  for (const [hash, source] of Object.entries(code)) {
    await mkdir(join(folder, hash), { recursive: true });
    await writeFile(join(folder, hash, "index.mjs"), source);
    files[hash] = { source: { path: hash, packaging: "zip" } };
  }
  await write("assets.json", { files });
  await write("template.json", { Resources: resources, Outputs: outputs });
  await write("manifest.json", {
    artifacts: {
      [`${STACK}.assets`]: { type: "cdk:asset-manifest", properties: { file: "assets.json" } },
      [STACK]: {
        type: "aws:cloudformation:stack",
        environment: "aws://unknown-account/unknown-region",
        properties: { templateFile: "template.json", stackName: STACK },
      },
    },
  });
}

/** A role that functions and tests may act as, allowed what its statements say. */
export const roleOf = (name: string, statements: object[] = []): object => ({
  Type: "AWS::IAM::Role",
  Properties: {
    RoleName: name,
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Effect: "Allow",
          Action: "sts:AssumeRole",
          Principal: { AWS: { "Fn::Sub": "arn:aws:iam::${AWS::AccountId}:root" } },
        },
      ],
    },
    Policies: [{ PolicyName: "own", PolicyDocument: { Statement: statements } }],
  },
});

/** A function with the code of that asset, as that role. */
export const functionOf = (name: string, asset: string, role: string, properties: object = {}): object => ({
  Type: "AWS::Lambda::Function",
  Properties: {
    FunctionName: name,
    Runtime: "nodejs24.x",
    Handler: "index.handler",
    Role: { "Fn::GetAtt": [role, "Arn"] },
    Code: { S3Bucket: "assets", S3Key: `${asset}.zip` },
    ...properties,
  },
});

export const allow = (Action: string | string[], Resource: unknown, more: object = {}): object => ({
  Effect: "Allow",
  Action,
  Resource,
  ...more,
});
