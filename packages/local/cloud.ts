import type { QueuesView } from "./boot/queues-view.ts";
import type { SampleMessage } from "./console/messages.ts";
import type { Edge } from "./edge/edge.ts";
import type { BusEvent } from "./events/bus.ts";
import type { Faults } from "./faults.ts";
import type { Refusal } from "./iam/iam.ts";
import type { Credentials } from "./iam/principals.ts";
import type { FunctionTally, LogLine } from "./lambda/functions.ts";
import type { Outbox } from "./messaging/outbox.ts";
import type { TemplateText } from "./messaging/whatsapp.ts";

export interface CloudOptions {
  /** A `cdk.out` folder. */
  assembly: string;
  /** The folder of everything that persists; in memory when absent. */
  state?: string;
  /** Of the edge; 0 takes any free one. */
  port?: number;
  /** Values of template parameters by name; `{endpoint}` in them is the cloud's own address. */
  parameters?: Record<string, string>;
  /** How a WhatsApp template reads with its values in it. */
  templateText?: TemplateText;
  /** What the product's messages look like, for the console. */
  sampleMessages?: readonly SampleMessage[];
  /** Hears what a person at the terminal should know: failures of functions and of the cloud itself. */
  log?: (line: string) => void;
}

/** A running cloud. */
export interface Cloud {
  /** The one host that people open: pages, API and `/_local/`. */
  url: string;
  /** The address of all AWS services. */
  endpoint: string;
  region: string;
  account: string;
  /** An administrator's credentials: no policy binds them. */
  operator: Credentials;
  /** Credentials of a role of the templates, by its name, its logical id or the beginning of that. */
  credentials(role: string): Credentials;
  /** A stack's output by its key or export name. */
  output(stack: string, name: string): string;
  /** Invokes a function by its name, its logical id or the beginning of that. Throws what the function threw. */
  invoke(name: string, payload: unknown): Promise<unknown>;
  edge: Pick<Edge, "mapHost">;
  outbox: Outbox;
  sampleMessages: readonly SampleMessage[];
  /** The last thousand events of the buses, oldest first. */
  events: readonly (BusEvent & { bus: string })[];
  functions: readonly FunctionTally[];
  /** The last lines that functions wrote, oldest first. */
  lines: readonly LogLine[];
  /** The last calls that no policy allowed, oldest first. */
  refusals: readonly Refusal[];
  queues: QueuesView;
  /** Time of all functions and services together; it only moves forward. */
  clock: { now(): number; advance(ms: number): void };
  faults: Faults;
  /** Resolves when streams are drained, queues hold nothing to do, and no function runs. Delayed messages and dead letters do not count. */
  idle(): Promise<void>;
  /** Calls the listener when something was sent, published, refused, or written by a function; returns the unsubscriber. */
  onChange(listener: () => void): () => void;
  /** Lets what runs finish for up to five seconds, then ends. */
  stop(): Promise<void>;
}
