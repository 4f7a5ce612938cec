import type { Activity } from "../core/activity.ts";
import { ServiceError } from "../core/errors.ts";
import { fields, functionNameOf, number, parseJson, text } from "../core/json.ts";
import type { StoredMessage } from "../sqs/messages.ts";
import type { Queues } from "../sqs/queues.ts";
import type { Model } from "../template/deployment.ts";
import { Dispatcher } from "./dispatcher.ts";
import type { Functions } from "./functions.ts";
import { FunctionError } from "./protocol.ts";

const RETRIES = 2;
/** AWS waits one minute, then two; a person at a desk should not. */
const RETRY_DELAY_MS = 1_000;

interface FailurePolicy {
  retries: number;
  destination: string;
}

/** Asynchronous invocations: a durable queue for each function, two retries, then its failure destination. */
export class AsyncInvocations {
  readonly #functions: Functions;
  readonly #queues: Queues;
  readonly #policies: ReadonlyMap<string, FailurePolicy>;
  readonly #dispatchers: Dispatcher[] = [];

  constructor(model: Model, functions: Functions, queues: Queues, activity: Activity) {
    this.#functions = functions;
    this.#queues = queues;
    this.#policies = failurePolicies(model);
    for (const { name, timeoutMs } of functions.definitions) {
      const arn = queueOf(name);
      queues.define({
        name: arn,
        id: arn,
        arn,
        url: "",
        visibilityMs: timeoutMs * 2,
        delayMs: 0,
        waitMs: 0,
        redrive: undefined,
        internal: true,
      });
      activity.ask(() => !queues.isBusy(arn));
    }
  }

  /** Writes the invocation down (within the transaction that is open, if one is). */
  add(nameOrArn: string, payload: string): void {
    const name = functionNameOf(nameOrArn);
    if (!this.#functions.has(name))
      throw new ServiceError("ResourceNotFoundException", `Function not found: ${name}`, 404);
    this.#queues.send(queueOf(name), payload);
  }

  start(): void {
    for (const { name, maxWorkers } of this.#functions.definitions) {
      const dispatcher = new Dispatcher({
        queues: this.#queues,
        arn: queueOf(name),
        batchSize: 1,
        limit: maxWorkers,
        handle: ([message]) => (message ? this.#run(name, message) : Promise.resolve()),
      });
      this.#dispatchers.push(dispatcher);
      void dispatcher.run();
    }
  }

  stop(): void {
    for (const dispatcher of this.#dispatchers) dispatcher.stop();
  }

  async #run(name: string, message: StoredMessage): Promise<void> {
    const arn = queueOf(name);
    const receipt = message.receipt ?? "";
    try {
      await this.#functions.invoke(name, message.body);
      this.#queues.delete(arn, receipt);
    } catch (error) {
      const { retries, destination } = this.#policies.get(name) ?? { retries: RETRIES, destination: "" };
      if (message.receives <= retries)
        return this.#queues.hide(arn, receipt, RETRY_DELAY_MS * 2 ** (message.receives - 1));
      if (destination) this.#queues.send(destination, failureRecord(name, message, error));
      this.#queues.delete(arn, receipt);
    }
  }
}

const queueOf = (name: string) => `async:${name}`;

function failurePolicies(model: Model): Map<string, FailurePolicy> {
  const policies = new Map<string, FailurePolicy>();
  for (const { properties, name } of model.resources("AWS::Lambda::Function")) {
    const destination = text(fields(properties["DeadLetterConfig"])["TargetArn"]);
    if (destination) policies.set(name, { retries: RETRIES, destination });
  }
  for (const { properties } of model.resources("AWS::Lambda::EventInvokeConfig")) {
    const onFailure = fields(fields(properties["DestinationConfig"])["OnFailure"]);
    const name = functionNameOf(text(properties["FunctionName"]));
    const destination = text(onFailure["Destination"]) || (policies.get(name)?.destination ?? "");
    policies.set(name, { retries: number(properties["MaximumRetryAttempts"], RETRIES), destination });
  }
  return policies;
}

function failureRecord(name: string, message: StoredMessage, error: unknown): string {
  const failure = error instanceof FunctionError ? error : new FunctionError("Error", String(error));
  return JSON.stringify({
    version: "1.0",
    requestContext: {
      requestId: message.id,
      functionArn: name,
      condition: "RetriesExhausted",
      approximateInvokeCount: message.receives,
    },
    requestPayload: parseJson(message.body),
    responseContext: { statusCode: 200, functionError: "Unhandled" },
    responsePayload: { errorType: failure.type, errorMessage: failure.message },
  });
}
