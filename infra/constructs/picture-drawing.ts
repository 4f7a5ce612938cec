import { Match, Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import type { Construct } from "constructs";
import { RENDERING } from "../subscriptions.ts";
import { Consumer } from "./consumer.ts";
import type { UploadsBucket } from "./uploads-bucket.ts";

/** Draws each picture that arrives in the bucket of uploads, one at a time: unpacked it fills most of the memory. */
export class PictureDrawing extends Consumer {
  constructor(scope: Construct, id: string, uploads: UploadsBucket) {
    super(scope, id, { entry: "events/draw-picture", asset: "pictures", batchSize: 1, ...RENDERING });
    new Rule(this, "Rule", {
      description: "Pictures that were uploaded",
      eventPattern: {
        source: ["aws.s3"],
        detailType: ["Object Created"],
        detail: { bucket: { name: [uploads.bucketName] }, object: { key: Match.wildcard("*/pictures/*") } },
      },
      targets: [new SqsQueue(this.work.queue, { deadLetterQueue: this.work.deadLetters })],
    });
  }
}
