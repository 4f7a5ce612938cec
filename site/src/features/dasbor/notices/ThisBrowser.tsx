import { useEffect, useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { bell } from "../../../ui/icons.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { Icon } from "../ui/Icon.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useWork } from "../ui/use-work.ts";
import { type PushState, pushState, turnOff, turnOn } from "./this-browser.ts";
import { noticeWords } from "./words.ts";

const words = noticeWords(pageLanguage);

/** Whether this browser is woken for what happens in the shop, also while no page of it is open. */
export function ThisBrowser({ api }: { api: ShopApi }) {
  const [state, setState] = useState<PushState>();
  const { busy, problem, attempt } = useWork();
  useEffect(() => void pushState().then(setState), []);
  if (!state) return null;
  const turn = () => attempt(async () => setState(await (state === "on" ? turnOff(api) : turnOn(api))));
  return (
    <section class="panel notice-quiet">
      <h2>{words.push}</h2>
      <p class="muted" role="status">
        {words.pushStates[state]}
      </p>
      <Trouble problem={problem} />
      {(state === "on" || state === "off") && (
        <button type="button" class="button plain" disabled={busy} onClick={() => void turn()}>
          <Icon d={bell} />
          {state === "on" ? words.pushOff : words.pushOn}
        </button>
      )}
    </section>
  );
}
