import type { Product } from "@etalase/domain/product";
import type { Level } from "@etalase/domain/stock";
import { useRef, useState } from "preact/hooks";
import { type Problem, problemOf } from "../../../lib/api.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { minus, plus } from "../../../ui/icons.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { Icon } from "../ui/Icon.tsx";
import { Modal } from "../ui/Modal.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { Ledger } from "./Ledger.tsx";
import { goodsOf, heldWords } from "./shelf.ts";
import { shelfWords } from "./words.ts";

const words = shelfWords(pageLanguage);

interface Props {
  api: ShopApi;
  product: Product;
  levels: Level[];
  moved: (level: Level) => void;
  close: () => void;
}

const REASONS = ["received", "damaged", "counted", "threshold"] as const;
type Reason = (typeof REASONS)[number];

/** Says what happened to the pieces, of one variant at a time; the ledger below shows what happened before. */
export function StockEditor({ api, product, levels, moved, close }: Props) {
  const goods = goodsOf([{ product, levels }]);
  const [chosen, setChosen] = useState(goods[0]?.level.sku);
  const level = goods.find(({ level: { sku } }) => sku === chosen)?.level ?? goods[0]?.level;
  if (!level) return null;
  return (
    <Modal title={product.name} close={close}>
      {goods.length > 1 && (
        <div class="field">
          <label for="varian-stok">{words.ofVariant}</label>
          <select id="varian-stok" value={level.sku} onChange={(event) => setChosen(event.currentTarget.value)}>
            {goods.map((each) => (
              <option key={each.level.sku} value={each.level.sku}>
                {each.chosen}: {each.level.available}
              </option>
            ))}
          </select>
        </div>
      )}
      <Moves key={level.sku} api={api} level={level} moved={moved} />
    </Modal>
  );
}

function Moves({ api, level, moved }: Pick<Props, "api" | "moved"> & { level: Level }) {
  const [reason, setReason] = useState<Reason>("received");
  const [quantity, setQuantity] = useState(1);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  // The same movement keeps its key over all tries, and is counted once.
  const attempt = useRef({ text: "", key: "" });

  const choose = (next: Reason) => {
    setReason(next);
    setQuantity({ received: 1, damaged: 1, counted: level.available + level.held, threshold: level.low }[next]);
  };
  const move = async () => {
    const body = { reason, quantity };
    const text = JSON.stringify([body, level.version]);
    if (attempt.current.text !== text) attempt.current = { text, key: crypto.randomUUID() };
    setBusy(true);
    setDone(false);
    setProblem(undefined);
    try {
      moved(await api.move(level.sku, body, attempt.current.key));
      attempt.current = { text: "", key: "" };
      setDone(true);
      if (reason === "received" || reason === "damaged") setQuantity(1);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  const least = reason === "counted" || reason === "threshold" ? 0 : 1;

  return (
    <>
      <p class="stock-now">
        <b>{level.available}</b>{" "}
        <span>
          {words.available}
          {heldWords(level)}
        </span>
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void move();
        }}
      >
        <div class="switch" role="group" aria-label={words.happened}>
          {REASONS.map((each) => (
            <button type="button" key={each} aria-pressed={each === reason} onClick={() => choose(each)}>
              {words.reasons[each].title}
            </button>
          ))}
        </div>
        <p class="small muted">{words.reasons[reason].note}</p>
        <div class="stepper wide">
          <button
            type="button"
            aria-label={words.less}
            disabled={quantity <= least}
            onClick={() => setQuantity(quantity - 1)}
          >
            <Icon d={minus} />
          </button>
          <input
            aria-label={words.count}
            inputMode="numeric"
            value={quantity}
            onInput={(event) => setQuantity(Number(event.currentTarget.value.replaceAll(/\D/g, "")))}
          />
          <button type="button" aria-label={words.more} onClick={() => setQuantity(quantity + 1)}>
            <Icon d={plus} />
          </button>
        </div>
        <Trouble problem={problem} />
        {done && (
          <p class="news good" role="status">
            {words.recorded}
          </p>
        )}
        <button class="button" disabled={busy || quantity < least}>
          {busy ? words.recording : words.record}
        </button>
      </form>
      <Ledger api={api} sku={level.sku} version={level.version} />
    </>
  );
}
