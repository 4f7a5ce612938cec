import { pageLanguage } from "../../../lib/language.ts";
import { boardWords } from "./words.ts";

const words = boardWords(pageLanguage);

/** Looks for an order by its number, its buyer's name or phone. */
export const FindOrders = ({ text, find }: { text: string; find: (text: string) => void }) => (
  <div class="field">
    <label for="cari-pesanan">{words.find}</label>
    <input
      id="cari-pesanan"
      type="search"
      autocomplete="off"
      maxLength={60}
      placeholder={words.findExample}
      value={text}
      onInput={(event) => find(event.currentTarget.value)}
    />
  </div>
);
