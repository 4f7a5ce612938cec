import { CloudError } from "../core/errors.ts";
import { fields, flag, number, text } from "../core/json.ts";
import type { Model } from "../template/deployment.ts";
import { arnOf, reference } from "../template/physical.ts";

export interface QueueDefinition {
  name: string;
  id: string;
  arn: string;
  url: string;
  visibilityMs: number;
  delayMs: number;
  waitMs: number;
  /** After so many receives a message moves to that queue. */
  redrive: { arn: string; receives: number } | undefined;
  /** Not of the templates: the cloud's own. */
  internal?: boolean;
}

export function queueDefinitions(model: Model): QueueDefinition[] {
  return model.resources("AWS::SQS::Queue").map((resource) => {
    const { properties, name, id } = resource;
    if (flag(properties["FifoQueue"]))
      throw new CloudError(`${name} is a FIFO queue, which the local cloud does not have.`);
    const redrive = fields(properties["RedrivePolicy"]);
    const target = text(redrive["deadLetterTargetArn"]);
    return {
      name,
      id,
      arn: arnOf(resource, model.deployment),
      url: reference(resource, model.deployment),
      visibilityMs: number(properties["VisibilityTimeout"], 30) * 1000,
      delayMs: number(properties["DelaySeconds"], 0) * 1000,
      waitMs: number(properties["ReceiveMessageWaitTimeSeconds"], 0) * 1000,
      redrive: target ? { arn: target, receives: number(redrive["maxReceiveCount"], 10) } : undefined,
    };
  });
}
