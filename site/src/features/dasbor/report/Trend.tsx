import { pageLanguage } from "../../../lib/language.ts";
import { rupiah, shortRupiah } from "../../../lib/rupiah.ts";
import type { Day } from "../session/shop-api.ts";
import { reportWords } from "./words.ts";

const words = reportWords(pageLanguage);

const HEIGHT = 120;
const STEP = 10;
const GAP = 2;

interface Props {
  days: Day[];
  name: (day: string) => string;
  /** Of a product they are not counted. */
  orders?: boolean;
}

/** Revenue over time as columns, and the same figures as a table for whoever reads those better. */
export function Trend({ days, name, orders = true }: Props) {
  const most = Math.max(1, ...days.map(({ counts }) => counts.revenue));
  const width = days.length * STEP;
  return (
    <section class="panel">
      <h2>{words.chart}</h2>
      <p class="small muted">{shortRupiah(most)}</p>
      <svg class="trend" viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {days.map(({ day, counts }, index) => {
          const tall = (Math.max(0, counts.revenue) / most) * (HEIGHT - 1) + 1;
          return <rect key={day} x={index * STEP} y={HEIGHT - tall} width={STEP - GAP} height={tall} />;
        })}
      </svg>
      <p class="trend-ends small muted" aria-hidden="true">
        <span>{name(days[0]?.day ?? "")}</span>
        <span>{name(days.at(-1)?.day ?? "")}</span>
      </p>
      <details>
        <summary>{words.table}</summary>
        <table class="figures-table">
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.revenue}</th>
              {orders && <th scope="col">{words.orders}</th>}
              <th scope="col">{words.units}</th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ day, counts }) => (
              <tr key={day}>
                <th scope="row">{name(day)}</th>
                <td>{rupiah(counts.revenue)}</td>
                {orders && <td>{counts.orders}</td>}
                <td>{counts.units}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
