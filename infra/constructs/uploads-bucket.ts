import { Duration, type RemovalPolicy } from "aws-cdk-lib";
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { accept } from "./accept.ts";

/**
 * What people upload, each tenant's below its own id: papers, pictures before they are drawn anew. Nobody reads it from outside but by an address that was signed for minutes; the site's
 * distribution only hands forms on to it. What was replaced is gone after a month.
 */
export class UploadsBucket extends Bucket {
  constructor(scope: Construct, id: string, { removalPolicy }: { removalPolicy: RemovalPolicy }) {
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy,
      versioned: true,
      lifecycleRules: [
        { noncurrentVersionExpiration: Duration.days(30), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    });
    // `eventBridgeEnabled` would bring a function of CDK's own along, which says the same by calling S3.
    const { defaultChild } = this.node;
    if (defaultChild instanceof CfnBucket)
      defaultChild.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    accept(this, "S1", "Its log would tell who holds which papers (UU 27/2022); who may write is decided form by form");
  }
}
