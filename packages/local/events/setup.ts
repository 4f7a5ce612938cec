import { fields, lastPart, list, parseJson, text } from "../core/json.ts";
import type { Model } from "../template/deployment.ts";
import { arnOf } from "../template/physical.ts";
import type { Resource } from "../template/stack.ts";
import { type Buses, busEvent } from "./bus.ts";
import { compilePattern } from "./pattern.ts";
import type { Schedules } from "./schedules.ts";
import { readTarget, type Target, type Targets } from "./targets.ts";

/** Builds buses, archives, rules and schedules as the templates say. */
export function setUpEvents(model: Model, buses: Buses, targets: Targets, schedules: Schedules): void {
  for (const bus of model.resources("AWS::Events::EventBus")) buses.addBus(bus.name);
  for (const { properties } of model.resources("AWS::Events::Archive"))
    buses.addArchive({
      name: text(properties["ArchiveName"]),
      bus: lastPart(text(properties["SourceArn"]), "/"),
      matches: compilePattern(asPattern(properties["EventPattern"])),
    });
  for (const rule of model.resources("AWS::Events::Rule")) setUpRule(model, rule, buses, targets, schedules);
  for (const schedule of model.resources("AWS::Scheduler::Schedule")) setUpSchedule(schedule, targets, schedules);
}

const asPattern = (pattern: unknown): unknown => (typeof pattern === "string" ? parseJson(pattern) : pattern);

function setUpRule(model: Model, rule: Resource, buses: Buses, targets: Targets, schedules: Schedules): void {
  const { properties, name } = rule;
  if (properties["State"] === "DISABLED") return;
  const arn = arnOf(rule, model.deployment);
  const its = list(properties["Targets"]).map(readTarget);
  if (properties["EventPattern"] !== undefined)
    buses.addRule({
      name,
      arn,
      bus: lastPart(text(properties["EventBusName"]) || "default", "/"),
      matches: compilePattern(asPattern(properties["EventPattern"])),
      targets: its,
    });
  const expression = text(properties["ScheduleExpression"]);
  if (expression) schedules.add({ expression, run: (at) => tick(model, arn, at, its, targets) });
}

function tick(model: Model, ruleArn: string, at: number, its: readonly Target[], targets: Targets): void {
  const { region, account } = model.deployment;
  const event = busEvent({
    source: "aws.events",
    type: "Scheduled Event",
    detail: {},
    at,
    region,
    account,
    resources: [ruleArn],
  });
  for (const target of its) targets.deliver(target, event, ruleArn);
}

function setUpSchedule({ properties }: Resource, targets: Targets, schedules: Schedules): void {
  if (properties["State"] === "DISABLED") return;
  const target = fields(properties["Target"]);
  const zone = text(properties["ScheduleExpressionTimezone"]);
  schedules.add({
    expression: text(properties["ScheduleExpression"]),
    ...(zone ? { zone } : {}),
    run: (at) => targets.send(text(target["Arn"]), scheduledInput(text(target["Input"]), at)),
  });
}

const scheduledInput = (input: string, at: number): string =>
  (input || "{}").replaceAll("<aws.scheduler.scheduled-time>", new Date(at).toISOString().replace(/\.\d+Z$/, "Z"));
