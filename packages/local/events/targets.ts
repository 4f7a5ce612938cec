import { CloudError } from "../core/errors.ts";
import { type Fields, fields, functionNameOf, text } from "../core/json.ts";
import type { AsyncInvocations } from "../lambda/async.ts";
import type { Queues } from "../sqs/queues.ts";
import { targetInput } from "./transform.ts";

/** Where a rule or a schedule sends what it has. */
export interface Target {
  arn: string;
  deadLetterArn: string;
  /** The target as the template has it, with its Input, InputPath or InputTransformer. */
  raw: Fields;
}

export const readTarget = (raw: unknown): Target => ({
  arn: text(fields(raw)["Arn"]),
  deadLetterArn: text(fields(fields(raw)["DeadLetterConfig"])["Arn"]),
  raw: fields(raw),
});

/** Delivers to queues and, through their durable queue of invocations, to functions. */
export class Targets {
  readonly #queues: Queues;
  readonly #invocations: AsyncInvocations;
  readonly #log: (line: string) => void;

  constructor(queues: Queues, invocations: AsyncInvocations, log: (line: string) => void) {
    this.#queues = queues;
    this.#invocations = invocations;
    this.#log = log;
  }

  /** Throws where the target does not exist. */
  deliver(target: Target, event: Fields, ruleArn: string): void {
    const input = targetInput(target.raw, event, ruleArn);
    const payload = typeof input === "string" && !target.arn.includes(":lambda:") ? input : JSON.stringify(input);
    this.send(target.arn, payload);
  }

  send(arn: string, payload: string): void {
    if (arn.includes(":sqs:")) this.#queues.send(arn, payload);
    else if (arn.includes(":lambda:")) this.#invocations.add(functionNameOf(arn), payload);
    else throw new CloudError(`The target ${arn} is of a kind that the local cloud does not deliver to.`);
  }

  deadLetter(target: Target, event: Fields, ruleArn: string, reason: string): void {
    this.#log(`An event could not be delivered to ${target.arn}: ${reason}`);
    if (!target.deadLetterArn || !this.#queues.has(target.deadLetterArn)) return;
    const named = { RULE_ARN: ruleArn, TARGET_ARN: target.arn, ERROR_CODE: "TARGET_ERROR", ERROR_MESSAGE: reason };
    const attributes = Object.entries(named).map(([name, value]) => [name, { DataType: "String", StringValue: value }]);
    this.#queues.send(target.deadLetterArn, JSON.stringify(event), {
      attributes: JSON.stringify(Object.fromEntries(attributes)),
    });
  }
}
