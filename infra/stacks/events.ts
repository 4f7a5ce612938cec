import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import { EventBus } from "aws-cdk-lib/aws-events";
import type { Construct } from "constructs";
import { Consumer } from "../constructs/consumer.ts";
import { DueSweep } from "../constructs/due-sweep.ts";
import type { EtalaseFunction } from "../constructs/etalase-function.ts";
import { Messaging } from "../constructs/messaging.ts";
import { output } from "../constructs/output.ts";
import { PictureDrawing } from "../constructs/picture-drawing.ts";
import { Relay } from "../constructs/relay.ts";
import { Subscription } from "../constructs/subscription.ts";
import { type Need, RENDERING, type SubscriptionChoice, subscriptions } from "../subscriptions.ts";
import type { DataStack } from "./data.ts";

export interface EventsStackProps extends StackProps {
  data: DataStack;
}

/** Everything that happens after a write: stream, bus, subscriptions, and what runs on a schedule. */
export class EventsStack extends Stack {
  readonly #data: DataStack;
  readonly #bus: EventBus;
  readonly #messaging: Messaging;
  readonly #render: Consumer;

  constructor(scope: Construct, id: string, { data, ...props }: EventsStackProps) {
    super(scope, id, props);
    this.#data = data;
    this.#bus = this.#archivedBus();
    this.#messaging = new Messaging(this, "Messaging", data.messagingSecrets);
    new Relay(this, "Relay", { table: data.table, bus: this.#bus });
    this.#render = new Consumer(this, "RenderPages", { entry: "jobs/render-pages", maxConcurrency: 10, ...RENDERING });
    data.tenantData.letAssume(this.#render.function);
    data.tenantPages.letAssume(this.#render.function);
    const drawing = new PictureDrawing(this, "DrawPicture", data.uploadsBucket);
    for (const role of [data.tenantData, data.tenantPages, data.tenantUploads]) role.letAssume(drawing.function);
    for (const [name, choice] of Object.entries(subscriptions)) this.#subscribe(name, choice);
    new DueSweep(this, "Due", {
      tenantData: data.tenantData,
      platformData: data.platformData,
      messaging: this.#messaging,
    });
    output(this, "BusName", this.#bus.eventBusName);
    output(this, "RenderQueueUrl", this.#render.work.queue.queueUrl);
  }

  /** The archive lets a new subscription be given the past: a replay to its rule alone. */
  #archivedBus(): EventBus {
    const bus = new EventBus(this, "Bus", { eventBusName: "etalase" });
    bus.archive("Archive", {
      archiveName: "etalase",
      description: "A year of events",
      eventPattern: { source: ["etalase"] },
      retention: Duration.days(365),
    });
    return bus;
  }

  #subscribe(name: string, { types, needs, ...rest }: SubscriptionChoice): void {
    const subscription = new Subscription(this, pascal(name), {
      bus: this.#bus,
      entry: `events/${name}`,
      types,
      ...rest,
    });
    this.#data.tenantData.letAssume(subscription.function);
    for (const need of needs) this.#grant(need, subscription.function);
  }

  #grant(need: Need, to: EtalaseFunction): void {
    switch (need) {
      case "messaging":
        return this.#messaging.letSend(to);
      case "renderQueue":
        return this.#render.work.letSend(to, "RENDER_QUEUE_URL");
      case "tenantSeal":
        return this.#data.tenantSeal.letAssume(to);
      case "tenantUploads":
        return this.#data.tenantUploads.letAssume(to);
      case "tenantPages":
        return this.#data.tenantPages.letAssume(to);
    }
  }
}

const pascal = (name: string): string => name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
