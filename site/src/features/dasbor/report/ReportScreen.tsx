import type { Counts } from "@etalase/domain/report";
import { pageLanguage } from "../../../lib/language.ts";
import { rupiah, shortRupiah } from "../../../lib/rupiah.ts";
import { localDay, shortDay } from "../../../lib/time.ts";
import type { Day, ShopApi } from "../session/shop-api.ts";
import { Trouble } from "../ui/Trouble.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { Waiting } from "../ui/Waiting.tsx";
import { filled, summed, weekUpTo } from "./week.ts";
import { reportWords } from "./words.ts";

const words = reportWords(pageLanguage);

/** Today and the last seven days. */
export function ReportScreen({ api }: { api: ShopApi }) {
  const week = weekUpTo(localDay(Date.now()));
  const { value, problem, reload } = useLoaded(() => api.report(week[0] ?? "", week.at(-1) ?? ""));
  if (!value) return problem ? <Trouble problem={problem} again={() => void reload()} /> : <Waiting />;
  const days = filled(value.days, week);
  return (
    <>
      <header class="screen-head">
        <h1>{words.heading}</h1>
      </header>
      <Trouble problem={problem} again={() => void reload()} />
      <div class="figures">
        <Figures title={words.today} counts={summed(days.slice(-1))} />
        <Figures title={words.week} counts={summed(days)} />
      </div>
      <Bars days={days} />
      <p class="small muted">{words.note}</p>
    </>
  );
}

const Figures = ({ title, counts }: { title: string; counts: Counts }) => (
  <section class="panel">
    <h2>{title}</h2>
    <p class="figure">{rupiah(counts.revenue)}</p>
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

/** Revenue by day; every bar says its figure. */
function Bars({ days }: { days: Day[] }) {
  const most = Math.max(1, ...days.map(({ counts }) => counts.revenue));
  return (
    <section class="panel">
      <h2>{words.perDay}</h2>
      <ol class="bars">
        {days.map(({ day, counts }) => (
          <li key={day}>
            <span>{counts.revenue > 0 ? shortRupiah(counts.revenue) : "–"}</span>
            <i style={{ height: `${(Math.max(0, counts.revenue) / most) * 120 + 2}px` }} />
            <small>{shortDay(`${day}T05:00:00Z`)}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
