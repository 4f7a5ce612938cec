import type { Counts } from "@etalase/domain/report";
import { rupiah, shortRupiah } from "../../../lib/rupiah.ts";
import { localDay, shortDay } from "../../../lib/time.ts";
import type { Day, ShopApi } from "../session/shop-api.ts";
import { Trouble } from "../ui/Trouble.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { Waiting } from "../ui/Waiting.tsx";
import { filled, summed, weekUpTo } from "./week.ts";

/** Today and the last seven days. */
export function ReportScreen({ api }: { api: ShopApi }) {
  const week = weekUpTo(localDay(Date.now()));
  const { value, problem, reload } = useLoaded(() => api.report(week[0] ?? "", week.at(-1) ?? ""));
  if (!value) return problem ? <Trouble problem={problem} again={() => void reload()} /> : <Waiting />;
  const days = filled(value.days, week);
  return (
    <>
      <header class="screen-head">
        <h1>Ringkasan</h1>
      </header>
      <Trouble problem={problem} again={() => void reload()} />
      <div class="figures">
        <Figures title="Hari ini" counts={summed(days.slice(-1))} />
        <Figures title="7 hari terakhir" counts={summed(days)} />
      </div>
      <Bars days={days} />
      <p class="small muted">
        Omzet menghitung barang yang sudah terjual, tanpa ongkir. Penjualan yang dibatalkan dikurangkan lagi.
      </p>
    </>
  );
}

const Figures = ({ title, counts }: { title: string; counts: Counts }) => (
  <section class="panel">
    <h2>{title}</h2>
    <p class="figure">{rupiah(counts.revenue)}</p>
    <dl>
      <div>
        <dt>Pesanan</dt>
        <dd>{counts.orders}</dd>
      </div>
      <div>
        <dt>Barang terjual</dt>
        <dd>{counts.units}</dd>
      </div>
      <div>
        <dt>Batal</dt>
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
      <h2>Omzet per hari</h2>
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
