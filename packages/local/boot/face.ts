import type { Cloud } from "../cloud.ts";
import { parseJson } from "../core/json.ts";
import type { Edge } from "../edge/edge.ts";
import type { Model } from "../template/deployment.ts";
import { queuesView } from "./queues-view.ts";
import type { Ground, Services } from "./services.ts";

export interface FaceOptions {
  model: Model;
  ground: Ground;
  services: Services;
  edge: Edge;
  port: number;
  sampleMessages: Cloud["sampleMessages"];
  stop(): Promise<void>;
}

/** What tests, the start command and the console see of a running cloud. */
export function cloudOf({ model, ground, services, edge, port, sampleMessages, stop }: FaceOptions): Cloud {
  const { iam, functions, buses, outbox, queues } = services;
  const { clock, state, activity, faults } = ground;
  const { endpoint, region, account } = model.deployment;
  return {
    url: `http://localhost:${port}`,
    endpoint,
    region,
    account,
    operator: iam.operator,
    credentials: (role) => iam.roleCredentials(role),
    output: (stack, name) => model.output(stack, name),
    invoke: async (name, payload) =>
      parseJson(await functions.invoke(functions.find(name).name, JSON.stringify(payload))),
    edge,
    outbox,
    sampleMessages,
    get events() {
      return buses.events.items;
    },
    get functions() {
      return functions.tallies;
    },
    get lines() {
      return functions.lines.items;
    },
    get refusals() {
      return iam.refusals.items;
    },
    queues: queuesView(queues),
    clock: {
      now: clock.now,
      advance(ms) {
        clock.advance(ms);
        state.keep("clock", String(clock.shift));
      },
    },
    faults,
    idle: () => activity.idle(),
    onChange(listener) {
      const unsubscribers = [
        outbox.onSend(listener),
        buses.events.onPush(listener),
        functions.lines.onPush(listener),
        iam.refusals.onPush(listener),
        activity.onChange(listener),
      ];
      return () => {
        for (const unsubscribe of unsubscribers) unsubscribe();
      };
    },
    stop: once(stop),
  };
}

/** A second call waits for the first. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
