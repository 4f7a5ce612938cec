import { useEffect } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { rupiah } from "../../../lib/rupiah.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { Trouble } from "../ui/Trouble.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { reportWords } from "./words.ts";

const words = reportWords(pageLanguage);

/** Who comes back: buyers of a range, and how many of them bought more than once within two years. Counted without names or numbers. */
export function Comers({ api, from, to }: { api: ShopApi; from: string; to: string }) {
  const { value, problem, reload } = useLoaded(() => api.buyers(from, to));
  useEffect(() => void reload(), [from, to, reload]);
  return (
    <section class="panel figures-of">
      <h2>{words.comers}</h2>
      <Trouble problem={problem} again={() => void reload()} />
      {value && (
        <>
          <p class="figure">{words.share(value.buyers > 0 ? value.returning / value.buyers : 0)}</p>
          <p class="small muted">{words.returning(value.returning, value.buyers)}</p>
          <dl>
            <div>
              <dt>{words.buyers}</dt>
              <dd>{value.buyers}</dd>
            </div>
            <div>
              <dt>{words.buyersBefore}</dt>
              <dd>{value.before.buyers}</dd>
            </div>
            <div>
              <dt>{words.returningRevenue}</dt>
              <dd>{rupiah(value.returningRevenue)}</dd>
            </div>
          </dl>
        </>
      )}
      <p class="small muted">{words.comersNote}</p>
    </section>
  );
}
