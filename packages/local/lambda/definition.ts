import { existsSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { CloudError } from "../core/errors.ts";
import { fields, lastPart, number, text } from "../core/json.ts";
import type { Model } from "../template/deployment.ts";
import { arnOf } from "../template/physical.ts";
import type { Resource } from "../template/stack.ts";

const DEFAULT_TIMEOUT_S = 3;
const DEFAULT_MEMORY_MB = 128;
/** More workers than cores only share them, and each compiles the same code anew. */
const MOST_WORKERS = Math.min(Math.max(availableParallelism(), 2), 8);
/** From here on AWS gives a function a core of its own; here it must leave one to the others. */
const WHOLE_CORE_MB = 1769;

export interface FunctionDefinition {
  name: string;
  id: string;
  arn: string;
  role: string;
  file: string;
  exportName: string;
  handler: string;
  timeoutMs: number;
  memoryMb: number;
  maxWorkers: number;
  environment: Readonly<Record<string, string>>;
}

/** The functions of the templates that run on Node and bring their code as an asset folder. */
export function functionDefinitions(model: Model): FunctionDefinition[] {
  return model.resources("AWS::Lambda::Function").flatMap((resource) => {
    const folder = assetFolder(model, resource);
    return folder ? [define(model, resource, folder)] : [];
  });
}

function assetFolder(model: Model, { stackId, properties }: Resource): string | undefined {
  if (!text(properties["Runtime"]).startsWith("nodejs")) return undefined;
  const key = text(fields(properties["Code"])["S3Key"]);
  const folder = key ? model.asset(stackId, key) : undefined;
  return folder && existsSync(folder) && statSync(folder).isDirectory() ? folder : undefined;
}

function define(model: Model, resource: Resource, folder: string): FunctionDefinition {
  const { properties } = resource;
  const handler = text(properties["Handler"]);
  const variables = fields(fields(properties["Environment"])["Variables"]);
  const memoryMb = number(properties["MemorySize"], DEFAULT_MEMORY_MB);
  const most = memoryMb < WHOLE_CORE_MB ? MOST_WORKERS : MOST_WORKERS - 1;
  return {
    name: resource.name,
    id: resource.id,
    arn: arnOf(resource, model.deployment),
    role: lastPart(text(properties["Role"]), "/"),
    file: moduleFile(resource.name, folder, handler),
    exportName: handler.slice(handler.lastIndexOf(".") + 1),
    handler,
    timeoutMs: number(properties["Timeout"], DEFAULT_TIMEOUT_S) * 1000,
    memoryMb,
    maxWorkers: Math.min(number(properties["ReservedConcurrentExecutions"], MOST_WORKERS), most),
    environment: Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, text(value)])),
  };
}

function moduleFile(name: string, folder: string, handler: string): string {
  const path = handler.slice(0, handler.lastIndexOf("."));
  const found = [".mjs", ".js", ".cjs"].map((ending) => join(folder, path + ending)).find((file) => existsSync(file));
  if (!found) throw new CloudError(`The code of ${name} has no ${path}.mjs or ${path}.js. Build the functions again.`);
  return found;
}
