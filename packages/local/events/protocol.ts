import { ServiceError } from "../core/errors.ts";
import { type Fields, fields, lastPart, list, number, parseJson, text, texts } from "../core/json.ts";
import { type BusEvent, type Buses, busEvent } from "./bus.ts";
import { REPLAY_OPERATIONS } from "./replays.ts";

const LARGEST_CALL = 1024 * 1024;
const MOST_ENTRIES = 10;

export interface EventsContext {
  region: string;
  account: string;
  now(): number;
}

/** Operations of the EventBridge JSON protocol. */
export function handleEvents(buses: Buses, operation: string, body: Fields, context: EventsContext): unknown {
  if (operation === "PutEvents") return putEvents(buses, body, context);
  const run = REPLAY_OPERATIONS[operation];
  if (!run) throw new ServiceError("UnsupportedOperation", `EventBridge ${operation} is not supported locally.`);
  return run(buses, body, context);
}

/** Good entries are published, bad ones are answered one by one. */
function putEvents(buses: Buses, body: Fields, context: EventsContext): unknown {
  const entries = list(body["Entries"]).map(fields);
  checkLimits(entries);
  const accepted: { bus: string; event: BusEvent }[] = [];
  const results = entries.map((entry) => {
    const problem = problemOf(entry);
    if (problem) return problem;
    const bus = lastPart(text(entry["EventBusName"]) || "default", "/");
    const event = toEvent(entry, context);
    // AWS accepts and drops what is sent to a bus that does not exist.
    if (buses.has(bus)) accepted.push({ bus, event });
    return { EventId: event.id };
  });
  buses.publish(accepted);
  return { FailedEntryCount: results.filter((result) => "ErrorCode" in result).length, Entries: results };
}

function checkLimits(entries: readonly Fields[]): void {
  if (entries.length < 1 || entries.length > MOST_ENTRIES)
    throw new ServiceError(
      "ValidationException",
      `1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have length less than or equal to ${MOST_ENTRIES}`,
    );
  const size = entries.reduce((sum, entry) => sum + sizeOf(entry), 0);
  if (size > LARGEST_CALL)
    throw new ServiceError("ValidationException", "Total size of the entries in the request is over the limit.");
}

/** As EventBridge counts: 14 bytes for the time, then the UTF-8 length of the texts. */
const sizeOf = (entry: Fields): number =>
  (entry["Time"] === undefined ? 0 : 14) +
  [entry["Source"], entry["DetailType"], entry["Detail"], ...list(entry["Resources"])].reduce<number>(
    (sum, part) => sum + Buffer.byteLength(text(part)),
    0,
  );

function problemOf(entry: Fields): { ErrorCode: string; ErrorMessage: string } | undefined {
  for (const name of ["Source", "DetailType", "Detail"])
    if (!text(entry[name]))
      return {
        ErrorCode: "InvalidArgument",
        ErrorMessage: `Parameter ${name} is not valid. Reason: ${name} is a required argument.`,
      };
  const detail = parseJson(text(entry["Detail"]));
  const isObject = typeof detail === "object" && detail !== null && !Array.isArray(detail);
  return isObject ? undefined : { ErrorCode: "MalformedDetail", ErrorMessage: "Detail is malformed." };
}

function toEvent(entry: Fields, { region, account, now }: EventsContext): BusEvent {
  const seconds = number(entry["Time"], Number.NaN);
  return busEvent({
    source: text(entry["Source"]),
    type: text(entry["DetailType"]),
    detail: parseJson(text(entry["Detail"])),
    at: Number.isNaN(seconds) ? now() : seconds * 1000,
    region,
    account,
    resources: texts(entry["Resources"]),
  });
}
