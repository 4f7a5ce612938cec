import { useEffect, useMemo, useState } from "preact/hooks";
import { pageLanguage } from "../../lib/language.ts";
import { tenant } from "../../lib/tenant.ts";
import { box, chart, count, leave, receipt, store } from "../../ui/icons.ts";
import { OrdersScreen } from "./orders/OrdersScreen.tsx";
import { ProductsScreen } from "./products/ProductsScreen.tsx";
import { ReportScreen } from "./report/ReportScreen.tsx";
import { SignIn } from "./session/SignIn.tsx";
import { readSession, signOut, whenSessionChanges } from "./session/session.ts";
import { shopApi } from "./session/shop-api.ts";
import { StockScreen } from "./stock/StockScreen.tsx";
import { Empty } from "./ui/Empty.tsx";
import { Icon } from "./ui/Icon.tsx";
import { dasborWords } from "./words.ts";

const words = dasborWords(pageLanguage);

/** The vendor's workplace: sign in, then the screens of one shop. */
export function App() {
  const [session, setSession] = useState(readSession);
  useEffect(() => whenSessionChanges(() => setSession(readSession())), []);
  if (!session) return <SignIn />;
  const shops = session.memberships.flatMap(({ tenant: of, shop }) => (of === tenant.id && shop ? [shop] : []));
  return shops.length > 0 ? <Workplace shops={shops} /> : <NoShop />;
}

const SCREENS = [
  { hash: "#pesanan", name: words.orders, icon: receipt, Screen: OrdersScreen },
  { hash: "#produk", name: words.products, icon: box, Screen: ProductsScreen },
  { hash: "#stok", name: words.stock, icon: count, Screen: StockScreen },
  { hash: "#ringkasan", name: words.report, icon: chart, Screen: ReportScreen },
] as const;

function Workplace({ shops }: { shops: string[] }) {
  const [shop, setShop] = useState(shops[0] ?? "");
  const api = useMemo(() => shopApi(shop), [shop]);
  const hash = useHash();
  const { Screen } = SCREENS.find((screen) => screen.hash === hash) ?? SCREENS[0];
  return (
    <div class="workplace">
      <nav class="tabs" aria-label={words.menu}>
        {SCREENS.map((screen) => (
          <a key={screen.hash} href={screen.hash} aria-current={screen.Screen === Screen ? "page" : undefined}>
            <Icon d={screen.icon} />
            {screen.name}
          </a>
        ))}
        <button type="button" onClick={() => void signOut()}>
          <Icon d={leave} />
          {words.leave}
        </button>
      </nav>
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

const NoShop = () => (
  <Empty icon={store} title={words.noShop}>
    <p>{words.noShopNote(tenant.name)}</p>
    <button type="button" class="button" onClick={() => void signOut()}>
      {words.otherNumber}
    </button>
  </Empty>
);
