import {
  GetQueueAttributesCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
  StartMessageMoveTaskCommand,
} from "@aws-sdk/client-sqs";
import * as z from "zod/mini";
import type { Target } from "./target.ts";

const OURS = "etalase-";
const DEAD = "-dead";

export interface QueueView {
  /** `notify-vendor`, as its function is called. */
  name: string;
  url: string;
  arn: string;
  /** What waits here because it could not be done. */
  dead: boolean;
  waiting: number;
  /** Taken by a function that is not done with them. */
  atWork: number;
}

/** Every queue of ours with how much waits in it, by name. */
export async function queuesOf({ letters: { sqs } }: Target): Promise<QueueView[]> {
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({ QueueNamePrefix: OURS }));
  const ours = QueueUrls.filter((url) => nameIn(url).startsWith(OURS));
  const views = await Promise.all(
    ours.map(async (url): Promise<QueueView> => {
      const { Attributes = {} } = await sqs.send(
        new GetQueueAttributesCommand({
          QueueUrl: url,
          AttributeNames: ["QueueArn", "ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"],
        }),
      );
      const name = nameIn(url).slice(OURS.length);
      return {
        name: name.endsWith(DEAD) ? name.slice(0, -DEAD.length) : name,
        url,
        arn: Attributes["QueueArn"] ?? "",
        dead: name.endsWith(DEAD),
        waiting: Number(Attributes["ApproximateNumberOfMessages"] ?? 0),
        atWork: Number(Attributes["ApproximateNumberOfMessagesNotVisible"] ?? 0),
      };
    }),
  );
  return views.toSorted((a, b) => a.name.localeCompare(b.name));
}

const nameIn = (url: string): string => url.slice(url.lastIndexOf("/") + 1);

export interface DeadLetter {
  /** When it was sent first. */
  since: string;
  /** Its event's type and tenant, where it is of an event. */
  about: string;
}

const Told = z.object({ detail: z.object({ type: z.string(), tenant: z.string() }) });

/** A few of the messages that wait in a queue; they stay there. */
export async function lookInto({ letters: { sqs } }: Target, { url }: QueueView): Promise<DeadLetter[]> {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: url,
      MaxNumberOfMessages: 10,
      VisibilityTimeout: 0,
      MessageSystemAttributeNames: ["SentTimestamp"],
    }),
  );
  return Messages.map(({ Body = "", Attributes }) => ({
    since: new Date(Number(Attributes?.SentTimestamp ?? 0)).toISOString(),
    about: aboutOf(Body),
  })).toSorted((a, b) => a.since.localeCompare(b.since));
}

function aboutOf(body: string): string {
  try {
    const { type, tenant } = Told.parse(JSON.parse(body)).detail;
    return `${type} of ${tenant}`;
  } catch {
    return "no event";
  }
}

/** Sends what waits in a dead letter queue to the queue that it came from. */
export async function redrive({ letters: { sqs } }: Target, from: QueueView, to: QueueView): Promise<void> {
  await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: from.arn, DestinationArn: to.arn }));
}
