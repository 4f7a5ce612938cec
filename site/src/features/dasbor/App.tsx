import { useEffect, useMemo, useState } from "preact/hooks";
import { pageLanguage } from "../../lib/language.ts";
import { tenant } from "../../lib/tenant.ts";
import { bell, box, chart, count, licence, person, receipt, star } from "../../ui/icons.ts";
import { AcceptInvite } from "./account/AcceptInvite.tsx";
import { AccountScreen } from "./account/AccountScreen.tsx";
import { ApplicationScreen } from "./application/ApplicationScreen.tsx";
import { ImportScreen } from "./import/ImportScreen.tsx";
import { InboxScreen } from "./inbox/InboxScreen.tsx";
import { NoticesScreen } from "./notices/NoticesScreen.tsx";
import { OrdersScreen } from "./orders/OrdersScreen.tsx";
import { ProductsScreen } from "./products/ProductsScreen.tsx";
import { ReportScreen } from "./report/ReportScreen.tsx";
import { ReviewsScreen } from "./reviews/ReviewsScreen.tsx";
import { SignIn } from "./session/SignIn.tsx";
import { readSession, renewSession, signOut, whenSessionChanges } from "./session/session.ts";
import { shopApi } from "./session/shop-api.ts";
import { StockScreen } from "./stock/StockScreen.tsx";
import { Tabs } from "./ui/Tabs.tsx";
import { useLoaded } from "./ui/use-loaded.ts";
import { dasborWords } from "./words.ts";

const words = dasborWords(pageLanguage);

/** The vendor's workplace: sign in or accept an invitation, then the screens of one shop. */
export function App() {
  const [session, setSession] = useState(readSession);
  useEffect(() => whenSessionChanges(() => setSession(readSession())), []);
  const [, link] = useHash().split("#undangan=");
  if (link) return <AcceptInvite key={link} link={link} />;
  if (!session) return <SignIn />;
  const shops = session.memberships.flatMap(({ tenant: of, shop }) => (of === tenant.id && shop ? [shop] : []));
  return shops.length > 0 ? <Workplace shops={shops} /> : <Beginning />;
}

const Papers = () => <ApplicationScreen />;

const SCREENS = [
  { hash: "#pesanan", name: words.orders, icon: receipt, Screen: OrdersScreen },
  { hash: "#produk", name: words.products, icon: box, Screen: ProductsScreen },
  { hash: "#stok", name: words.stock, icon: count, Screen: StockScreen },
  { hash: "#kabar", name: words.inbox, icon: bell, Screen: InboxScreen },
  { hash: "#ulasan", name: words.reviews, icon: star, Screen: ReviewsScreen },
  { hash: "#ringkasan", name: words.report, icon: chart, Screen: ReportScreen },
  { hash: "#pendaftaran", name: words.papers, icon: licence, Screen: Papers },
  { hash: "#akun", name: words.account, icon: person, Screen: AccountScreen },
] as const;

/** Reached from another screen, whose tab stays marked. */
const BESIDE = [
  { hash: "#impor", of: "#produk", Screen: ImportScreen },
  { hash: "#pemberitahuan", of: "#kabar", Screen: NoticesScreen },
] as const;

const UNREAD_EVERY_MILLISECONDS = 30_000;

function Workplace({ shops }: { shops: string[] }) {
  const [shop, setShop] = useState(shops[0] ?? "");
  const api = useMemo(() => shopApi(shop), [shop]);
  const hash = useHash();
  const unread = useLoaded(() => api.inbox(), UNREAD_EVERY_MILLISECONDS).value?.unread ?? 0;
  const beside = BESIDE.find((screen) => screen.hash === hash);
  const current = SCREENS.find((screen) => screen.hash === (beside?.of ?? hash)) ?? SCREENS[0];
  const { Screen } = beside ?? current;
  return (
    <div class="workplace">
      <Tabs
        tabs={SCREENS.map(({ hash: to, name, icon }) => ({ to, name, icon, unread: to === "#kabar" ? unread : 0 }))}
        current={current.hash}
        leave={() => void signOut()}
      />
      <div class="screen">
        {shops.length > 1 && (
          <label class="field">
            {words.shop}
            <select value={shop} onChange={(event) => setShop(event.currentTarget.value)}>
              {shops.map((id, index) => (
                <option key={id} value={id}>
                  {words.shopNumber(index + 1)}
                </option>
              ))}
            </select>
          </label>
        )}
        <Screen key={shop} api={api} />
      </div>
    </div>
  );
}

function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const show = () => setHash(location.hash);
    addEventListener("hashchange", show);
    return () => removeEventListener("hashchange", show);
  }, []);
  return hash;
}

/** Who has no shop yet is on the way to one. */
const Beginning = () => (
  <>
    <ApplicationScreen enter={renewSession} />
    <button type="button" class="link" onClick={() => void signOut()}>
      {words.otherNumber}
    </button>
  </>
);
