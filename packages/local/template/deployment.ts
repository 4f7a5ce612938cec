import { CloudError } from "../core/errors.ts";
import type { StackSource } from "./assembly.ts";
import { type Resource, Stack } from "./stack.ts";

/** What the templates resolve against: where the cloud listens, and what stacks export to each other. */
export interface Deployment {
  region: string;
  account: string;
  /** The AWS endpoint, e.g. `http://127.0.0.1:40001`. */
  endpoint: string;
  /** Host and port of the edge. */
  edgeHost: string;
  parameters: Readonly<Record<string, string>>;
  exports: Map<string, string>;
  apiUrl(apiId: string): string;
}

/** Every stack of the assembly, resolved. */
export class Model {
  readonly stacks: readonly Stack[];
  readonly deployment: Deployment;
  readonly #outputs = new Map<string, Map<string, string>>();

  constructor(sources: readonly StackSource[], deployment: Deployment) {
    this.deployment = deployment;
    this.stacks = sources.map((source) => new Stack(source, deployment));
    for (const stack of this.stacks) {
      const outputs = stack.outputs();
      this.#outputs.set(stack.source.id, outputs);
      this.#outputs.set(stack.source.name, outputs);
    }
  }

  resources(...types: string[]): Resource[] {
    return this.stacks.flatMap((stack) => stack.resources(...types));
  }

  /** The file or folder of an asset by its key in the asset bucket (`<hash>.zip`). */
  asset(stackId: string, key: string): string | undefined {
    const hash = key.slice(key.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
    return this.stacks.find((stack) => stack.source.id === stackId)?.source.assets.get(hash);
  }

  /** A stack's output by its key or export name. */
  output(stack: string, name: string): string {
    const outputs = this.#outputs.get(stack);
    const value = outputs?.get(name);
    if (value !== undefined) return value;
    const known = outputs ? [...outputs.keys()].join(", ") || "none" : [...this.#outputs.keys()].join(", ");
    throw new CloudError(
      outputs ? `${stack} has no output ${name} (it has: ${known}).` : `No stack ${stack} (there is: ${known}).`,
    );
  }
}

/**
 * Finds a thing by its physical name, its logical id, or the beginning of its logical id (CDK adds eight characters).
 * Throws where nothing or more than one thing fits.
 */
export function findNamed<T extends { name: string; id: string }>(
  things: Iterable<T>,
  wanted: string,
  kind: string,
): T {
  const all = [...things];
  const exact = all.filter((thing) => thing.name === wanted || thing.id === wanted);
  const close = exact.length ? exact : all.filter((thing) => thing.id.startsWith(wanted));
  const [found, another] = close;
  if (found && !another) return found;
  const names = (close.length ? close : all).map((thing) => thing.name).join(", ");
  throw new CloudError(`${close.length ? "More than one" : "No"} ${kind} is named ${wanted} (there is: ${names}).`);
}
