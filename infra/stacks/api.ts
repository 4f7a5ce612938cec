import { Stack, type StackProps } from "aws-cdk-lib";
import { HttpMethod } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import type { Construct } from "constructs";
import { EtalaseFunction } from "../constructs/etalase-function.ts";
import { HttpService } from "../constructs/http-service.ts";
import { Messaging } from "../constructs/messaging.ts";
import { output } from "../constructs/output.ts";
import type { DataStack } from "./data.ts";
import type { IdentityStack } from "./identity.ts";

export interface ApiStackProps extends StackProps {
  data: DataStack;
  identity: IdentityStack;
}

/** What a token must be meant for. */
const AUDIENCE = "etalase";

/** The marketplace's API. */
export class ApiStack extends Stack {
  readonly service: HttpService;

  constructor(scope: Construct, id: string, { data, identity, ...props }: ApiStackProps) {
    super(scope, id, props);
    const api = new EtalaseFunction(this, "Api", { entry: "api/index", memorySize: 1024 });
    for (const role of [data.tenantData, data.tenantUploads, data.tenantSeal]) role.letAssume(api);
    new Messaging(this, "Messaging", data.messagingSecrets).letSignPushes(api);
    this.service = new HttpService(this, "Service", {
      name: "etalase-api",
      description: "Etalase: the marketplace's API",
      function: api,
      throttle: { rateLimit: 1_000, burstLimit: 2_000 },
    });
    const members = new HttpJwtAuthorizer("Members", identity.service.url, { jwtAudience: [AUDIENCE] });
    for (const room of ["vendor", "officer"])
      this.service.guarded(HttpMethod.ANY, `/api/v1/{tenant}/${room}/{proxy+}`, members);
    this.service.open(
      HttpMethod.ANY,
      "/api/{proxy+}",
      "Shoppers have no account: an order is reached by an unguessable key",
    );
    output(this, "ApiUrl", this.service.url);
  }
}
