const key = (AttributeName: string, KeyType: "HASH" | "RANGE") => ({ AttributeName, KeyType });
const attribute = (AttributeName: string, AttributeType: "S" | "N") => ({ AttributeName, AttributeType });
const StreamSpecification = { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" };

/** Text keys and two global indexes. */
export const ORDERS = {
  TableName: "orders",
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: ["pk", "sk", "g", "h"].map((name) => attribute(name, "S")),
  KeySchema: [key("pk", "HASH"), key("sk", "RANGE")],
  GlobalSecondaryIndexes: [
    { IndexName: "gsi1", KeySchema: [key("g", "HASH"), key("sk", "RANGE")], Projection: { ProjectionType: "ALL" } },
    { IndexName: "gsi2", KeySchema: [key("h", "HASH")], Projection: { ProjectionType: "KEYS_ONLY" } },
  ],
  StreamSpecification,
};

/**
 * Numbers as sort keys, an index that includes one attribute, and a local index. No index takes both its keys from
 * attributes that may be missing: DynamoDB Local then counts a write to an entry that never was.
 */
export const COUNTS = {
  TableName: "counts",
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions: [attribute("pk", "S"), attribute("sk", "N"), attribute("g", "S"), attribute("n", "N")],
  KeySchema: [key("pk", "HASH"), key("sk", "RANGE")],
  GlobalSecondaryIndexes: [
    {
      IndexName: "gsi1",
      KeySchema: [key("g", "HASH"), key("sk", "RANGE")],
      Projection: { ProjectionType: "INCLUDE", NonKeyAttributes: ["l"] },
    },
  ],
  LocalSecondaryIndexes: [
    {
      IndexName: "lsi1",
      KeySchema: [key("pk", "HASH"), key("n", "RANGE")],
      Projection: { ProjectionType: "KEYS_ONLY" },
    },
  ],
  StreamSpecification,
};

export const TABLES = [ORDERS, COUNTS];
export const INDEXES = { orders: ["gsi1", "gsi2"], counts: ["gsi1", "lsi1"] };
