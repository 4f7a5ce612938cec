import { type Fields, fields, number } from "../core/json.ts";
import type { Model } from "../template/deployment.ts";

/** A bucket of tokens: so many a second, and so many at once. */
class Bucket {
  readonly #rate: number;
  readonly #burst: number;
  #tokens: number;
  #at = performance.now();

  constructor(rate: number, burst: number) {
    this.#rate = rate;
    this.#burst = burst;
    this.#tokens = burst;
  }

  take(): boolean {
    const now = performance.now();
    this.#tokens = Math.min(this.#burst, this.#tokens + ((now - this.#at) / 1000) * this.#rate);
    this.#at = now;
    if (this.#tokens < 1) return false;
    this.#tokens--;
    return true;
  }
}

/** The limits that the API's stage sets: for all of its routes together, or for a route by itself. */
export class Throttle {
  readonly #shared: Bucket | undefined;
  readonly #routes = new Map<string, Bucket>();

  constructor(model: Model, apiId: string) {
    const stage = model.resources("AWS::ApiGatewayV2::Stage").find(({ properties }) => properties["ApiId"] === apiId);
    this.#shared = bucketOf(fields(stage?.properties["DefaultRouteSettings"]));
    for (const [key, settings] of Object.entries(fields(stage?.properties["RouteSettings"]))) {
      const bucket = bucketOf(fields(settings));
      if (bucket) this.#routes.set(key, bucket);
    }
  }

  /** Whether one more request of the route may pass now. */
  admits(routeKey: string): boolean {
    return (this.#routes.get(routeKey) ?? this.#shared)?.take() ?? true;
  }
}

function bucketOf(settings: Fields): Bucket | undefined {
  const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } = settings;
  return rate === undefined || burst === undefined ? undefined : new Bucket(number(rate, 0), number(burst, 0));
}
