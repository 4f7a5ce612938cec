import type { PageStore } from "@etalase/domain/page";
import { expect, it } from "vitest";
import { reading } from "./reading.ts";

/** A store that answers one question, and counts how often it is asked. */
function storeOf(answer: unknown) {
  const asked: string[] = [];
  const store = {
    category: async (slug: string, number?: number) => {
      asked.push(number === undefined ? slug : `${slug} ${number}`);
      return answer;
    },
    async *addresses() {
      yield "/";
    },
  };
  return { store: store as unknown as PageStore, asked };
}

async function sumOf(answer: unknown): Promise<string | undefined> {
  const read = reading(storeOf(answer).store);
  const { store, asked } = read.listen();
  await store.category("makanan");
  return read.sum(asked() ?? "[]");
}

it("asks the store once for whatever several pages ask, and to see whether it changed", async () => {
  const { store, asked } = storeOf({ products: [] });
  const read = reading(store);
  const [one, other] = [read.listen(), read.listen()];
  await Promise.all([one.store.category("makanan"), other.store.category("makanan"), other.store.category("jasa", 2)]);
  await read.sum(one.asked() ?? "");
  await read.sum(other.asked() ?? "");
  expect(asked).toEqual(["makanan", "jasa 2"]);
});

it("finds an answer unchanged whatever the order in which its fields came, and changed by any of them", async () => {
  const sum = await sumOf({ name: "Topi", price: 1, of: { a: 1, b: 2 }, counts: new Map([["x", 1]]) });
  expect(await sumOf({ price: 1, of: { b: 2, a: 1 }, counts: new Map([["x", 1]]), name: "Topi" })).toBe(sum);
  expect(await sumOf({ price: 1, of: { b: 3, a: 1 }, counts: new Map([["x", 1]]), name: "Topi" })).not.toBe(sum);
  expect(await sumOf({ price: 1, of: { b: 2, a: 1 }, counts: new Map([["x", 2]]), name: "Topi" })).not.toBe(sum);
});

it("tells pictures apart, however their bytes are held", async () => {
  const bytes = Uint8Array.from([1, 2, 3]);
  expect(await sumOf({ preview: Buffer.from(bytes) })).toBe(await sumOf({ preview: bytes }));
  expect(await sumOf({ preview: Buffer.from([1, 2, 4]) })).not.toBe(await sumOf({ preview: bytes }));
});

it("lets a page be rendered always that reads a list to its end, or asked what nobody knows any more", async () => {
  const read = reading(storeOf(undefined).store);
  const { store, asked } = read.listen();
  for await (const _ of store.addresses());
  expect(asked()).toBeUndefined();
  expect(await read.sum('[["nobody"]]')).toBeUndefined();
});
