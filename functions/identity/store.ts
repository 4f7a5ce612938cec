import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import type { DynamoDBDocumentClient, NativeAttributeValue } from "@aws-sdk/lib-dynamodb";

/** The identity table and the client that reaches it. */
export interface Store {
  db: DynamoDBDocumentClient;
  table: string;
}

export type Item = Record<string, NativeAttributeValue>;

/** Carries a conditional write out. Answers undefined when its condition did not hold: somebody else was first, or there is nothing there. */
export async function unlessRefused<T>(write: Promise<T>): Promise<T | undefined> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

/** The second in which DynamoDB may sweep an item away. Only a broom: whether something has expired is always asked of the item itself. */
export const sweepAt = (expiresAt: number): number => Math.ceil(expiresAt / 1_000);
