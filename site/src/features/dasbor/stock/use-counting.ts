import type { Level } from "@etalase/domain/stock";
import { useEffect, useRef, useState } from "preact/hooks";
import { problemOf } from "../../../lib/api.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { changeOutbox, readOutbox, sendAlone } from "./outbox.ts";
import { type Pending, tapped } from "./pending.ts";

/** Taps that follow each other closely are sent as one. */
const CALM_MILLISECONDS = 1_200;
const AGAIN_MILLISECONDS = 15_000;

/** Counts on this phone: every tap is kept at once and sent when it can be. */
export function useCounting(api: ShopApi, shop: string, moved: (level: Level) => void) {
  const [waiting, setWaiting] = useState<Pending[]>([]);
  const told = useRef(moved);
  told.current = moved;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const change = async (next: (before: Pending[]) => Pending[]) => {
    const after = await changeOutbox(shop, next);
    setWaiting(after);
    return after;
  };
  const mark = (key: string, as: Partial<Pending>) =>
    change((before) => before.map((each) => (each.key === key ? { ...each, ...as } : each)));
  const drop = (key: string) => change((before) => before.filter((each) => each.key !== key));
  /** False when it must be tried later. From the moment it is marked nothing joins it, so it is read after that. */
  const send = async (key: string): Promise<boolean> => {
    const marked = (await mark(key, { sent: true })).find((each) => each.key === key);
    if (!marked) return true;
    try {
      told.current(await api.move(marked.sku, { reason: "adjusted", quantity: marked.quantity }, key));
      await drop(key);
      return true;
    } catch (error) {
      const { retryable, status, message } = problemOf(error);
      if (retryable || status === 401) return false;
      await mark(key, { refused: message });
      return true;
    }
  };
  const flush = () =>
    sendAlone(async () => {
      // What is never sent stays open for the taps that follow.
      if (!navigator.onLine) return;
      for (const { key, refused } of await readOutbox(shop)) if (!refused && !(await send(key))) return;
    });
  const soon = (milliseconds: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), milliseconds);
  };
  const tap = (sku: string, quantity: number) => {
    setWaiting((before) => tapped(before, { shop, sku, quantity }, ""));
    void change((before) => tapped(before, { shop, sku, quantity }, crypto.randomUUID()));
    soon(CALM_MILLISECONDS);
  };

  useEffect(() => {
    void readOutbox(shop).then(setWaiting);
    const now = () => soon(0);
    now();
    const again = setInterval(now, AGAIN_MILLISECONDS);
    addEventListener("online", now);
    return () => {
      clearTimeout(timer.current);
      clearInterval(again);
      removeEventListener("online", now);
    };
  }, [shop]);
  return { waiting, tap, drop: (key: string) => void drop(key) };
}
