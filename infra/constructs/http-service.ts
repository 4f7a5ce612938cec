import { Fn, RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  HttpApi,
  type HttpMethod,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { accept } from "./accept.ts";
import type { EtalaseFunction } from "./etalase-function.ts";

export interface HttpServiceProps {
  name: string;
  description: string;
  function: EtalaseFunction;
  /** Requests a second that are let through, lastingly and at once. */
  throttle: { rateLimit: number; burstLimit: number };
}

/** An HTTP API whose every route leads to one function. */
export class HttpService extends Construct {
  readonly api: HttpApi;
  readonly #integration: HttpLambdaIntegration;

  constructor(scope: Construct, id: string, { name, description, throttle, ...props }: HttpServiceProps) {
    super(scope, id);
    this.api = new HttpApi(this, "Api", { apiName: name, description, createDefaultStage: false });
    const logGroup = new LogGroup(this, "AccessLogs", {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, "Stage", {
      httpApi: this.api,
      stageName: "$default",
      autoDeploy: true,
      throttle,
      accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: ACCESS_LOG },
    });
    this.#integration = new HttpLambdaIntegration("Integration", props.function);
  }

  /** A route for whoever comes; the reason says why no token is asked for. */
  open(method: HttpMethod, path: string, reason: string): void {
    for (const route of this.api.addRoutes({ path, methods: [method], integration: this.#integration }))
      accept(route, "APIG4", reason);
  }

  guarded(method: HttpMethod, path: string, authorizer: IHttpRouteAuthorizer): void {
    this.api.addRoutes({ path, methods: [method], integration: this.#integration, authorizer });
  }

  /** `https://….execute-api.….amazonaws.com` */
  get url(): string {
    return this.api.apiEndpoint;
  }

  /** The URL's host, as CloudFront names an origin. */
  get host(): string {
    return Fn.select(2, Fn.split("/", this.url));
  }
}

/** Neither addresses nor paths: an order's path is the shopper's key to it, and who called from where is personal (UU 27/2022). */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    requestId: "$context.requestId",
    time: "$context.requestTime",
    route: "$context.routeKey",
    status: "$context.status",
    latency: "$context.responseLatency",
    integrationError: "$context.integrationErrorMessage",
    authorizerError: "$context.authorizer.error",
  }),
);
