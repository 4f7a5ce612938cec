import { type EventBus, type IEventBus, Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import type { Construct } from "constructs";
import { Consumer, type ConsumerProps } from "./consumer.ts";

export interface SubscriptionProps extends ConsumerProps {
  bus: EventBus | IEventBus;
  /** Event types, `order.placed`. */
  types: string[];
}

/** One effect of events: a rule on the bus, a queue with its dead letters, and a function. */
export class Subscription extends Consumer {
  constructor(scope: Construct, id: string, { bus, types, ...props }: SubscriptionProps) {
    super(scope, id, props);
    new Rule(this, "Rule", {
      eventBus: bus,
      description: `What ${this.function.plainName} is told of`,
      eventPattern: { source: ["etalase"], detailType: types },
      targets: [new SqsQueue(this.work.queue, { deadLetterQueue: this.work.deadLetters })],
    });
  }
}
