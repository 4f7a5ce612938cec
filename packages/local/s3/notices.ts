import type { Clock } from "../core/clock.ts";
import type { HttpRequest } from "../core/http.ts";
import { fields, text } from "../core/json.ts";
import { type Buses, busEvent } from "../events/bus.ts";
import type { Model } from "../template/deployment.ts";
import type { ObjectInfo } from "./objects.ts";

/** By which operation an object came, as S3 names it in its events. */
export type Reason = "PutObject" | "POST Object" | "CopyObject" | "CompleteMultipartUpload";

export interface NoticesOptions {
  model: Model;
  buses: Buses;
  clock: Clock;
}

/** What S3 tells the default bus of the buckets whose template asks for it (`EventBridgeConfiguration`). */
export class BucketNotices {
  readonly #options: NoticesOptions;
  readonly #telling: ReadonlySet<string>;
  #count = 0;

  constructor(options: NoticesOptions) {
    this.#options = options;
    this.#telling = new Set(tellingBuckets(options.model));
  }

  /** Publishes `Object Created`; to be run in the transaction that lets the object appear. */
  created(bucket: string, { key, size, etag }: ObjectInfo, reason: Reason, request: HttpRequest): void {
    this.#publish("Object Created", bucket, { key, size, etag }, request, { reason });
  }

  /** Publishes `Object Deleted`; to be run in the transaction that takes the object away. */
  deleted(bucket: string, { key, etag }: ObjectInfo, request: HttpRequest): void {
    const told = { reason: "DeleteObject", "deletion-type": "Permanently Deleted" };
    this.#publish("Object Deleted", bucket, { key, etag }, request, told);
  }

  #publish(type: string, bucket: string, object: object, request: HttpRequest, told: object): void {
    if (!this.#telling.has(bucket)) return;
    const { buses, clock, model } = this.#options;
    const { region, account } = model.deployment;
    const at = clock.now();
    const detail = {
      version: "0",
      bucket: { name: bucket },
      object: { ...object, sequencer: this.#sequencer(at) },
      "request-id": crypto.randomUUID().slice(0, 16).toUpperCase(),
      requester: account,
      "source-ip-address": request.ip,
      ...told,
    };
    const resources = [`arn:aws:s3:::${bucket}`];
    buses.publish([
      { bus: "default", event: busEvent({ source: "aws.s3", type, detail, at, region, account, resources }) },
    ]);
  }

  /** Later events of one key compare as greater texts. */
  #sequencer(at: number): string {
    return `${at.toString(16).padStart(12, "0")}${(++this.#count % 0x10000).toString(16).padStart(4, "0")}`.toUpperCase();
  }
}

/** CloudFormation says it on the bucket; CDK's `enableEventBridgeNotification` by a resource of its own. */
function tellingBuckets(model: Model): string[] {
  const asked = (configuration: unknown) =>
    fields(fields(configuration)["EventBridgeConfiguration"])["EventBridgeEnabled"] !== false &&
    fields(configuration)["EventBridgeConfiguration"] !== undefined;
  const buckets = model.resources("AWS::S3::Bucket").map(({ name, properties }) => ({ name, properties }));
  const others = model
    .resources("Custom::S3BucketNotifications")
    .map(({ properties }) => ({ name: text(properties["BucketName"]), properties }));
  return [...buckets, ...others]
    .filter(({ properties }) => asked(properties["NotificationConfiguration"]))
    .map(({ name }) => name);
}
