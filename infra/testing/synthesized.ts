import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type App, Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { afterAll } from "vitest";
import { etalase } from "../app.ts";

export const TENANTS = [{ id: "3603", domain: "kab-tangerang.etalase.example" }];

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** The whole app, with a tiny asset in place of the built functions: what they do is tested elsewhere. */
export function wholeApp(context: Record<string, unknown> = {}): App {
  const folder = mkdtempSync(join(tmpdir(), "etalase-infra-"));
  folders.push(folder);
  const functions = join(folder, "functions");
  // As after functions/pictures/fetch-sharp.ts.
  mkdirSync(join(functions, "node_modules/@img/sharp-linux-arm64"), { recursive: true });
  writeFileSync(join(functions, "index.mjs"), "export const handler = () => {};\n");
  return etalase({
    outdir: join(folder, "cdk.out"),
    context: { functions, pictureFunctions: functions, tenants: TENANTS, ...context },
  });
}

/** A part of a template. A leaf is a text, number or boolean: compare it as a whole, or as `String(leaf)`. */
export interface Tree {
  readonly [key: string | number]: Tree;
}

export interface Resource {
  stack: string;
  id: string;
  properties: Tree;
}

/** The synthesized app. */
export class Synthesized {
  readonly #templates: Map<string, Template>;

  constructor(app: App) {
    const stacks = app.node.children.filter((child) => Stack.isStack(child));
    this.#templates = new Map(stacks.map((stack) => [stack.stackName, Template.fromStack(stack)]));
  }

  /** Every resource of a type in all stacks. */
  all(type: string): Resource[] {
    return [...this.#templates].flatMap(([stack, template]) =>
      Object.entries(template.findResources(type)).map(([id, { Properties }]) => ({
        stack,
        id,
        properties: (Properties ?? {}) as Tree,
      })),
    );
  }

  /** The one resource of a type in all stacks whose logical id begins like this. */
  one(type: string, id: string): Resource {
    const [found, another] = this.all(type).filter((each) => each.id.startsWith(id));
    if (!found || another) throw new Error(`there is not exactly one ${type} that begins with ${id}`);
    return found;
  }

  /** A function by its name. */
  lambda(name: string): Resource {
    const found = this.all("AWS::Lambda::Function").find(
      ({ properties }) => String(properties["FunctionName"]) === name,
    );
    if (!found) throw new Error(`no function ${name}`);
    return found;
  }

  /** Everything that the policies of a function's role allow. */
  allowedTo(name: string): Tree[] {
    const role = this.lambda(name).properties["Role"]?.["Fn::GetAtt"]?.[0];
    return this.all("AWS::IAM::Policy")
      .filter(({ properties }) => properties["Roles"]?.[0]?.["Ref"] === role)
      .flatMap(({ properties }) => listOf(properties["PolicyDocument"]?.["Statement"]));
  }
}

/** In a template one thing and a list of one are the same. */
export const listOf = (tree: Tree | undefined): Tree[] =>
  Array.isArray(tree) ? (tree as Tree[]) : tree === undefined ? [] : [tree];
