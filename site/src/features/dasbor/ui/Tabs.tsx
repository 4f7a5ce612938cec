import { useRef } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { leave as leaveIcon, more } from "../../../ui/icons.ts";
import { dasborWords } from "../words.ts";
import { Icon } from "./Icon.tsx";

const words = dasborWords(pageLanguage);
/** As many as a phone shows side by side, with the one that opens the others. */
const AT_HAND = 4;

interface Tab {
  to: string;
  name: string;
  icon: string;
  unread: number;
}

interface Props {
  /** The most used first. */
  tabs: Tab[];
  current: string;
  leave: () => void;
}

/** The ways between the screens: all of them where there is room, on a phone the first and a sheet with the others. */
export function Tabs({ tabs, current, leave }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const others = tabs.slice(AT_HAND);
  const link = ({ to, name, icon, unread }: Tab) => (
    <a
      key={to}
      href={to}
      aria-current={to === current ? "page" : undefined}
      onClick={() => sheet.current?.matches(":popover-open") && sheet.current.hidePopover()}
    >
      <Icon d={icon} />
      {name}
      {unread > 0 && <span class="count">{unread}</span>}
    </a>
  );
  return (
    <nav class="tabs" aria-label={words.menu}>
      {tabs.slice(0, AT_HAND).map(link)}
      <button
        type="button"
        class={others.some(({ to }) => to === current) ? "to-others here" : "to-others"}
        popoverTarget="menu-lain"
      >
        <Icon d={more} />
        {words.others}
      </button>
      <div class="other-tabs" id="menu-lain" popover="auto" ref={sheet}>
        {others.map(link)}
        <button type="button" onClick={leave}>
          <Icon d={leaveIcon} />
          {words.leave}
        </button>
      </div>
    </nav>
  );
}
