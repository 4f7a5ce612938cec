import { Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";

/** Where alarms are told, and who hears them. */
export class OperatorTopic extends Topic {
  constructor(scope: Construct, id: string, email: string | undefined) {
    super(scope, id, { displayName: "Etalase", enforceSSL: true });
    // A policy of our own replaces the one a topic is born with, which let alarms publish.
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: "TellOfAlarms",
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [this.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
    );
    if (email) this.addSubscription(new EmailSubscription(email));
  }
}
