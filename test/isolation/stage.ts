import { readFile } from "node:fs/promises";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { openTarget, readOutputs, type Target } from "@etalase/cli";
import * as z from "zod";
import { outputsOf, type SeenCall } from "../../packages/local/index.ts";
import { sharedCloud } from "../support/cloud.ts";
import { STAGE_OUTPUTS, STAGE_URL } from "./stage-variables.ts";

/** A marketplace that is asked by its public door, and furnished with the operator's credentials. */
export interface Stage {
  /** What people open, without a slash at the end. */
  url: string;
  /** Who issues tokens. */
  issuer: string;
  /** What tokens are signed with. */
  secret: string;
  target: Target;
  /** Until what was written has had its effects. */
  settled(): Promise<void>;
  /** Shows every call of the functions to AWS; nobody can watch those of a stage on AWS. */
  watch: ((see: (call: SeenCall) => void) => () => void) | undefined;
  close(): Promise<void>;
}

const OfIdentity = z.object({ IdentityUrl: z.url(), IdentitySecretArn: z.string() });

export const stageUnderTest = async (): Promise<Stage> => {
  const file = process.env[STAGE_OUTPUTS];
  return file === undefined ? embedded() : onAws(file, z.url().parse(process.env[STAGE_URL]));
};

async function embedded(): Promise<Stage> {
  const test = await sharedCloud();
  const { cloud, target } = test;
  const secrets = new SecretsManagerClient(outputsOf(cloud).local ?? {});
  return {
    url: cloud.url,
    issuer: cloud.output("EtalaseIdentity", "IdentityUrl"),
    secret: await secretOf(secrets, cloud.output("EtalaseIdentity", "IdentitySecretArn")),
    target,
    settled: () => cloud.idle(),
    watch: (see) => cloud.faults.watch(see),
    close: () => test.close(),
  };
}

async function onAws(file: string, url: string): Promise<Stage> {
  const { EtalaseIdentity } = z.object({ EtalaseIdentity: OfIdentity }).parse(JSON.parse(await readFile(file, "utf8")));
  return {
    url: url.replace(/\/$/, ""),
    issuer: EtalaseIdentity.IdentityUrl,
    secret: await secretOf(new SecretsManagerClient({}), EtalaseIdentity.IdentitySecretArn),
    target: openTarget(await readOutputs(file)),
    settled: async () => undefined,
    watch: undefined,
    close: async () => undefined,
  };
}

async function secretOf(secrets: SecretsManagerClient, SecretId: string): Promise<string> {
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }));
  return z.string().min(1).parse(SecretString);
}
