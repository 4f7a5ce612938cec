import { pageLanguage } from "../../../lib/language.ts";
import type { Day, ShopApi } from "../session/shop-api.ts";
import { Modal } from "../ui/Modal.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { Waiting } from "../ui/Waiting.tsx";
import { byMonth, daysBetween, filled } from "./days.ts";
import { dayName } from "./say.ts";
import { Trend } from "./Trend.tsx";
import { reportWords } from "./words.ts";

const words = reportWords(pageLanguage);

interface Props {
  api: ShopApi;
  product: string;
  name: string;
  from: string;
  to: string;
  close: () => void;
}

/** How one product went, day by day or month by month. */
export function ProductFigures({ api, product, name, from, to, close }: Props) {
  const { value, problem, reload } = useLoaded(() => api.soldProduct(product, from, to));
  const days = value?.times.map(
    ({ time, units, revenue }): Day => ({
      day: time,
      counts: { orders: 0, units, revenue, cancelled: 0 },
    }),
  );
  const wanted = daysBetween(from, to);
  const times = value?.by === "month" ? byMonth(filled([], wanted)).map(({ day }) => day) : wanted;
  return (
    <Modal title={name} close={close}>
      <p class="muted">{words.fromTo(dayName(from), dayName(to))}</p>
      <Trouble problem={problem} again={() => void reload()} />
      {days ? <Trend days={filled(days, times)} name={dayName} orders={false} /> : <Waiting />}
    </Modal>
  );
}
