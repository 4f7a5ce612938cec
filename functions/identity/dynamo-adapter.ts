import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { type CleanedWhere, type CustomAdapter, createAdapterFactory } from "better-auth/adapters";
import { conditionsOf, idIn, matcher } from "./dynamo-where.ts";
import { rowKey, sessionIndexKey } from "./keys.ts";
import { type Item, type Store, sweepAt, unlessRefused } from "./store.ts";

/**
 * better-auth's models in the identity table. Rows are reached by their id, with a consistent read; whatever else is asked of a row becomes the condition of the write, so that each
 * write is one atomic step. Looking for rows by anything but their id is refused (the function may not scan): a model that needs it gets an index entry here first.
 */
export const dynamoAdapter = (store: Store) =>
  createAdapterFactory({
    config: { adapterId: "dynamodb", supportsDates: false, supportsNumericIds: false, supportsArrays: true },
    adapter: () => rows(store),
  });

// The signatures are better-auth's: what a row is, only its caller knows.
function rows(store: Store): CustomAdapter {
  const found = async <T>(model: string, where: CleanedWhere[] = []) => {
    const matches = matcher(where);
    const row = await read(store, model, idIn(where));
    return row && matches(row) ? [row as T] : [];
  };
  const changed = (model: string, where: CleanedWhere[], update: object) => change(store, model, where, update as Item);
  return {
    create: async ({ model, data }) => {
      await insert(store, model, data);
      return data;
    },
    findOne: async <T>({ model, where }: { model: string; where: CleanedWhere[] }) =>
      (await found<T>(model, where))[0] ?? null,
    findMany: <T>({ model, where }: { model: string; where?: CleanedWhere[] | undefined }) => found<T>(model, where),
    count: async ({ model, where }) => (await found(model, where)).length,
    update: async <T>({ model, where, update }: { model: string; where: CleanedWhere[]; update: T }) =>
      (await changed(model, where, update as object)) as T | null,
    updateMany: async ({ model, where, update }) => ((await changed(model, where, update)) ? 1 : 0),
    delete: async ({ model, where }) => void (await remove(store, model, where)),
    deleteMany: async ({ model, where }) => ((await remove(store, model, where)) ? 1 : 0),
    consumeOne: async <T>({ model, where }: { model: string; where: CleanedWhere[] }) =>
      (await remove(store, model, where)) as T | null,
  };
}

async function read({ db, table }: Store, model: string, id: string): Promise<Item | undefined> {
  const { Item } = await db.send(new GetCommand({ TableName: table, Key: rowKey(model, id), ConsistentRead: true }));
  return Item && rowOf(Item);
}

async function insert({ db, table }: Store, model: string, data: Item): Promise<void> {
  await db.send(
    new PutCommand({
      TableName: table,
      Item: { ...rowKey(model, String(data["id"])), ...data, ...indexing(model, data), ...sweeping(data) },
      ConditionExpression: "attribute_not_exists(pk)",
    }),
  );
}

async function change({ db, table }: Store, model: string, where: CleanedWhere[], update: Item): Promise<Item | null> {
  const values = Object.entries({ ...update, ...sweeping(update) });
  const { expression, names, values: conditionValues } = conditionsOf(where);
  const answer = await unlessRefused(
    db.send(
      new UpdateCommand({
        TableName: table,
        Key: rowKey(model, idIn(where)),
        UpdateExpression: `SET ${values.map((_, index) => `#u${index} = :u${index}`).join(", ")}`,
        ConditionExpression: expression,
        ExpressionAttributeNames: {
          ...names,
          ...Object.fromEntries(values.map(([name], index) => [`#u${index}`, name])),
        },
        ExpressionAttributeValues: {
          ...conditionValues,
          ...Object.fromEntries(values.map(([, value], index) => [`:u${index}`, value])),
        },
        ReturnValues: "ALL_NEW",
      }),
    ),
  );
  return answer?.Attributes ? rowOf(answer.Attributes) : null;
}

async function remove({ db, table }: Store, model: string, where: CleanedWhere[]): Promise<Item | null> {
  const { expression, names, values } = conditionsOf(where);
  const answer = await unlessRefused(
    db.send(
      new DeleteCommand({
        TableName: table,
        Key: rowKey(model, idIn(where)),
        ConditionExpression: expression,
        ExpressionAttributeNames: names,
        ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
        ReturnValues: "ALL_OLD",
      }),
    ),
  );
  return answer?.Attributes ? rowOf(answer.Attributes) : null;
}

const rowOf = ({ pk: _, sk: __, ttl: ___, gsi1pk: ____, gsi1sk: _____, ...row }: Item): Item => row;

/** Sessions are listed by whose they are. */
const indexing = (model: string, data: Item): Item =>
  model === "session" ? sessionIndexKey(String(data["userId"]), String(data["id"])) : {};

/** Rows that expire are swept away some day after. */
const sweeping = ({ expiresAt }: Item): Item =>
  typeof expiresAt === "string" ? { ttl: sweepAt(Date.parse(expiresAt)) } : {};
