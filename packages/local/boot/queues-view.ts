import type { Depth, StoredMessage } from "../sqs/messages.ts";
import type { Queues } from "../sqs/queues.ts";

export interface QueueView extends Depth {
  name: string;
  /** Whether it is another queue's dead-letter queue. */
  dead: boolean;
}

/** The queues as tests and people look at them; each by its name, ARN, logical id or the beginning of that. */
export interface QueuesView {
  list(): QueueView[];
  depth(queue: string): Depth;
  /** Messages as they lie there, the oldest first, without receiving them. */
  peek(queue: string, limit?: number): StoredMessage[];
  send(queue: string, body: string): void;
  /** Sends a dead-letter queue's messages back to where they came from; returns how many. */
  redrive(queue: string): number;
}

export function queuesView(queues: Queues): QueuesView {
  const arnOf = (queue: string) => queues.find(queue).arn;
  return {
    list: () =>
      queues.definitions.map(({ name, arn }) => ({ name, ...queues.depth(arn), dead: queues.isDeadLetter(arn) })),
    depth: (queue) => queues.depth(arnOf(queue)),
    peek: (queue, limit) => queues.peek(arnOf(queue), limit),
    send: (queue, body) => void queues.send(arnOf(queue), body),
    redrive: (queue) => queues.redrive(arnOf(queue)),
  };
}
