import { RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import { HttpMethod } from "aws-cdk-lib/aws-apigatewayv2";
import { EventBus } from "aws-cdk-lib/aws-events";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { accept } from "../constructs/accept.ts";
import { Consumer } from "../constructs/consumer.ts";
import { EtalaseFunction } from "../constructs/etalase-function.ts";
import { HttpService } from "../constructs/http-service.ts";
import { Messaging } from "../constructs/messaging.ts";
import { output } from "../constructs/output.ts";
import { Subscription } from "../constructs/subscription.ts";
import { EtalaseTable, TABLE_ACTIONS } from "../constructs/table.ts";
import type { DataStack } from "./data.ts";

export interface IdentityStackProps extends StackProps {
  /** Whether what is stored here outlives the stack. */
  keep: boolean;
  data: DataStack;
}

/** Who somebody is: people, their memberships and sessions in a table of their own, and the issuer of the tokens that the API's authorizer checks. */
export class IdentityStack extends Stack {
  readonly service: HttpService;

  constructor(scope: Construct, id: string, { keep, data, ...props }: IdentityStackProps) {
    super(scope, id, props);
    const identity = new EtalaseFunction(this, "Identity", { entry: "identity/index" });
    const owners = this.#grantOwnership();
    this.#giveTable([identity, owners], keep);
    this.#giveSecret(identity, keep);
    data.tenantData.letAssume(identity);
    const letters = new Consumer(this, "SendLetter", { entry: "jobs/send-letter" });
    new Messaging(this, "Messaging", data.messagingSecrets).letSend(letters.function);
    letters.work.letSend(identity, "LETTERS_QUEUE_URL");
    output(this, "LettersQueue", letters.work.queue.queueUrl);
    this.service = this.#service(identity);
    // The API itself does not need the function (its routes' integration does), so that this is no cycle.
    identity.addEnvironment("ISSUER", this.service.url);
    output(this, "IdentityUrl", this.service.url);
  }

  /** The one effect of the marketplace's events on people: the bus is known by its name, since its stack is made before. */
  #grantOwnership(): EtalaseFunction {
    const bus = EventBus.fromEventBusName(this, "Bus", "etalase");
    const entry = "events/grant-ownership";
    return new Subscription(this, "GrantOwnership", { bus, entry, types: ["shop.submitted"] }).function;
  }

  #giveTable(users: EtalaseFunction[], keep: boolean): void {
    const table = new EtalaseTable(this, "People", { keep, indexes: { gsi1: [] } });
    for (const user of users) {
      user.addEnvironment("IDENTITY_TABLE", table.tableName);
      user.addToRolePolicy(new PolicyStatement({ actions: TABLE_ACTIONS, resources: table.arns }));
    }
    output(this, "IdentityTable", table.tableName);
  }

  #giveSecret(to: EtalaseFunction, keep: boolean): void {
    const secret = new Secret(this, "Secret", {
      description: "Signs sessions and encrypts the keys that sign tokens",
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    accept(secret, "SMG4", "Another secret ends every session; it is replaced by hand, when there is cause");
    to.addEnvironment("IDENTITY_SECRET_ARN", secret.secretArn);
    secret.grantRead(to);
    output(this, "IdentitySecretArn", secret.secretArn);
  }

  #service(identity: EtalaseFunction): HttpService {
    const service = new HttpService(this, "Service", {
      name: "etalase-identity",
      description: "Etalase: sign-in, and the keys of the tokens it issues",
      function: identity,
      // Every code that is sent costs money: people who sign in are few, so let few through.
      throttle: { rateLimit: 50, burstLimit: 100 },
    });
    service.open(HttpMethod.ANY, "/api/identity/{proxy+}", "Here people come to get a token");
    for (const file of ["openid-configuration", "jwks.json"])
      service.open(HttpMethod.GET, `/.well-known/${file}`, "Whoever checks a token reads the public keys");
    return service;
  }
}
