import { Duration } from "aws-cdk-lib";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { Construct } from "constructs";
import { accept } from "./accept.ts";
import { Consumer } from "./consumer.ts";
import { EtalaseFunction } from "./etalase-function.ts";
import type { SessionRole } from "./session-role.ts";
import { DeadLetters } from "./work-queue.ts";

export interface DueSweepProps {
  tenantData: SessionRole;
  platformData: SessionRole;
}

/** Deadlines: each minute one function finds the orders whose wait ends, and another does to each what its deadline says. */
export class DueSweep extends Construct {
  constructor(scope: Construct, id: string, { tenantData, platformData }: DueSweepProps) {
    super(scope, id);
    const expire = new Consumer(this, "ExpireOrder", { entry: "jobs/expire-order" });
    tenantData.letAssume(expire.function);
    const find = this.#findEachMinute();
    tenantData.letAssume(find);
    platformData.letAssume(find);
    expire.work.letSend(find, "DUE_QUEUE_URL");
  }

  #findEachMinute(): EtalaseFunction {
    // Less than a minute, so that sweeps do not pile up.
    const find = new EtalaseFunction(this, "FindDue", { entry: "jobs/find-due", timeout: Duration.seconds(50) });
    const deadLetters = new DeadLetters(this, "FindDueDeadLetters", `${find.plainName}-dead`);
    accept(deadLetters, "SQS3", "Holds the sweeps that could not be done: it is the last place");
    // The rule retries what could not be handed over, the function what failed; both give up soon, as the next minute looks again.
    const patience = { retryAttempts: 2, maxEventAge: Duration.minutes(5) };
    find.configureAsyncInvoke({ ...patience, onFailure: new SqsDestination(deadLetters) });
    new Rule(this, "EachMinute", {
      description: "Finds orders whose wait ends",
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(find, { ...patience, deadLetterQueue: deadLetters })],
    });
    return find;
  }
}
