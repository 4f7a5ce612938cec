import { Duration } from "aws-cdk-lib";
import { type CreateAlarmOptions, Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { Topic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";

/** What is measured, named plainly: other stacks' resources are not imported, so that an alarm never keeps one from being removed. */
export interface Measure {
  namespace: string;
  metricName: string;
  /** Dimensions. */
  of: Record<string, string>;
  statistic: string;
  minutes?: number;
}

export const measured = ({ of, minutes = 1, ...rest }: Measure): Metric =>
  new Metric({ ...rest, dimensionsMap: of, period: Duration.minutes(minutes) });

export const lambda = (name: string, metricName: string, statistic: string, minutes = 5): Metric =>
  measured({ namespace: "AWS/Lambda", metricName, of: { FunctionName: name }, statistic, minutes });

export const queued = (name: string): Metric =>
  measured({
    namespace: "AWS/SQS",
    metricName: "ApproximateNumberOfMessagesVisible",
    of: { QueueName: name },
    statistic: "Maximum",
  });

export const gateway = (apiId: string, metricName: string, statistic: string): Metric =>
  measured({ namespace: "AWS/ApiGateway", metricName, of: { ApiId: apiId }, statistic, minutes: 5 });

/** Alarms that tell one topic when they begin and when they end. Silence is health unless an alarm says otherwise. */
export class Alarms extends Construct {
  readonly #action: SnsAction;

  constructor(scope: Construct, id: string, topic: Topic) {
    super(scope, id);
    this.#action = new SnsAction(topic);
  }

  when(id: string, metric: Metric, options: CreateAlarmOptions): void {
    const alarm = metric.createAlarm(this, id, {
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmName: `etalase-${id}`,
      ...options,
    });
    alarm.addAlarmAction(this.#action);
    alarm.addOkAction(this.#action);
  }
}
