import { CfnParameter, Fn, Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import type { EtalaseFunction } from "./etalase-function.ts";

/** WhatsApp, e-mail and push, as the stack's parameters say. */
export class Messaging extends Construct {
  readonly #secrets: { whatsApp: Secret; push: Secret };

  constructor(stack: Stack, id: string, secrets: { whatsApp: Secret; push: Secret }) {
    super(stack, id);
    this.#secrets = secrets;
  }

  /** Lets a function send messages over every channel. */
  letSend(sender: EtalaseFunction): void {
    const { whatsApp } = this.#secrets;
    const url = this.#parameter("WhatsAppUrl", "https://graph.facebook.com/v23.0", "Where the WhatsApp Cloud API is");
    const phoneId = this.#parameter("WhatsAppPhoneId", "unset", "Id of the phone number that messages come from");
    const pushUrl = this.#parameter("PushUrl", "direct", "Where pushes go in place of the browsers' own push services");
    sender.addEnvironment("WHATSAPP_URL", url);
    sender.addEnvironment("WHATSAPP_PHONE_ID", phoneId);
    sender.addEnvironment("WHATSAPP_SECRET_ARN", whatsApp.secretArn);
    whatsApp.grantRead(sender);
    sender.addEnvironment("PUSH_URL", pushUrl);
    this.letSignPushes(sender);
    sender.addToRolePolicy(new PolicyStatement({ actions: ["ses:SendEmail"], resources: this.#identities() }));
  }

  /** Lets a function be who pushes come from: whoever subscribes a browser tells it of the same key that sends. */
  letSignPushes(sender: EtalaseFunction): void {
    sender.addEnvironment("PUSH_SECRET_ARN", this.#secrets.push.secretArn);
    sender.addEnvironment("EMAIL_FROM", this.#emailFrom);
    this.#secrets.push.grantRead(sender);
  }

  get #emailFrom(): string {
    return this.#parameter("EmailFrom", "etalase@example.id", "Sender of e-mail, verified in Amazon SES");
  }

  /** SES asks for the address where that is verified by itself, and for its domain otherwise. */
  #identities(): string[] {
    const from = this.#emailFrom;
    const domain = Fn.select(1, Fn.split("@", from));
    return [from, domain].map((resourceName) =>
      Stack.of(this).formatArn({ service: "ses", resource: "identity", resourceName }),
    );
  }

  #parameter(name: string, standard: string, description: string): string {
    const known = this.node.tryFindChild(name);
    // Only what a stack makes use of: a parameter that nothing reads is a mistake to CloudFormation.
    if (known instanceof CfnParameter) return known.valueAsString;
    const parameter = new CfnParameter(this, name, { default: standard, description });
    // The same name in every stack, so that one value can be given to all.
    parameter.overrideLogicalId(name);
    return parameter.valueAsString;
  }
}
