import { useEffect } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { dayAndClock } from "../../../lib/time.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { Trouble } from "../ui/Trouble.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { movementWords } from "./shelf.ts";
import { shelfWords } from "./words.ts";

const words = shelfWords(pageLanguage);

/** The newest movements of a SKU. They are written shortly after the level, so a change is looked for a moment later. */
export function Ledger({ api, sku, version }: { api: ShopApi; sku: string; version: number }) {
  const { value, problem, reload } = useLoaded(() => api.movements(sku), SETTLING_MILLISECONDS);
  useEffect(() => {
    void reload();
  }, [version, reload]);
  return (
    <section class="ledger">
      <h3>{words.ledger}</h3>
      <Trouble problem={problem} />
      {value?.movements.length === 0 && <p class="small muted">{words.noMovements}</p>}
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
