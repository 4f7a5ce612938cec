import batchGetItem from "dynalite/validations/batchGetItem.js";
import batchWriteItem from "dynalite/validations/batchWriteItem.js";
import createTable from "dynalite/validations/createTable.js";
import deleteItem from "dynalite/validations/deleteItem.js";
import deleteTable from "dynalite/validations/deleteTable.js";
import describeTable from "dynalite/validations/describeTable.js";
import describeTimeToLive from "dynalite/validations/describeTimeToLive.js";
import getItem from "dynalite/validations/getItem.js";
import listTables from "dynalite/validations/listTables.js";
import putItem from "dynalite/validations/putItem.js";
import query from "dynalite/validations/query.js";
import scan from "dynalite/validations/scan.js";
import updateItem from "dynalite/validations/updateItem.js";

/** A field's rule in dynalite's notation; a bare string is its type. */
export type Rule =
  | string
  | {
      type: string;
      notNull?: true;
      required?: true;
      tableName?: true;
      regex?: string;
      enum?: string[];
      lengthGreaterThanOrEqual?: number;
      lengthLessThanOrEqual?: number;
      greaterThanOrEqual?: number;
      lessThanOrEqual?: number;
      children?: Rule | Rules;
    };
export interface Rules {
  [field: string]: Rule;
}

/** What one operation accepts: the shape of its body, and a check that parses the expressions and answers a message. */
export interface Operation {
  types: Rules;
  custom?: (data: never, limits: { options: { maxItemSize: number } }) => string | undefined;
}

const only = (types: Rules, ...fields: string[]): Rules =>
  Object.fromEntries(fields.flatMap((field) => (types[field] ? [[field, types[field]]] : [])));

// dynalite heeds that `notNull` is there, whatever it says.
const required = (type: string): Rule => ({ type, notNull: true });
const text = (shortest: number, longest: number, notNull = true): Rule => ({
  type: "String",
  ...(notNull ? { notNull } : {}),
  lengthGreaterThanOrEqual: shortest,
  lengthLessThanOrEqual: longest,
});
const struct = (name: string, children: Rules, notNull = false): Rule => ({
  type: `FieldStruct<${name}>`,
  ...(notNull ? { notNull } : {}),
  children,
});

const onConditionFailure: Rules = {
  ReturnValuesOnConditionCheckFailure: { type: "String", enum: ["ALL_OLD", "NONE"] },
};
const capacity = only(getItem.types, "ReturnConsumedCapacity");
const names = "ExpressionAttributeNames";
const condition = ["ConditionExpression", names, "ExpressionAttributeValues"];

function transactItems(kind: string, choices: Rules): Rule {
  return {
    type: "List",
    notNull: true,
    lengthGreaterThanOrEqual: 1,
    lengthLessThanOrEqual: 100,
    children: { type: `ValueStruct<${kind}>`, children: choices },
  };
}

/** What each member of a TransactWriteItems may say, and whose check it passes. */
export const TRANSACT_WRITES = {
  Put: { ...putItem, types: { ...only(putItem.types, "TableName", "Item", ...condition), ...onConditionFailure } },
  Update: {
    ...updateItem,
    types: {
      ...only(updateItem.types, "TableName", "Key", ...condition),
      ...onConditionFailure,
      UpdateExpression: required("String"),
    },
  },
  Delete: {
    ...deleteItem,
    types: { ...only(deleteItem.types, "TableName", "Key", ...condition), ...onConditionFailure },
  },
  ConditionCheck: {
    ...deleteItem,
    types: {
      ...only(deleteItem.types, "TableName", "Key", ...condition),
      ...onConditionFailure,
      ConditionExpression: required("String"),
    },
  },
} satisfies Record<string, Operation>;

const transactWrites = Object.fromEntries(
  Object.entries(TRANSACT_WRITES).map(([kind, { types }]) => [kind, struct(kind, types)]),
);
const transactGet = struct("Get", only(getItem.types, "TableName", "Key", "ProjectionExpression", names));

export const OPERATIONS = {
  BatchGetItem: batchGetItem,
  BatchWriteItem: batchWriteItem,
  CreateTable: {
    ...createTable,
    types: {
      ...createTable.types,
      DeletionProtectionEnabled: "Boolean",
      StreamSpecification: struct("StreamSpecification", {
        StreamEnabled: required("Boolean"),
        StreamViewType: { type: "String", enum: ["NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES", "KEYS_ONLY"] },
      }),
    },
  },
  DeleteItem: { ...deleteItem, types: { ...deleteItem.types, ...onConditionFailure } },
  DeleteTable: deleteTable,
  DescribeStream: {
    types: {
      StreamArn: text(37, 1024),
      Limit: { type: "Integer", greaterThanOrEqual: 1, lessThanOrEqual: 100 },
      ExclusiveStartShardId: text(28, 65, false),
    },
  },
  DescribeTable: describeTable,
  DescribeTimeToLive: describeTimeToLive,
  GetItem: getItem,
  GetRecords: {
    types: { ShardIterator: text(1, 2048), Limit: { type: "Integer", greaterThanOrEqual: 1, lessThanOrEqual: 1000 } },
  },
  GetShardIterator: {
    types: {
      StreamArn: text(37, 1024),
      ShardId: text(1, 65),
      ShardIteratorType: {
        type: "String",
        notNull: true,
        enum: ["TRIM_HORIZON", "LATEST", "AT_SEQUENCE_NUMBER", "AFTER_SEQUENCE_NUMBER"],
      },
      SequenceNumber: text(21, 40, false),
    },
  },
  ListStreams: { types: { TableName: text(3, 255, false) } },
  ListTables: listTables,
  PutItem: { ...putItem, types: { ...putItem.types, ...onConditionFailure } },
  Query: query,
  Scan: scan,
  TransactGetItems: {
    types: { ...capacity, TransactItems: transactItems("TransactGetItem", { Get: transactGet }) },
  },
  TransactWriteItems: {
    types: {
      ...capacity,
      ...only(putItem.types, "ReturnItemCollectionMetrics"),
      ClientRequestToken: text(1, 36, false),
      TransactItems: transactItems("TransactWriteItem", transactWrites),
    },
  },
  UpdateItem: { ...updateItem, types: { ...updateItem.types, ...onConditionFailure } },
  UpdateTimeToLive: {
    types: {
      ...describeTimeToLive.types,
      TimeToLiveSpecification: struct(
        "TimeToLiveSpecification",
        { AttributeName: text(1, 255), Enabled: required("Boolean") },
        true,
      ),
    },
  },
} satisfies Record<string, Operation>;

export type OperationName = keyof typeof OPERATIONS;
