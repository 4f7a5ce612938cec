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
  const filled = text(transformer["InputTemplate"]).replace(
    /("?)<([^<>]+)>("?)/g,
    (_, before: string, name: string, after: string) => placeholder(values[name], before, after),
  );
  return parseJson(filled) ?? filled;
}

/** A placeholder that is quoted whole stands as itself; inside a longer text it is spliced in, escaped. */
function placeholder(value: unknown, before: string, after: string): string {
  if (before && after) return JSON.stringify(value ?? "");
  if (before || after)
    return (
      before + JSON.stringify(text(value) || (value === undefined ? "" : JSON.stringify(value))).slice(1, -1) + after
    );
  return value === undefined ? "" : JSON.stringify(value);
}

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
