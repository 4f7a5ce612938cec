import * as z from "zod/mini";
import { idOf, newId } from "./ids.ts";
import { Moment, moment } from "./time.ts";

/** Who caused an event: a person by role (never by name), or the system itself. */
export const Actor = z.enum(["shopper", "vendor", "officer", "operator", "system"]);
export type Actor = z.infer<typeof Actor>;

/**
 * An event as it rides in the item it tells of. The tenant and the subject are the item's own (its key, its id and version), so the relay
 * stamps them, and the item stays inside one write unit.
 */
export const RidingEvent = z.object({
  id: idOf("event"),
  type: z.string(),
  at: Moment,
  actor: Actor,
  data: z.record(z.string(), z.unknown()),
});
export type RidingEvent = z.infer<typeof RidingEvent>;

/** An event as consumers see it on the bus. */
export const Envelope = z.object({
  id: z.string(),
  type: z.string(),
  version: z.int(),
  tenant: z.string(),
  at: Moment,
  actor: Actor,
  subject: z.object({ kind: z.string(), id: z.string(), version: z.int() }),
  data: z.record(z.string(), z.unknown()),
});
export type Envelope<Data = Record<string, unknown>> = Omit<z.infer<typeof Envelope>, "data"> & { data: Data };

export interface EventDefinition<Type extends string = string, Data extends object = object> {
  type: Type;
  /** Grows only by optional fields; a number here means that consumers must tell the shapes apart. */
  version: number;
  data: z.ZodMiniType<Data>;
  /** The event, ready to be set on the item that it tells of. */
  of(data: Data, cause: { actor: Actor; now: number }): RidingEvent;
  /** The envelope with its data checked; throws when it is not this event's. */
  parse(envelope: Envelope): Envelope<Data>;
}

/** Defines an event beside the noun that owns it. Types are past tense and dotted. */
export function defineEvent<Type extends string, Data extends object>(
  type: Type,
  data: z.ZodMiniType<Data>,
  version = 1,
): EventDefinition<Type, Data> {
  return {
    type,
    version,
    data,
    of: (value, { actor, now }) => ({
      id: newId("event", now),
      type,
      at: moment(now),
      actor,
      data: Object.fromEntries(Object.entries(value)),
    }),
    parse: (envelope) => ({ ...envelope, data: data.parse(envelope.data) }),
  };
}
