import { RemovalPolicy } from "aws-cdk-lib";
import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  ProjectionType,
  StreamViewType,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";

/** Neither Scan nor BatchWriteItem nor PartiQL: each would find a way around keys, conditions or events. */
export const TABLE_ACTIONS = [
  "dynamodb:GetItem",
  "dynamodb:BatchGetItem",
  "dynamodb:Query",
  "dynamodb:PutItem",
  "dynamodb:BatchWriteItem",
  "dynamodb:UpdateItem",
  "dynamodb:DeleteItem",
  "dynamodb:ConditionCheckItem",
];

export interface TableShape {
  /** Whether it outlives its stack, and refuses to be deleted. */
  keep: boolean;
  /** Indexes by name, each with what it shows of an item besides keys; its own keys are `<name>pk` and `<name>sk`. */
  indexes: Record<string, string[]>;
  stream?: boolean;
  /** False where a copy would outlive what was meant to be gone. */
  restorable?: boolean;
}

/** A table as all of ours are: keys `pk` and `sk`, paid by request, restorable to any second of 35 days unless it must not be, `ttl` as a broom. */
export class EtalaseTable extends TableV2 {
  /** The table and its indexes, each by its name: a policy for all of them needs no wildcard. */
  readonly arns: string[];

  constructor(scope: Construct, id: string, { keep, indexes, stream = false, restorable = true }: TableShape) {
    super(scope, id, {
      partitionKey: text("pk"),
      sortKey: text("sk"),
      billing: Billing.onDemand(),
      globalSecondaryIndexes: Object.entries(indexes).map(indexOf),
      timeToLiveAttribute: "ttl",
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: restorable },
      deletionProtection: keep,
      removalPolicy: keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...(stream ? { dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES } : {}),
    });
    this.arns = [this.tableArn, ...Object.keys(indexes).map((index) => `${this.tableArn}/index/${index}`)];
  }
}

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** As little as can be: an index entry is then written only when its keys or the few things it shows change, not with every change of the item. */
const indexOf = ([indexName, shows]: [string, string[]]): GlobalSecondaryIndexPropsV2 => ({
  indexName,
  partitionKey: text(`${indexName}pk`),
  sortKey: text(`${indexName}sk`),
  ...(shows.length > 0
    ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: shows }
    : { projectionType: ProjectionType.KEYS_ONLY }),
});
