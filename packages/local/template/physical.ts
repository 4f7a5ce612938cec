import { createHash } from "node:crypto";
import type { Deployment } from "./deployment.ts";

/** A resource of a template, named. */
export interface Declared {
  stack: string;
  id: string;
  type: string;
  name: string;
}

interface Kind {
  /** The property that gives the physical name. */
  property: string;
  arn(name: string, where: string): string;
}

// `where` is "region:account".
const KINDS: Readonly<Record<string, Kind>> = {
  "AWS::DynamoDB::GlobalTable": { property: "TableName", arn: (n, w) => `arn:aws:dynamodb:${w}:table/${n}` },
  "AWS::DynamoDB::Table": { property: "TableName", arn: (n, w) => `arn:aws:dynamodb:${w}:table/${n}` },
  "AWS::S3::Bucket": { property: "BucketName", arn: (n) => `arn:aws:s3:::${n}` },
  "AWS::SQS::Queue": { property: "QueueName", arn: (n, w) => `arn:aws:sqs:${w}:${n}` },
  "AWS::Lambda::Function": { property: "FunctionName", arn: (n, w) => `arn:aws:lambda:${w}:function:${n}` },
  "AWS::Events::EventBus": { property: "Name", arn: (n, w) => `arn:aws:events:${w}:event-bus/${n}` },
  "AWS::Events::Rule": { property: "Name", arn: (n, w) => `arn:aws:events:${w}:rule/${n}` },
  "AWS::Events::Archive": { property: "ArchiveName", arn: (n, w) => `arn:aws:events:${w}:archive/${n}` },
  "AWS::Scheduler::Schedule": { property: "Name", arn: (n, w) => `arn:aws:scheduler:${w}:schedule/default/${n}` },
  "AWS::Scheduler::ScheduleGroup": { property: "Name", arn: (n, w) => `arn:aws:scheduler:${w}:schedule-group/${n}` },
  "AWS::IAM::Role": { property: "RoleName", arn: (n, w) => `arn:aws:iam::${accountOf(w)}:role/${n}` },
  "AWS::IAM::ManagedPolicy": {
    property: "ManagedPolicyName",
    arn: (n, w) => `arn:aws:iam::${accountOf(w)}:policy/${n}`,
  },
  "AWS::SecretsManager::Secret": {
    property: "Name",
    arn: (n, w) => `arn:aws:secretsmanager:${w}:secret:${n}-${short(n, 6)}`,
  },
  "AWS::KMS::Key": { property: "", arn: (n, w) => `arn:aws:kms:${w}:key/${n}` },
  "AWS::CloudFront::Distribution": {
    property: "",
    arn: (n, w) => `arn:aws:cloudfront::${accountOf(w)}:distribution/${n}`,
  },
  "AWS::CloudFront::Function": { property: "Name", arn: (n, w) => `arn:aws:cloudfront::${accountOf(w)}:function/${n}` },
  "AWS::SNS::Topic": { property: "TopicName", arn: (n, w) => `arn:aws:sns:${w}:${n}` },
  "AWS::Logs::LogGroup": { property: "LogGroupName", arn: (n, w) => `arn:aws:logs:${w}:log-group:${n}:*` },
  "AWS::CloudWatch::Alarm": { property: "AlarmName", arn: (n, w) => `arn:aws:cloudwatch:${w}:alarm:${n}` },
  "AWS::SES::EmailIdentity": { property: "EmailIdentity", arn: (n, w) => `arn:aws:ses:${w}:identity/${n}` },
};

const accountOf = (where: string) => where.slice(where.indexOf(":") + 1);

const short = (seed: string, length: number) =>
  BigInt(`0x${createHash("sha256").update(seed).digest("hex")}`)
    .toString(36)
    .slice(0, length);

export const nameProperty = (type: string): string | undefined => KINDS[type]?.property || undefined;

/** The name CloudFormation would give: the stack's and the logical id, the same at every boot. */
export function generatedName(stack: string, id: string, type: string): string {
  const name = `${stack}-${id}`;
  if (type === "AWS::S3::Bucket") return name.toLowerCase();
  return type === "AWS::ApiGatewayV2::Api" || type.startsWith("AWS::CloudFront::Distribution") ? short(name, 10) : name;
}

/** What `Ref` gives. */
export function reference(resource: Declared, deployment: Deployment): string {
  switch (resource.type) {
    case "AWS::SQS::Queue":
      return `${deployment.endpoint}/${deployment.account}/${resource.name}`;
    case "AWS::SecretsManager::Secret":
    case "AWS::IAM::ManagedPolicy":
    case "AWS::SNS::Topic":
      return arnOf(resource, deployment);
    default:
      return resource.name;
  }
}

/** What `Fn::GetAtt` gives. */
export function attribute(resource: Declared, name: string, deployment: Deployment): string {
  switch (name) {
    case "Arn":
    case "FunctionARN":
    case "FunctionMetadata.FunctionARN":
      return arnOf(resource, deployment);
    case "StreamArn":
      return `${arnOf(resource, deployment)}/stream/latest`;
    case "QueueName":
    case "TableName":
    case "Name":
    case "Id":
    case "ApiId":
      return resource.name;
    case "QueueUrl":
      return reference(resource, deployment);
    case "ApiEndpoint":
      return deployment.apiUrl(resource.name);
    case "RegionalDomainName":
      return `${resource.name}.s3.${deployment.region}.amazonaws.com`;
    case "DomainName":
      return resource.type === "AWS::S3::Bucket" ? `${resource.name}.s3.amazonaws.com` : deployment.edgeHost;
    default:
      return `${resource.name}.${name}`;
  }
}

export function arnOf(resource: Declared, deployment: Deployment): string {
  const where = `${deployment.region}:${deployment.account}`;
  return KINDS[resource.type]?.arn(resource.name, where) ?? `arn:aws:local:${where}:${resource.type}/${resource.name}`;
}
