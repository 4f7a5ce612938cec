import { CloudError } from "../core/errors.ts";
import { type Fields, fields, list, text } from "../core/json.ts";
import type { StackSource } from "./assembly.ts";
import type { Deployment } from "./deployment.ts";
import { attribute, type Declared, generatedName, nameProperty, reference } from "./physical.ts";

/** A resource with its properties resolved. */
export interface Resource extends Declared {
  properties: Fields;
  stackId: string;
}

/** One template in its deployment: resolves the intrinsic functions to local names, ARNs and addresses. */
export class Stack {
  readonly source: StackSource;
  readonly #deployment: Deployment;
  readonly #template: Fields;
  readonly #names = new Map<string, string>();

  constructor(source: StackSource, deployment: Deployment) {
    this.source = source;
    this.#deployment = deployment;
    this.#template = source.template;
  }

  /** The resources of these types whose condition holds. */
  resources(...types: string[]): Resource[] {
    return Object.entries(fields(this.#template["Resources"]))
      .map(([id, raw]) => ({ id, raw: fields(raw) }))
      .filter(({ raw }) => types.includes(text(raw["Type"])) && this.#isWanted(raw))
      .map(({ id, raw }) => ({
        ...this.#declared(id),
        stackId: this.source.id,
        properties: fields(this.resolve(raw["Properties"] ?? {})),
      }));
  }

  /** Output key -> value; exports are told to the deployment. */
  outputs(): Map<string, string> {
    const outputs = new Map<string, string>();
    for (const [key, raw] of Object.entries(fields(this.#template["Outputs"]))) {
      const output = fields(raw);
      if (!this.#isWanted(output)) continue;
      const value = text(this.resolve(output["Value"]));
      outputs.set(key, value);
      const name = text(this.resolve(fields(output["Export"])["Name"]));
      if (name) outputs.set(name, value);
      if (name) this.#deployment.exports.set(name, value);
    }
    return outputs;
  }

  resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.resolve(one)).filter((one) => one !== undefined);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value);
    const [first] = entries;
    if (
      first &&
      entries.length === 1 &&
      (first[0] === "Ref" || first[0].startsWith("Fn::") || first[0] === "Condition")
    )
      return this.#call(first[0], first[1], value);
    return this.#resolveEntries(entries);
  }

  #resolveEntries(entries: [string, unknown][]): Fields {
    const resolved: Record<string, unknown> = {};
    for (const [key, one] of entries) {
      const result = this.resolve(one);
      if (result !== undefined) resolved[key] = result;
    }
    return resolved;
  }

  #call(name: string, argument: unknown, whole: object): unknown {
    const args = list(argument);
    switch (name) {
      case "Ref":
        return this.#ref(text(argument));
      case "Fn::GetAtt":
        return this.#attribute(typeof argument === "string" ? argument.split(".") : args.map(text));
      case "Fn::Join":
        return list(this.resolve(args[1])).map(text).join(text(args[0]));
      case "Fn::Sub":
        return this.#substitute(argument);
      case "Fn::Select":
        return list(this.resolve(args[1]))[Number(this.resolve(args[0]))];
      case "Fn::Split":
        return text(this.resolve(args[1])).split(text(args[0]));
      case "Fn::If":
        return this.resolve(this.#holds(text(args[0])) ? args[1] : args[2]);
      case "Fn::Equals":
        return this.resolve(args[0]) === this.resolve(args[1]);
      case "Fn::Not":
        return !this.resolve(args[0]);
      case "Fn::And":
        return args.every((one) => this.resolve(one));
      case "Fn::Or":
        return args.some((one) => this.resolve(one));
      case "Condition":
        // In a policy document the same word holds an object.
        return typeof argument === "string" ? this.#holds(argument) : this.#resolveEntries(Object.entries(whole));
      case "Fn::FindInMap":
        return this.#findInMap(args.map((one) => text(this.resolve(one))));
      case "Fn::Base64":
        return Buffer.from(text(this.resolve(argument))).toString("base64");
      case "Fn::GetAZs":
        return [`${this.#deployment.region}a`, `${this.#deployment.region}b`];
      case "Fn::ImportValue":
        return this.#import(text(this.resolve(argument)));
      default:
        throw new CloudError(`${this.source.name} uses ${name}, which the local cloud does not know.`);
    }
  }

  #isWanted(raw: Fields): boolean {
    return raw["Condition"] === undefined || this.#holds(text(raw["Condition"]));
  }

  #holds(condition: string): boolean {
    return Boolean(this.resolve(fields(this.#template["Conditions"])[condition]));
  }

  #findInMap([map = "", first = "", second = ""]: string[]): unknown {
    return this.resolve(fields(fields(fields(this.#template["Mappings"])[map])[first])[second]);
  }

  #import(name: string): string {
    const value = this.#deployment.exports.get(name);
    if (value === undefined) throw new CloudError(`${this.source.name} imports ${name}, which no stack exports.`);
    return value;
  }

  #substitute(argument: unknown): string {
    const [source, given] = Array.isArray(argument) ? argument : [argument, {}];
    const values = fields(this.resolve(given));
    return text(source).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      if (name in values) return text(values[name]);
      return text(name.includes(".") ? this.#attribute(name.split(".")) : this.#ref(name));
    });
  }

  #ref(id: string): unknown {
    if (id.startsWith("AWS::")) return this.#pseudo(id);
    if (fields(this.#template["Resources"])[id] !== undefined) return reference(this.#declared(id), this.#deployment);
    const parameter = fields(this.#template["Parameters"])[id];
    const value = this.#deployment.parameters[id] ?? fields(parameter)["Default"];
    if (value === undefined)
      throw new CloudError(`Parameter ${id} of ${this.source.name} has no default: give it in "parameters".`);
    return text(fields(parameter)["Type"]).endsWith("List") || fields(parameter)["Type"] === "List<Number>"
      ? text(value).split(",")
      : value;
  }

  #pseudo(id: string): unknown {
    switch (id) {
      case "AWS::Region":
        return this.#deployment.region;
      case "AWS::AccountId":
        return this.#deployment.account;
      case "AWS::Partition":
        return "aws";
      case "AWS::URLSuffix":
        return "amazonaws.com";
      case "AWS::NoValue":
        return undefined;
      case "AWS::StackName":
        return this.source.name;
      default:
        return `arn:aws:cloudformation:${this.#deployment.region}:${this.#deployment.account}:stack/${this.source.name}/local`;
    }
  }

  #attribute([id = "", ...path]: string[]): string {
    return attribute(this.#declared(id), path.join("."), this.#deployment);
  }

  #declared(id: string): Declared {
    const raw = fields(fields(this.#template["Resources"])[id]);
    const type = text(raw["Type"]);
    if (!type) throw new CloudError(`${this.source.name} speaks of ${id}, which it does not declare.`);
    return { stack: this.source.name, id, type, name: this.#name(id, type, raw) };
  }

  #name(id: string, type: string, raw: Fields): string {
    const known = this.#names.get(id);
    if (known) return known;
    const property = nameProperty(type);
    const given = property && fields(raw["Properties"])[property];
    const name = given === undefined ? generatedName(this.source.name, id, type) : text(this.resolve(given));
    this.#names.set(id, name);
    return name;
  }
}
