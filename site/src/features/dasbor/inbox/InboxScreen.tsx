import type { Inbox, NoticeKind } from "@etalase/domain/notice";
import { useState } from "preact/hooks";
import { type Problem, problemOf } from "../../../lib/api.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { dayAndClock } from "../../../lib/time.ts";
import { bell, gear } from "../../../ui/icons.ts";
import { noticeWords } from "../notices/words.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { Empty } from "../ui/Empty.tsx";
import { Icon } from "../ui/Icon.tsx";
import { NotYet } from "../ui/NotYet.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { inboxWords } from "./words.ts";

const words = inboxWords(pageLanguage);
const notices = noticeWords(pageLanguage);
const EVERY_MILLISECONDS = 15_000;

/** Where more of it is seen. */
const PLACES: Record<NoticeKind, string> = {
  order: "#pesanan",
  payment: "#pesanan",
  ended: "#pesanan",
  stock: "#produk",
  review: "#ulasan",
  shop: "#pendaftaran",
};

/** What happened to the shop, the newest first. */
export function InboxScreen({ api }: { api: ShopApi }) {
  const { value, problem, reload, set } = useLoaded(() => api.inbox(), EVERY_MILLISECONDS);
  const [failure, setFailure] = useState<Problem>();
  if (!value) return <NotYet heading={words.heading} problem={problem} again={reload} />;
  const read = async () => {
    try {
      set(await api.readInbox(value.notes[0]?.id ?? ""));
      setFailure(undefined);
    } catch (error) {
      setFailure(problemOf(error));
    }
  };
  return (
    <>
      <header class="screen-head">
        <h1>{words.heading}</h1>
        <p role="status">{value.unread > 0 ? words.unread(value.unread) : ""}</p>
      </header>
      <Trouble problem={failure ?? problem} again={() => void reload()} />
      {value.unread > 0 && (
        <button type="button" class="button plain" onClick={() => void read()}>
          {words.read}
        </button>
      )}
      <a class="button plain" href="#pemberitahuan">
        <Icon d={gear} />
        {notices.open}
      </a>
      <Notes inbox={value} />
    </>
  );
}

function Notes({ inbox: { notes, unread } }: { inbox: Inbox }) {
  if (notes.length === 0) {
    return (
      <Empty icon={bell} title={words.none}>
        <p>{words.noneNote}</p>
      </Empty>
    );
  }
  return (
    <ul class="inbox">
      {notes.map(({ id, at, kind, text }, index) => (
        <li key={id} class="panel">
          {index < unread && <span class="count">{words.fresh}</span>}
          <p lang="id">{text}</p>
          <p class="small muted">
            <time dateTime={at}>{dayAndClock(at)}</time> · <a href={PLACES[kind]}>{words.see[kind]}</a>
          </p>
        </li>
      ))}
    </ul>
  );
}
