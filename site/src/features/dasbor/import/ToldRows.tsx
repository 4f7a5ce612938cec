import type { Import } from "@etalase/domain/import";
import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { alert } from "../../../ui/icons.ts";
import { Icon } from "../ui/Icon.tsx";
import { NotYet } from "../ui/NotYet.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { useWork } from "../ui/use-work.ts";
import { cellOf, fieldName } from "./exports.ts";
import type { RowsPage, TableRow } from "./import-api.ts";
import { importWords } from "./words.ts";

const words = importWords(pageLanguage);

interface Props {
  title: string;
  now: Import;
  load: (from?: string) => Promise<RowsPage>;
}

/** Rows with what is wrong in them, each reason beside the cell that it is about. */
export function ToldRows({ title, now, load }: Props) {
  const { value, problem, reload, set } = useLoaded(() => load());
  const more = useWork();
  if (!value) return <NotYet problem={problem} again={reload} />;
  const { rows, next } = value;
  const add = async () => {
    const page = await load(next);
    set({ rows: [...rows, ...page.rows], ...(page.next ? { next: page.next } : {}) });
  };
  return (
    <>
      <h3>{title}</h3>
      <ol class="told-rows">
        {rows.map((row) => (
          <li key={row.number}>
            <b>{words.row(row.number)}</b>
            {row.problems.map((each) => (
              <Said key={`${each.field} ${each.code}`} row={row} said={each} now={now} />
            ))}
          </li>
        ))}
      </ol>
      <Trouble problem={more.problem} />
      {next && (
        <button type="button" class="button plain" disabled={more.busy} onClick={() => void more.attempt(add)}>
          {words.moreRows}
        </button>
      )}
    </>
  );
}

const MOST_SHOWN = 60;

function Said({ row, said, now }: { row: TableRow; said: TableRow["problems"][number]; now: Import }) {
  const [isOpen, setOpen] = useState(false);
  const cell = cellOf(row, said);
  const isLong = cell.length > MOST_SHOWN;
  return (
    <div class={said.notice ? "told notice" : "told"}>
      <p>
        <span class="muted">{fieldName(now.headers, said)}</span>{" "}
        <q>{isLong && !isOpen ? `${cell.slice(0, MOST_SHOWN)}…` : cell || words.empty}</q>
        {isLong && !isOpen && (
          <button type="button" class="link" onClick={() => setOpen(true)}>
            {words.moreRows}
          </button>
        )}
      </p>
      <p>
        <Icon d={alert} />
        {said.message}
      </p>
    </div>
  );
}
