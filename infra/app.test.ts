import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Stack, Validations } from "aws-cdk-lib";
import { Annotations, Match } from "aws-cdk-lib/assertions";
import { AwsSolutionsChecks } from "cdk-nag";
import { describe, expect, it } from "vitest";
import { listOf, type Resource, Synthesized, wholeApp } from "./testing/synthesized.ts";

const FUNCTIONS = fileURLToPath(new URL("../functions", import.meta.url));

const cloud = new Synthesized(wholeApp());
const functions = cloud.all("AWS::Lambda::Function");
const nameOf = ({ properties }: Resource): string => String(properties["FunctionName"]);

describe("a function", () => {
  it("has a role of its own", () => {
    const roles = functions.map(
      ({ stack, properties }) => `${stack}/${String(properties["Role"]?.["Fn::GetAtt"]?.[0])}`,
    );
    expect(new Set(roles).size).toBe(functions.length);
  });

  it("may do nothing to everything", () => {
    for (const lambda of functions)
      for (const { Resource, Action } of cloud.allowedTo(nameOf(lambda))) {
        for (const resource of listOf(Resource)) expect(JSON.stringify(resource), nameOf(lambda)).not.toContain("*");
        for (const action of listOf(Action)) expect(String(action)).not.toContain("*");
      }
  });

  it("is given every environment variable that its code asks for, and no other of ours", () => {
    for (const lambda of functions) {
      const entry = String(lambda.properties["Handler"]).replace(".handler", ".ts");
      const given = Object.keys(lambda.properties["Environment"]?.["Variables"] ?? {});
      const ours = given.filter((name) => name !== "LOG_LEVEL" && !name.startsWith("POWERTOOLS_"));
      expect([nameOf(lambda), ...ours.toSorted()]).toEqual([nameOf(lambda), ...variablesAsked(join(FUNCTIONS, entry))]);
    }
  });

  it("runs on Node 24 and ARM, and forgets its log after a month", () => {
    for (const { properties } of functions)
      expect(properties).toMatchObject({ Runtime: "nodejs24.x", Architectures: ["arm64"] });
    for (const { properties } of cloud.all("AWS::Logs::LogGroup")) expect(properties["RetentionInDays"]).toBe(30);
  });
});

/** The names that a source file, and whatever of ours it imports, requires of its environment. */
function variablesAsked(entry: string): string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  const read = (path: string): void => {
    if (seen.has(path) || !existsSync(path)) return;
    seen.add(path);
    const source = readFileSync(path, "utf8");
    for (const [, name = ""] of source.matchAll(/required\("(\w+)"\)/g)) names.add(name);
    const atOnce = source.matchAll(/^(?:import|export)(?! type)[^;]*?from "(\.[^"]+)"/gm);
    const later = source.matchAll(/import\("(\.[^"]+)"\)/g);
    for (const [, to = ""] of [...atOnce, ...later]) read(join(dirname(path), to));
  };
  read(entry);
  return [...names].toSorted();
}

describe("the whole", () => {
  it("keeps AWS's rules, or says why not", () => {
    const app = wholeApp();
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    app.synth();
    const report = readFileSync(join(app.outdir, "validation-report.json"), "utf8");
    expect(JSON.parse(report)).toMatchObject({ pluginReports: [{ violations: [] }] });
  });

  it("is synthesized in less than 20 seconds", () => {
    const began = performance.now();
    wholeApp().synth();
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  it("keeps its data in Indonesia unless told otherwise", () => {
    expect(
      new Set(
        wholeApp()
          .synth()
          .stacks.map(({ environment }) => environment.region),
      ),
    ).toEqual(new Set(["ap-southeast-3"]));
  });

  it("lets a trial be torn down, and only a trial", () => {
    const trial = new Synthesized(wholeApp({ stage: "trial" }));
    expect(trial.all("AWS::DynamoDB::GlobalTable").map(isProtected)).toEqual([false, false, false]);
    expect(cloud.all("AWS::DynamoDB::GlobalTable").map(isProtected)).toEqual([true, true, true]);
  });

  it("says so when Lambda's machine code for pictures was not fetched", () => {
    const folder = mkdtempSync(join(tmpdir(), "etalase-pictures-"));
    const app = wholeApp({ pictureFunctions: folder });
    const [warning] = Annotations.fromStack(app.node.findChild("EtalaseEvents") as Stack).findWarning(
      "*",
      Match.anyValue(),
    );
    expect(warning?.entry.data).toContain("functions/pictures/README.md");
    rmSync(folder, { recursive: true });
  });

  it("refuses a tenant's host that is none", () => {
    expect(() => wholeApp({ tenants: [{ id: "36.03", domain: "x" }] })).toThrow(
      'context "tenants" must be a list like',
    );
  });
});

const isProtected = ({ properties }: Resource): unknown => properties["Replicas"]?.[0]?.["DeletionProtectionEnabled"];
