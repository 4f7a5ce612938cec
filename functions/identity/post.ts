import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { Letter } from "./letter.ts";

/** Where letters wait; `functions/jobs/send-letter.ts` carries them on. */
export interface Post {
  put(letter: Letter): Promise<void>;
}

export function queuedPost(QueueUrl: string): Post {
  const sqs = new SQSClient({});
  return {
    async put(letter) {
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(letter) }));
    },
  };
}
