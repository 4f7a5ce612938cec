import { PLATFORM } from "@etalase/dynamo";
import type { Faults, SeenCall } from "../../packages/local/index.ts";

/** What left for the marketplace's table: how often each tenant's credentials were used, and whatever named a key that is not theirs. */
export interface Wire {
  calls: Map<string, number>;
  foreign: string[];
}

/**
 * Watches every call that a function makes to a table. A policy sees the partition key of the table only; here the keys of its indexes and those inside
 * of conditions and values are looked at too.
 */
export function watchWire(faults: Faults, table: string): Wire {
  const wire: Wire = { calls: new Map(), foreign: [] };
  faults.watch((call) => {
    if (call.service !== "dynamodb" || call.role === "operator" || !names(call.body, table)) return;
    // Who has no tenant works for the platform, and has its keys.
    const tenant = call.tags.get("tenant") ?? PLATFORM;
    wire.calls.set(tenant, (wire.calls.get(tenant) ?? 0) + 1);
    wire.foreign.push(...foreignKeys(call, tenant));
  });
  return wire;
}

/** Every key in a call that does not begin with the tenant, told with the call. */
export function foreignKeys(
  { operation, body, functionName, role }: Pick<SeenCall, "operation" | "body" | "functionName" | "role">,
  tenant: string,
): string[] {
  const keys = [...partitionKeys(body), ...queriedKeys(body)];
  const wrong = keys.length === 0 ? ["no key at all"] : keys.filter((key) => !key.startsWith(`T#${tenant}#`));
  return wrong.map((key) => `${functionName ?? role} of ${tenant} sent ${operation} with ${key}`);
}

const names = (body: SeenCall["body"], table: string): boolean =>
  JSON.stringify(body).includes(`"${table}"`) || String(body["TableName"]).endsWith(`/${table}`);

const KEY_ATTRIBUTE = /^(pk|gsi\d+pk)$/;

/** The values of key attributes wherever they stand, and whatever else looks like a partition key. */
function* partitionKeys(value: unknown, attribute = ""): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  const { S } = value as { S?: unknown };
  if (typeof S === "string" && (KEY_ATTRIBUTE.test(attribute) || S.startsWith("T#"))) yield S;
  for (const [name, part] of Object.entries(value)) yield* partitionKeys(part, name);
}

function queriedKeys(body: SeenCall["body"]): string[] {
  const namesIn = (body["ExpressionAttributeNames"] ?? {}) as Record<string, string>;
  const values = (body["ExpressionAttributeValues"] ?? {}) as Record<string, { S?: string }>;
  return [...String(body["KeyConditionExpression"] ?? "").matchAll(/([#\w]+)\s*=\s*(:\w+)/g)]
    .filter(([, name = ""]) => KEY_ATTRIBUTE.test(namesIn[name] ?? name))
    .map(([, , value = ""]) => values[value]?.S ?? "");
}
