import type { VendorOrderView } from "@etalase/domain/order";
import { pageLanguage } from "../../../lib/language.ts";
import { dayAndClock } from "../../../lib/time.ts";
import { alert, chat, phone } from "../../../ui/icons.ts";
import { Icon } from "../ui/Icon.tsx";
import { boardWords } from "./words.ts";

const words = boardWords(pageLanguage).unsent;

interface Props {
  order: VendorOrderView;
  busy: boolean;
  settle: () => void;
}

/** Messages of an order that nobody took, and how its buyer hears of it all the same. */
export function Unsent({ order: { unsent, buyer }, busy, settle }: Props) {
  if (unsent.length === 0) return null;
  const toBuyer = unsent.filter(({ to }) => to === "buyer");
  const newest = toBuyer.at(-1);
  return (
    <section class="unsent" aria-label={newest ? words.buyer : words.shop}>
      <p>
        <Icon d={alert} /> <b>{newest ? words.buyer : words.shop}</b>
      </p>
      <p class="small">{newest ? words.buyerNote : words.shopNote}</p>
      <ul class="small">
        {(newest ? toBuyer : unsent).map(({ channel, since, text }) => (
          <li key={since + channel}>
            <span lang="id">{text}</span>{" "}
            <span class="muted">{words.at(words.channels[channel], dayAndClock(since))}</span>
          </li>
        ))}
      </ul>
      <div class="row">
        {newest && buyer && (
          <>
            <a class="button" href={newest.whatsapp ?? buyer.whatsapp} target="_blank" rel="noopener">
              <Icon d={chat} />
              {words.chat}
            </a>
            <a class="button plain" href={`tel:${buyer.phone}`}>
              <Icon d={phone} />
              {words.call}
            </a>
          </>
        )}
        <button type="button" class="button plain" disabled={busy} onClick={settle}>
          {newest ? words.told : words.seen}
        </button>
      </div>
    </section>
  );
}
