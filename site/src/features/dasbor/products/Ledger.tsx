import { useEffect } from "preact/hooks";
import { dayAndClock } from "../../../lib/time.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { Trouble } from "../ui/Trouble.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { movementWords } from "./words.ts";

/** The newest movements of a SKU. They are written shortly after the level, so a change is looked for a moment later. */
export function Ledger({ api, sku, version }: { api: ShopApi; sku: string; version: number }) {
  const { value, problem, reload } = useLoaded(() => api.movements(sku), SETTLING_MILLISECONDS);
  useEffect(() => {
    void reload();
  }, [version, reload]);
  return (
    <section class="ledger">
      <h3>Catatan stok</h3>
      <Trouble problem={problem} />
      {value?.movements.length === 0 && <p class="small muted">Belum ada catatan.</p>}
      <ol>
        {value?.movements.map((movement) => (
          <li key={movement.version}>
            <span>
              {movementWords(movement)}
              <small class="muted">{dayAndClock(movement.at)}</small>
            </span>
            <b>{movement.available}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}

const SETTLING_MILLISECONDS = 3_000;
