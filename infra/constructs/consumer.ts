import { Duration } from "aws-cdk-lib";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Construct } from "constructs";
import { EtalaseFunction, type EtalaseFunctionProps, nameOf } from "./etalase-function.ts";
import { WorkQueue } from "./work-queue.ts";

export interface ConsumerProps extends EtalaseFunctionProps {
  /** How many messages are handed over at once, at most; ten when left out. */
  batchSize?: number;
  /** How long a batch may wait to become full. */
  patience?: Duration;
  /** How many batches are worked on at once; as many as there are when left out. */
  maxConcurrency?: number;
}

/** A queue with its dead letters and the function that works on it, several messages at a time, each failing alone. */
export class Consumer extends Construct {
  readonly work: WorkQueue;
  readonly function: EtalaseFunction;

  constructor(scope: Construct, id: string, { maxConcurrency, batchSize = 10, patience, ...props }: ConsumerProps) {
    super(scope, id);
    const timeout = props.timeout ?? Duration.seconds(10);
    this.work = new WorkQueue(this, "Queue", { name: nameOf(props.entry), timeout });
    this.function = new EtalaseFunction(this, "Function", { ...props, timeout });
    this.function.addEventSource(
      new SqsEventSource(this.work.queue, {
        batchSize,
        reportBatchItemFailures: true,
        ...(patience === undefined ? {} : { maxBatchingWindow: patience }),
        ...(maxConcurrency === undefined ? {} : { maxConcurrency }),
      }),
    );
  }
}
