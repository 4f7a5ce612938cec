import type { Pending } from "./pending.ts";

const NAME = "etalase:stock";
const STORE = "pending";

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error(NAME)));
  });

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= (() => {
    const request = indexedDB.open(NAME, 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore(STORE, { keyPath: "key" }));
    return done(request);
  })();
  return opening;
}

/** What waits on this phone, over closed tabs and empty batteries. */
export async function readOutbox(shop: string): Promise<Pending[]> {
  const store = (await open()).transaction(STORE).objectStore(STORE);
  const all: Pending[] = await done(store.getAll());
  return all.filter((each) => each.shop === shop);
}

/** Changes what waits of a shop, one tab at a time, and answers what waits then. */
export const changeOutbox = (shop: string, next: (before: Pending[]) => Pending[]): Promise<Pending[]> =>
  navigator.locks.request(`${NAME}:write`, async () => {
    const before = await readOutbox(shop);
    const after = next(before);
    const transaction = (await open()).transaction(STORE, "readwrite");
    const finished = new Promise<void>((resolve, reject) => {
      transaction.addEventListener("complete", () => resolve());
      transaction.addEventListener("abort", () => reject(transaction.error ?? new Error(NAME)));
    });
    const store = transaction.objectStore(STORE);
    for (const { key } of before) store.delete(key);
    for (const each of after) store.put(each);
    await finished;
    return after;
  });

/** One tab at a time sends; counting goes on meanwhile. */
export const sendAlone = (work: () => Promise<void>): Promise<void> => navigator.locks.request(`${NAME}:send`, work);
