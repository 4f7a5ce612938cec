import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { CloudError, messageOf } from "../core/errors.ts";
import { type Fields, fields, list, text } from "../core/json.ts";

/** A synthesized stack: its template and where the files of its assets are. */
export interface StackSource {
  id: string;
  name: string;
  /** As in the manifest, e.g. `aws://123456789012/ap-southeast-3` or `aws://unknown-account/unknown-region`. */
  environment: string;
  template: Fields;
  /** Asset hash -> absolute path. */
  assets: ReadonlyMap<string, string>;
}

/** Reads a `cdk.out` folder, nested stages included; a stack comes after those it depends on. */
export function readAssembly(folder: string): StackSource[] {
  const artifacts = fields(readJson(folder, "manifest.json")["artifacts"]);
  const assets = readAssets(folder, artifacts);
  const done = new Map<string, StackSource[]>();
  const visit = (id: string): void => {
    if (done.has(id)) return;
    const artifact = fields(artifacts[id]);
    const found: StackSource[] = [];
    done.set(id, found);
    for (const dependency of list(artifact["dependencies"])) visit(text(dependency));
    found.push(...readArtifact(folder, id, artifact, assets));
    // A Map keeps insertion order: after its dependencies.
    done.delete(id);
    done.set(id, found);
  };
  for (const id of Object.keys(artifacts)) visit(id);
  return [...done.values()].flat();
}

function readArtifact(folder: string, id: string, artifact: Fields, assets: Map<string, string>): StackSource[] {
  const properties = fields(artifact["properties"]);
  if (artifact["type"] === "cdk:cloud-assembly") return readAssembly(join(folder, text(properties["directoryName"])));
  if (artifact["type"] !== "aws:cloudformation:stack") return [];
  return [
    {
      id,
      name: text(properties["stackName"]) || id,
      environment: text(artifact["environment"]),
      template: readJson(folder, text(properties["templateFile"])),
      assets,
    },
  ];
}

function readAssets(folder: string, artifacts: Fields): Map<string, string> {
  const assets = new Map<string, string>();
  for (const artifact of Object.values(artifacts).map(fields)) {
    if (artifact["type"] !== "cdk:asset-manifest") continue;
    const manifest = readJson(folder, text(fields(artifact["properties"])["file"]));
    for (const [hash, file] of Object.entries(fields(manifest["files"])))
      assets.set(hash, resolve(folder, text(fields(fields(file)["source"])["path"])));
  }
  return assets;
}

function readJson(folder: string, file: string): Fields {
  try {
    return fields(JSON.parse(readFileSync(join(folder, file), "utf8")));
  } catch (error) {
    throw new CloudError(`${join(folder, file)} cannot be read (${messageOf(error)}). Synthesize the app again.`);
  }
}
