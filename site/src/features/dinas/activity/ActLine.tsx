import type { AuditEntry } from "@etalase/domain/audit";
import { pageLanguage } from "../../../lib/language.ts";
import { dayAndClock } from "../../../lib/time.ts";
import { readSession } from "../../dasbor/session/session.ts";
import { activityWords } from "./words.ts";

const words = activityWords(pageLanguage);
const acts: Record<string, string> = words.acts;

/** The end of a person's id tells two apart who do the same. */
const ID_SHOWN = 4;

/** An entry of the chain; what older versions of the marketplace wrote down stays as it was written. */
export function ActLine({
  entry: { number, at, role, who, from, what },
  shop,
}: {
  entry: AuditEntry;
  shop: string | undefined;
}) {
  const isSelf = who === readSession()?.person;
  const name = role === "operator" ? who : who.slice(-ID_SHOWN);
  return (
    <li>
      <time class="small muted" dateTime={at}>
        {dayAndClock(at)}
      </time>
      <span>
        <b>{acts[what] ?? what}</b>
        {shop && <small lang="id">{shop}</small>}
      </span>
      <span class="small">
        {words.roles[role]} {isSelf ? `(${words.self})` : name}
        {from && <span class="muted"> {words.from(from)}</span>}
      </span>
      <small class="muted">{words.number(number)}</small>
    </li>
  );
}
