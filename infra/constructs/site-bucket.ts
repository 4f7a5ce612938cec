import { Aws, Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps, type IBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";

const PRIVATE: BucketProps = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
};

/**
 * The static storefront: each tenant's pages and pictures under `sites/<tenant>/`, the hashed files of all under `assets/`. Old versions are kept for a week, since a picture
 * cannot be rendered again.
 */
export class SiteBucket extends Bucket {
  constructor(scope: Construct, id: string, { removalPolicy }: { removalPolicy: RemovalPolicy }) {
    const logs = new Bucket(scope, `${id}Logs`, {
      ...PRIVATE,
      removalPolicy,
      lifecycleRules: [{ expiration: Duration.days(90) }],
    });
    super(scope, id, {
      ...PRIVATE,
      removalPolicy,
      versioned: true,
      lifecycleRules: [
        { noncurrentVersionExpiration: Duration.days(7), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      // The CDK's classes and interfaces differ in what exactOptionalPropertyTypes tells apart.
      serverAccessLogsBucket: logs as IBucket,
      serverAccessLogsPrefix: "site/",
    });
    this.addToResourcePolicy(this.#readByCloudFront());
  }

  /**
   * Any distribution of this account may read: naming the one would make this stack need the site's, which needs this one. Nobody may list, so that what is not there answers 403
   * (the distribution's error page counts on it).
   */
  #readByCloudFront(): PolicyStatement {
    return new PolicyStatement({
      sid: "ReadByCloudFront",
      principals: [new ServicePrincipal("cloudfront.amazonaws.com")],
      actions: ["s3:GetObject"],
      resources: [this.arnForObjects("sites/*"), this.arnForObjects("assets/*")],
      conditions: {
        ArnLike: { "aws:SourceArn": `arn:${Aws.PARTITION}:cloudfront::${Stack.of(this).account}:distribution/*` },
      },
    });
  }
}
