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
  /** Names of indexes; keys are `<name>pk` and `<name>sk`. */
  indexes: string[];
  stream?: boolean;
}

/** A table as all of ours are: keys `pk` and `sk`, paid by request, restorable to any second of 35 days, `ttl` as a broom. */
export class EtalaseTable extends TableV2 {
  /** The table and its indexes, each by its name: a policy for all of them needs no wildcard. */
  readonly arns: string[];

  constructor(scope: Construct, id: string, { keep, indexes, stream = false }: TableShape) {
    super(scope, id, {
      partitionKey: text("pk"),
      sortKey: text("sk"),
      billing: Billing.onDemand(),
      globalSecondaryIndexes: indexes.map(keysOnly),
      timeToLiveAttribute: "ttl",
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: keep,
      removalPolicy: keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...(stream ? { dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES } : {}),
    });
    this.arns = [this.tableArn, ...indexes.map((index) => `${this.tableArn}/index/${index}`)];
  }
}

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** Keys only: an index entry is then written only when its keys change, not with every change of the item. */
const keysOnly = (indexName: string): GlobalSecondaryIndexPropsV2 => ({
  indexName,
  partitionKey: text(`${indexName}pk`),
  sortKey: text(`${indexName}sk`),
  projectionType: ProjectionType.KEYS_ONLY,
});
