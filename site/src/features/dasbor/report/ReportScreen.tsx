import type { Counts } from "@etalase/domain/report";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { csvOf } from "../../../lib/csv.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { rupiah } from "../../../lib/rupiah.ts";
import { saveFile } from "../../../lib/save-file.ts";
import { localDay } from "../../../lib/time.ts";
import { download } from "../../../ui/icons.ts";
import { Choices } from "../orders/Choices.tsx";
import type { Day, ShopApi } from "../session/shop-api.ts";
import { Icon } from "../ui/Icon.tsx";
import { NotYet } from "../ui/NotYet.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { Comers } from "./Comers.tsx";
import { byMonth, change, daysBefore, daysUpTo, filled, summed } from "./days.ts";
import { Now } from "./Now.tsx";
import { Sellers } from "./Sellers.tsx";
import { dayName, moved } from "./say.ts";
import { Trend } from "./Trend.tsx";
import { Turnover } from "./Turnover.tsx";
import { reportWords } from "./words.ts";

const words = reportWords(pageLanguage);

const PERIODS = { today: 1, week: 7, month: 30, quarter: 90, year: 365 } as const;
type Period = keyof typeof PERIODS;
const NAMES = Object.keys(PERIODS) as Period[];

/** What to do now, how today is, and how the last days and months were; what sells and who comes back; all of it from counters. */
export function ReportScreen({ api }: { api: ShopApi }) {
  const today = localDay(Date.now());
  const [period, setPeriod] = useState<Period>("week");
  // Two years, so that each period can be held against the one before.
  const { value, problem, reload } = useLoaded(() => api.report(daysBefore(today, 2 * PERIODS.year), today));
  if (!value) return <NotYet heading={words.heading} problem={problem} again={reload} />;
  const length = PERIODS[period];
  const days = filled(value.days, daysUpTo(today, length));
  const before = filled(value.days, daysUpTo(daysBefore(today, length), length));
  return (
    <>
      <header class="screen-head">
        <h1>{words.heading}</h1>
      </header>
      <Trouble problem={problem} again={() => void reload()} />
      <Now api={api} />
      <Today days={value.days} today={today} />
      <Choices legend={words.period} all={NAMES} names={words.periods} chosen={period} choose={setPeriod} />
      <Figures title={words.periods[period]} counts={summed(days)}>
        <Change now={summed(days).revenue} before={summed(before).revenue} words={words.before} />
      </Figures>
      {length > 1 && <Trend days={period === "year" ? byMonth(days) : days} name={dayName} />}
      <button type="button" class="button plain" onClick={() => saveFile(csvOf(rowsOf(days)), `etalase-${period}.csv`)}>
        <Icon d={download} />
        {words.export}
      </button>
      <Sellers api={api} from={daysBefore(today, length - 1)} to={today} />
      <Comers api={api} from={daysBefore(today, length - 1)} to={today} />
      <Turnover days={value.days} today={today} />
      <p class="small muted">{words.note}</p>
    </>
  );
}

const rowsOf = (days: Day[]): (string | number)[][] => [
  [words.day, words.revenue, words.orders, words.units, words.cancelled],
  ...days.map(({ day, counts }) => [day, counts.revenue, counts.orders, counts.units, counts.cancelled]),
];

/** Today beside the same day a week ago. */
function Today({ days, today }: { days: Day[]; today: string }) {
  const weekAgo = daysBefore(today, 7);
  const [now, then] = [filled(days, [today]), filled(days, [weekAgo])].map(summed);
  if (!now || !then) return null;
  return (
    <Figures title={words.today} counts={now}>
      <Change now={now.revenue} before={then.revenue} words={(amount) => words.lastWeek(dayName(weekAgo), amount)} />
    </Figures>
  );
}

function Change({ now, before, words: say }: { now: number; before: number; words: (amount: string) => string }) {
  const how = moved(change(now, before));
  return (
    <p class="small muted">
      {say(rupiah(before))}
      {how && ` · ${how}`}
    </p>
  );
}

interface FiguresProps {
  title: string;
  counts: Counts;
  children: ComponentChildren;
}

const Figures = ({ title, counts, children }: FiguresProps) => (
  <section class="panel figures-of">
    <h2>{title}</h2>
    <p class="figure">{rupiah(counts.revenue)}</p>
    {children}
    <dl>
      <div>
        <dt>{words.orders}</dt>
        <dd>{counts.orders}</dd>
      </div>
      <div>
        <dt>{words.units}</dt>
        <dd>{counts.units}</dd>
      </div>
      <div>
        <dt>{words.cancelled}</dt>
        <dd>{counts.cancelled}</dd>
      </div>
    </dl>
  </section>
);
