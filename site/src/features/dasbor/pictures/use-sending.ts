import { useRef, useState } from "preact/hooks";
import { type Problem, problemOf } from "../../../lib/api.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { sendPicture } from "./send-picture.ts";

/** A picture on its way. */
export interface OnItsWay {
  /** The same for every try, so that it is shown once. */
  key: string;
  file: File;
  /** From 0 to 1; at 1 it is being drawn. */
  part: number;
  problem?: Problem;
}

/** Sends pictures one after the other, in the order in which they were chosen; `arrived` is awaited after each. */
export function useSending(api: ShopApi, product: string, arrived: () => Promise<void>) {
  const [all, setAll] = useState<OnItsWay[]>([]);
  const line = useRef(Promise.resolve());
  const put = (key: string, change: Partial<OnItsWay>) =>
    setAll((before) => before.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const forget = (key: string) => setAll((before) => before.filter((each) => each.key !== key));

  const send = async (key: string, file: File) => {
    try {
      await sendPicture(api, product, file, key, (part) => put(key, { part }));
      await arrived();
      forget(key);
    } catch (error) {
      put(key, { problem: problemOf(error) });
    }
  };
  const queue = (key: string, file: File) => {
    line.current = line.current.then(() => send(key, file));
  };
  const add = (files: File[]) => {
    const chosen = files.map((file) => ({ key: crypto.randomUUID(), file, part: 0 }));
    setAll((before) => [...before, ...chosen]);
    for (const { key, file } of chosen) queue(key, file);
  };
  const again = ({ key, file }: OnItsWay) => {
    setAll((before) => before.map((each) => (each.key === key ? { key, file, part: 0 } : each)));
    queue(key, file);
  };
  return { all, add, again, forget };
}
