const key = { pk: { S: "p" }, sk: { S: "s" } };
const TableName = "orders";
const nested = (levels: number): object => (levels === 0 ? { S: "x" } : { L: [nested(levels - 1)] });
const keys = (count: number) => Array.from({ length: count }, (_, each) => ({ pk: { S: `p${each}` }, sk: { S: "s" } }));
const put = (Item: object) => ({ Put: { TableName, Item } });

interface Refusal {
  why: string;
  operation: string;
  body: Record<string, unknown>;
  code: string;
}

const invalid = (operation: string, why: string, body: Record<string, unknown>): Refusal => ({
  why,
  operation,
  body: { TableName, ...body },
  code: "ValidationException",
});
const values = (found: object) => ({ ExpressionAttributeValues: found });
const one = { ":v": { S: "x" } };

/** Requests that must be refused, with the code that both must give. */
export const REFUSALS: Refusal[] = [
  {
    why: "a table that is not there",
    operation: "GetItem",
    body: { TableName: "nowhere", Key: key },
    code: "ResourceNotFoundException",
  },
  {
    why: "a stream that is not there",
    operation: "DescribeStream",
    body: { StreamArn: `arn:aws:dynamodb:x:0:table/x/stream/${"0".repeat(20)}` },
    code: "ResourceNotFoundException",
  },
  {
    why: "a table that is there already",
    operation: "CreateTable",
    body: {
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
    },
    code: "ResourceInUseException",
  },
  invalid("PutItem", "an item without its sort key", { Item: { pk: { S: "p" } } }),
  invalid("PutItem", "a key of the wrong type", { Item: { ...key, sk: { N: "1" } } }),
  invalid("PutItem", "an empty key", { Item: { ...key, pk: { S: "" } } }),
  invalid("PutItem", "an empty key of an index", { Item: { ...key, g: { S: "" } } }),
  invalid("PutItem", "an index key of the wrong type", { Item: { ...key, g: { N: "1" } } }),
  invalid("PutItem", "a key of more than 2,048 bytes", { Item: { ...key, pk: { S: "é".repeat(1025) } } }),
  invalid("PutItem", "an item of more than 400 KB", { Item: { ...key, d: { S: "x".repeat(409_600) } } }),
  invalid("PutItem", "an item of more than 400 KB in bytes, not in characters", {
    Item: { ...key, d: { S: "é".repeat(210_000) } },
  }),
  invalid("PutItem", "an empty set", { Item: { ...key, ss: { SS: [] } } }),
  invalid("PutItem", "the same member twice in a set", { Item: { ...key, ss: { SS: ["a", "a"] } } }),
  invalid("PutItem", "a number that is none", { Item: { ...key, n: { N: "satu" } } }),
  invalid("PutItem", "a number of 39 digits", { Item: { ...key, n: { N: "1".repeat(39) } } }),
  invalid("PutItem", "a value without a type", { Item: { ...key, n: {} } }),
  invalid("PutItem", "33 lists inside each other", { Item: { ...key, l: nested(33) } }),
  invalid("PutItem", "a value that no expression names", {
    Item: key,
    ConditionExpression: "attribute_exists(pk)",
    ...values(one),
  }),
  invalid("PutItem", "a reserved word as a name", { Item: key, ConditionExpression: "status = :v", ...values(one) }),
  invalid("PutItem", "an expression that is none", { Item: key, ConditionExpression: "pk ==" }),
  invalid("PutItem", "a list where an order is asked for", {
    Item: key,
    ConditionExpression: "l < :v",
    ...values({ ":v": { L: [] } }),
  }),
  invalid("UpdateItem", "the change of a key", { Key: key, UpdateExpression: "SET pk = :v", ...values(one) }),
  invalid("UpdateItem", "two changes of one place", {
    Key: key,
    UpdateExpression: "SET d = :v REMOVE d",
    ...values(one),
  }),
  invalid("UpdateItem", "a change inside what is not there", {
    Key: key,
    UpdateExpression: "SET m.a = :v",
    ...values(one),
  }),
  invalid("UpdateItem", "a sum with what is not there", {
    Key: key,
    UpdateExpression: "SET n = n + :v",
    ...values({ ":v": { N: "1" } }),
  }),
  invalid("UpdateItem", "the sum of a text", { Key: key, UpdateExpression: "SET n = :v + :v", ...values(one) }),
  invalid("UpdateItem", "an empty key of an index by update", {
    Key: key,
    UpdateExpression: "SET g = :v",
    ...values({ ":v": { S: "" } }),
  }),
  invalid("Query", "a query without its partition key", { KeyConditionExpression: "sk = :v", ...values(one) }),
  invalid("Query", "a query by another attribute", { KeyConditionExpression: "pk = :v AND d = :v", ...values(one) }),
  invalid("Query", "a filter on the key", {
    KeyConditionExpression: "pk = :v",
    FilterExpression: "sk = :v",
    ...values(one),
  }),
  invalid("Query", "an index that is not there", {
    IndexName: "gsi9",
    KeyConditionExpression: "g = :v",
    ...values(one),
  }),
  invalid("Query", "a consistent read of a global index", {
    IndexName: "gsi1",
    ConsistentRead: true,
    KeyConditionExpression: "g = :v",
    ...values(one),
  }),
  invalid("Query", "an attribute that the index does not show", {
    IndexName: "gsi2",
    KeyConditionExpression: "h = :v",
    ProjectionExpression: "d",
    ...values(one),
  }),
  invalid("Query", "a filter on what the index does not show", {
    IndexName: "gsi2",
    KeyConditionExpression: "h = :v",
    FilterExpression: "d = :v",
    ...values(one),
  }),
  invalid("Query", "a limit of none", { KeyConditionExpression: "pk = :v", Limit: 0, ...values(one) }),
  invalid("BatchGetItem", "more than 100 keys", { RequestItems: { [TableName]: { Keys: keys(101) } } }),
  invalid("BatchGetItem", "the same key twice", { RequestItems: { [TableName]: { Keys: [key, key] } } }),
  invalid("BatchWriteItem", "more than 25 writes", {
    RequestItems: { [TableName]: keys(26).map((Key) => ({ DeleteRequest: { Key } })) },
  }),
  invalid("BatchWriteItem", "two writes of one item", {
    RequestItems: { [TableName]: [{ PutRequest: { Item: key } }, { DeleteRequest: { Key: key } }] },
  }),
  invalid("TransactWriteItems", "an empty transaction", { TransactItems: [] }),
  invalid("TransactWriteItems", "more than 100 members", { TransactItems: keys(101).map(put) }),
  invalid("TransactWriteItems", "two members on one item", {
    TransactItems: [put(key), { Delete: { TableName, Key: key } }],
  }),
  invalid("TransactWriteItems", "two kinds in one member", {
    TransactItems: [{ ...put(key), Delete: { TableName, Key: key } }],
  }),
  invalid("TransactWriteItems", "a check without a condition", {
    TransactItems: [{ ConditionCheck: { TableName, Key: key } }],
  }),
  invalid("TransactWriteItems", "a token of more than 36 characters", {
    TransactItems: [put(key)],
    ClientRequestToken: "x".repeat(37),
  }),
  invalid("TransactWriteItems", "more than 4 MB", {
    TransactItems: keys(11).map((each) => put({ ...each, d: { S: "x".repeat(400_000) } })),
  }),
  invalid("TransactGetItems", "the same item twice", {
    TransactItems: [{ Get: { TableName, Key: key } }, { Get: { TableName, Key: key } }],
  }),
  invalid("GetRecords", "an iterator that is none", { ShardIterator: "sampah" }),
];
