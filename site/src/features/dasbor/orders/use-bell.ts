import type { VendorOrderView } from "@etalase/domain/order";
import { useEffect, useRef, useState } from "preact/hooks";
import { isRinging, ring, setRinging } from "./ring.ts";

/** Rings once for orders that were not there before, and counts them in the tab's title until it is looked at. */
export function useBell(orders: VendorOrderView[] | undefined): { on: boolean; turn: (on: boolean) => void } {
  const [on, setOn] = useState(isRinging);
  const [unseen, setUnseen] = useState(0);
  const known = useRef<Set<string> | undefined>(undefined);
  useEffect(() => {
    if (!orders) return;
    const before = known.current;
    known.current = new Set(orders.map(({ id }) => id));
    // Those that stand there when the page opens are no news; nor is what the vendor wrote down.
    const fresh = before ? orders.filter(({ id, taken }) => !before.has(id) && !taken).length : 0;
    if (fresh === 0) return;
    if (on) ring();
    if (document.hidden) setUnseen((count) => count + fresh);
  }, [orders, on]);
  useEffect(() => {
    const look = () => document.hidden || setUnseen(0);
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  useEffect(() => {
    if (unseen === 0) return undefined;
    const title = document.title;
    document.title = `(${unseen}) ${title}`;
    return () => {
      document.title = title;
    };
  }, [unseen]);
  const turn = (next: boolean) => {
    setRinging(next);
    setOn(next);
  };
  return { on, turn };
}
