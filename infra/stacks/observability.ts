import { Stack, type StackProps } from "aws-cdk-lib";
import { ComparisonOperator, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import { Alarms, gateway, lambda, measured, queued } from "../constructs/alarms.ts";
import { EtalaseFunction } from "../constructs/etalase-function.ts";
import { OperatorTopic } from "../constructs/operator-topic.ts";
import { output } from "../constructs/output.ts";
import { overview } from "../constructs/overview.ts";
import { DeadLetters } from "../constructs/work-queue.ts";
import type { ApiStack } from "./api.ts";
import type { IdentityStack } from "./identity.ts";

export interface ObservabilityStackProps extends StackProps {
  api: ApiStack;
  identity: IdentityStack;
  alarmEmail: string | undefined;
}

/** Alarms and a dashboard for whatever functions and dead letters the other stacks hold: one that is added is watched without being mentioned here. */
export class ObservabilityStack extends Stack {
  readonly #alarms: Alarms;

  constructor(scope: Construct, id: string, { api, identity, alarmEmail, ...props }: ObservabilityStackProps) {
    super(scope, id, props);
    const topic = new OperatorTopic(this, "Operators", alarmEmail);
    this.#alarms = new Alarms(this, "Alarms", topic);
    const all = scope.node.findAll();
    const functions = all.filter((each) => each instanceof EtalaseFunction).map(({ plainName }) => plainName);
    const deadLetters = all.filter((each) => each instanceof DeadLetters).map(({ plainName }) => plainName);
    for (const name of deadLetters) this.#watchDeadLetters(name);
    for (const name of functions) this.#watchErrors(name);
    this.#watchThrottles();
    this.#watchRelay();
    this.#watchSweep();
    const services = { api: api.service.api.apiId, identity: identity.service.api.apiId };
    for (const [name, apiId] of Object.entries(services)) this.#watchService(name, apiId);
    overview(this, { functions, deadLetters, services });
    output(this, "AlarmTopicArn", topic.topicArn);
  }

  #watchDeadLetters(name: string): void {
    this.#alarms.when(name.replace("etalase-", ""), queued(name), {
      alarmDescription: `${name} holds work that could not be done: read it, mend the cause, redrive it`,
      threshold: 0,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    });
  }

  #watchErrors(name: string): void {
    this.#alarms.when(`${name.replace("etalase-", "")}-errors`, lambda(name, "Errors", "Sum"), {
      alarmDescription: `${name} failed as a whole: its log says why`,
      threshold: 1,
      evaluationPeriods: 1,
    });
  }

  #watchThrottles(): void {
    const throttles = measured({
      namespace: "AWS/Lambda",
      metricName: "Throttles",
      of: {},
      statistic: "Sum",
      minutes: 5,
    });
    this.#alarms.when("throttles", throttles, {
      alarmDescription: "Functions are turned away: the account's concurrency is used up",
      threshold: 1,
      evaluationPeriods: 2,
    });
  }

  #watchRelay(): void {
    this.#alarms.when("relay-age", lambda("etalase-relay", "IteratorAge", "Maximum", 1), {
      alarmDescription: "What was written is told more than a minute late",
      threshold: 60_000,
      evaluationPeriods: 3,
    });
  }

  #watchSweep(): void {
    this.#alarms.when("sweep-missing", lambda("etalase-find-due", "Invocations", "Sum"), {
      alarmDescription: "Nobody looks for orders whose wait has ended: stock stays held",
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  #watchService(name: string, apiId: string): void {
    this.#alarms.when(`${name}-5xx`, gateway(apiId, "5xx", "Sum"), {
      alarmDescription: `${name} answered with errors of its own`,
      threshold: 5,
      evaluationPeriods: 1,
    });
    this.#alarms.when(`${name}-p95`, gateway(apiId, "Latency", "p95"), {
      alarmDescription: `One in twenty requests to ${name} waits longer than 1.5 seconds`,
      threshold: 1_500,
      evaluationPeriods: 3,
    });
  }
}
