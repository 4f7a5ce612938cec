import { type Fields, fields, parseJson, text } from "../core/json.ts";

/** What a rule's target is given of an event: all of it, a part (InputPath), a constant (Input) or a template. */
export function targetInput(target: Fields, event: Fields, ruleArn: string): unknown {
  if (target["Input"] !== undefined) return parseJson(text(target["Input"])) ?? target["Input"];
  if (target["InputPath"] !== undefined) return valueAt(text(target["InputPath"]), event);
  const transformer = fields(target["InputTransformer"]);
  return transformer["InputTemplate"] === undefined ? event : fillTemplate(transformer, event, ruleArn);
}

function fillTemplate(transformer: Fields, event: Fields, ruleArn: string): unknown {
  const values: Record<string, unknown> = {
    "aws.events.event": event,
    "aws.events.event.json": event,
    "aws.events.rule-arn": ruleArn,
    "aws.events.rule-name": ruleArn.slice(ruleArn.lastIndexOf("/") + 1),
    "aws.events.event.ingestion-time": event["time"],
  };
  for (const [name, path] of Object.entries(fields(transformer["InputPathsMap"])))
    values[name] = valueAt(text(path), event);
  const filled = fill(text(transformer["InputTemplate"]), values);
  return parseJson(filled) ?? filled;
}

/** A template's texts with their quotes, its placeholders, and what stands between. */
const PARTS = /"(?:[^"\\]|\\.)*"|<[^<>]+>|[^"<]+|./gs;
const PLACEHOLDER = /<([^<>]+)>/g;

/** A placeholder stands for its value as JSON; one within a text for the value's own text. A template that is no JSON may be a text without quotes. */
function fill(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(PARTS, (part) => {
    if (part.startsWith('"')) return inText(part, values);
    return part.replace(PLACEHOLDER, (_, name: string) => JSON.stringify(values[name] ?? ""));
  });
}

/** A text that is one placeholder and nothing else is the value itself. */
function inText(quoted: string, values: Readonly<Record<string, unknown>>): string {
  const whole = /^"<([^<>]+)>"$/.exec(quoted)?.[1];
  if (whole !== undefined) return JSON.stringify(values[whole] ?? "");
  return quoted.replace(PLACEHOLDER, (_, name: string) => JSON.stringify(plainText(values[name])).slice(1, -1));
}

const plainText = (value: unknown): string => text(value) || (value === undefined ? "" : JSON.stringify(value));

/** A JSON path of names and array positions, e.g. `$.detail.lines[0].sku`. */
function valueAt(path: string, event: Fields): unknown {
  let value: unknown = event;
  for (const step of path
    .replace(/^\$\.?/, "")
    .split(/[.[\]]+/)
    .filter(Boolean))
    value = Array.isArray(value) ? value[Number(step)] : fields(value)[step];
  return value;
}
