import { Duration } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { EtalaseFunction } from "./etalase-function.ts";

/** Where what could not be done waits for a person, two weeks at most. An alarm stands on every one of them (stacks/observability.ts). */
export class DeadLetters extends Queue {
  readonly plainName: string;

  constructor(scope: Construct, id: string, name: string) {
    super(scope, id, {
      queueName: name,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.plainName = name;
  }
}

export interface WorkQueueProps {
  name: string;
  /** Of the function that works on the messages. */
  timeout: Duration;
}

/** A queue and its dead letters. */
export class WorkQueue extends Construct {
  static readonly MAX_RECEIVES = 5;
  readonly queue: Queue;
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, { name, timeout }: WorkQueueProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, "DeadLetters", `${name}-dead`);
    this.queue = new Queue(this, "Messages", {
      queueName: name,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Six times the function's time, as AWS asks: a throttled batch is tried again before others see its messages.
      visibilityTimeout: Duration.seconds(6 * timeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: WorkQueue.MAX_RECEIVES },
    });
  }

  /** Lets a function send to this queue and tells it where it is. */
  letSend(sender: EtalaseFunction, variable: string): void {
    sender.addEnvironment(variable, this.queue.queueUrl);
    this.queue.grantSendMessages(sender);
  }
}
