import { Duration } from "aws-cdk-lib";
import type { ITable, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { EventBus } from "aws-cdk-lib/aws-events";
import { FilterCriteria, FilterRule, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { DynamoEventSource, SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import { Construct } from "constructs";
import { accept } from "./accept.ts";
import { EtalaseFunction } from "./etalase-function.ts";
import { DeadLetters } from "./work-queue.ts";

export interface RelayProps {
  table: TableV2;
  bus: EventBus;
}

/** From the table's stream to the bus: what was committed is told, in the order of its key. */
export class Relay extends Construct {
  readonly function: EtalaseFunction;

  constructor(scope: Construct, id: string, { table, bus }: RelayProps) {
    super(scope, id);
    this.function = new EtalaseFunction(this, "Function", { entry: "relay/index", timeout: Duration.seconds(30) });
    this.function.addEnvironment("BUS", bus.eventBusName);
    bus.grantPutEventsTo(this.function);
    const deadLetters = new DeadLetters(this, "DeadLetters", `${this.function.plainName}-dead`);
    accept(deadLetters, "SQS3", "Holds the records of the stream that could not be told: it is the last place");
    this.function.addEventSource(
      // The CDK's classes and interfaces differ in what exactOptionalPropertyTypes tells apart.
      new DynamoEventSource(table as ITable, {
        // From the oldest record: what was written while there was no relay is told too.
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: 5,
        onFailure: new SqsDlq(deadLetters),
        // A removal tells nothing: the item that would carry its event is gone.
        filters: [FilterCriteria.filter({ eventName: FilterRule.or("INSERT", "MODIFY") })],
      }),
    );
  }
}
