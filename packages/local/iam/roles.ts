import { fields, list, number, texts } from "../core/json.ts";
import type { Model } from "../template/deployment.ts";
import { arnOf } from "../template/physical.ts";
import { compileDocument, type Statement } from "./statement.ts";

export interface Role {
  name: string;
  id: string;
  arn: string;
  /** Who may take it on. */
  trust: readonly Statement[];
  /** Its policy documents, inline and attached. */
  documents: readonly unknown[];
  maxSessionSeconds: number;
}

const DEFAULT_SESSION_S = 3600;

export function readRoles(model: Model): Role[] {
  const policies = model.resources("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy").map((policy) => ({
    arn: arnOf(policy, model.deployment),
    roles: texts(policy.properties["Roles"]),
    document: policy.properties["PolicyDocument"],
  }));
  return model.resources("AWS::IAM::Role").map((resource) => {
    const { properties, name, id } = resource;
    const managed = texts(properties["ManagedPolicyArns"]);
    const inline = list(properties["Policies"]).map((policy) => fields(policy)["PolicyDocument"]);
    const attached = policies.filter((policy) => policy.roles.includes(name) || managed.includes(policy.arn));
    return {
      name,
      id,
      arn: arnOf(resource, model.deployment),
      trust: compileDocument(properties["AssumeRolePolicyDocument"], new Map()),
      documents: [...inline, ...attached.map(({ document }) => document)],
      maxSessionSeconds: number(properties["MaxSessionDuration"], DEFAULT_SESSION_S),
    };
  });
}
