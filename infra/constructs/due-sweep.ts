import { Duration } from "aws-cdk-lib";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { Construct } from "constructs";
import { accept } from "./accept.ts";
import { Consumer } from "./consumer.ts";
import { EtalaseFunction } from "./etalase-function.ts";
import type { Messaging } from "./messaging.ts";
import type { SessionRole } from "./session-role.ts";
import { DeadLetters } from "./work-queue.ts";

export interface DueSweepProps {
  tenantData: SessionRole;
  platformData: SessionRole;
  messaging: Messaging;
}

/** What the clock does: each minute one function finds what is due, orders whose wait ends, prices that turn, papers that end and messages that waited for the morning, and for each kind another does it. */
export class DueSweep extends Construct {
  constructor(scope: Construct, id: string, { tenantData, platformData, messaging }: DueSweepProps) {
    super(scope, id);
    const expire = new Consumer(this, "ExpireOrder", { entry: "jobs/expire-order" });
    const turn = new Consumer(this, "TurnPromotion", { entry: "jobs/turn-promotion" });
    const papers = new Consumer(this, "WatchPapers", { entry: "jobs/watch-papers" });
    const notice = new Consumer(this, "SendNotice", { entry: "jobs/send-notice" });
    messaging.letSend(notice.function);
    for (const consumer of [expire, turn, papers, notice]) tenantData.letAssume(consumer.function);
    const find = this.#findEachMinute();
    tenantData.letAssume(find);
    platformData.letAssume(find);
    expire.work.letSend(find, "DUE_QUEUE_URL");
    turn.work.letSend(find, "TURN_QUEUE_URL");
    papers.work.letSend(find, "PAPERS_QUEUE_URL");
    notice.work.letSend(find, "NOTICES_QUEUE_URL");
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
      description: "Finds what is due",
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(find, { ...patience, deadLetterQueue: deadLetters })],
    });
    return find;
  }
}
