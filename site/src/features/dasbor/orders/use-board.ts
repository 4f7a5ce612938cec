import type { VendorOrderView } from "@etalase/domain/order";
import { useEffect, useRef } from "preact/hooks";
import type { ShopApi } from "../session/shop-api.ts";
import { type Loaded, useLoaded } from "../ui/use-loaded.ts";
import { unsettled } from "./board.ts";
import { merged } from "./merge.ts";
import { isRinging } from "./ring.ts";

const EVERY_MILLISECONDS = 6_000;
/** New orders are looked for often; whether an old one moved without this phone, seldom. */
const WHOLE_EVERY_LOOKS = 10;

async function everythingOpen(api: ShopApi): Promise<VendorOrderView[]> {
  const orders: VendorOrderView[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.orders("open", { cursor });
    orders.push(...page.orders);
    cursor = page.cursor;
  } while (cursor);
  return orders;
}

/** All that asks for something, kept up to date while it is looked at. */
export function useBoard(api: ShopApi): Loaded<VendorOrderView[]> & { refresh: () => Promise<void> } {
  const looks = useRef(0);
  const known = useRef<VendorOrderView[]>([]);
  const loaded = useLoaded(
    async () => {
      const whole = looks.current++ % WHOLE_EVERY_LOOKS === 0;
      const [open, closed] = await Promise.all([
        whole ? everythingOpen(api) : api.orders("open").then(({ orders }) => merged(known.current, orders)),
        api.orders("closed"),
      ]);
      const ended = new Set(closed.orders.map(({ id }) => id));
      return [...unsettled(closed.orders), ...open.filter(({ id }) => !ended.has(id))];
    },
    EVERY_MILLISECONDS,
    isRinging,
  );
  useEffect(() => {
    known.current = loaded.value ?? [];
  }, [loaded.value]);
  const refresh = () => {
    looks.current = 0;
    return loaded.reload();
  };
  return { ...loaded, refresh };
}
