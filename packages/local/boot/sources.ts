import type { DatabaseSync } from "node:sqlite";
import type { Activity } from "../core/activity.ts";
import { CloudError } from "../core/errors.ts";
import { text } from "../core/json.ts";
import type { Iam } from "../iam/iam.ts";
import type { Functions } from "../lambda/functions.ts";
import { queueSource } from "../lambda/queue-source.ts";
import { StreamSource } from "../lambda/stream-source.ts";
import type { Queues } from "../sqs/queues.ts";
import type { Tables } from "../tables/index.ts";
import type { Model } from "../template/deployment.ts";
import type { Resource } from "../template/stack.ts";

const NEEDED = {
  sqs: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
  stream: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
};

export interface SourcesOptions {
  model: Model;
  functions: Functions;
  queues: Queues;
  tables: Tables;
  iam: Iam;
  activity: Activity;
  db: DatabaseSync;
}

export interface EventSource {
  run(): Promise<void>;
  stop(): void;
}

/** What feeds functions: queues and streams. As in AWS, the function's own role must be allowed to read its source. */
export function eventSources(options: SourcesOptions): EventSource[] {
  return options.model
    .resources("AWS::Lambda::EventSourceMapping")
    .filter(({ properties }) => properties["Enabled"] !== false)
    .map((mapping) => {
      const arn = text(mapping.properties["EventSourceArn"]);
      demandRights(options, mapping, arn, arn.includes(":sqs:") ? NEEDED.sqs : NEEDED.stream);
      return arn.includes(":sqs:") ? fromQueue(options, mapping, arn) : fromStream(options, mapping);
    });
}

function fromQueue(
  { queues, functions, activity, model }: SourcesOptions,
  mapping: Resource,
  arn: string,
): EventSource {
  activity.ask(() => !queues.isBusy(arn));
  return queueSource(mapping, { queues, functions, activity, region: model.deployment.region });
}

function fromStream(
  { tables, functions, queues, db, model, activity }: SourcesOptions,
  mapping: Resource,
): EventSource {
  const changed = () => activity.changed();
  const source = new StreamSource({ mapping, tables, functions, queues, db, region: model.deployment.region, changed });
  activity.ask(() => source.isQuiet);
  return source;
}

function demandRights({ functions, iam }: SourcesOptions, mapping: Resource, arn: string, actions: string[]): void {
  const { name, role } = functions.find(text(mapping.properties["FunctionName"]));
  const principal = iam.principalOf(iam.workerCredentials(role, name, 0).accessKeyId);
  for (const action of actions)
    if (!iam.allows(principal, { action, resource: arn, context: {} }))
      throw new CloudError(`The role of ${name} may not read its event source: grant it ${action} on ${arn}.`);
}
