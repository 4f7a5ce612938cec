import { useEffect, useState } from "preact/hooks";
import { pageLanguage } from "../../lib/language.ts";
import { tenant } from "../../lib/tenant.ts";
import { store } from "../../ui/icons.ts";
import { SignIn } from "../dasbor/session/SignIn.tsx";
import { readSession, signOut, whenSessionChanges } from "../dasbor/session/session.ts";
import { Empty } from "../dasbor/ui/Empty.tsx";
import { NotYet } from "../dasbor/ui/NotYet.tsx";
import { useLoaded } from "../dasbor/ui/use-loaded.ts";
import { ActivityScreen } from "./activity/ActivityScreen.tsx";
import { activityWords } from "./activity/words.ts";
import { officerApi } from "./officer-api.ts";
import { PlanScreen } from "./plan/PlanScreen.tsx";
import { planWords } from "./plan/words.ts";
import { Review } from "./Review.tsx";
import { SettingsScreen } from "./settings/SettingsScreen.tsx";
import { settingsWords as settingsWordsIn } from "./settings/words.ts";
import { dinasWords } from "./words.ts";

const words = dinasWords(pageLanguage);
const settingsWords = settingsWordsIn(pageLanguage);
type ListName = keyof typeof words.lists;
const LISTS = Object.keys(words.lists) as ListName[];

/** The dinas's workplace: sign in, then the applications of the regency. */
export function App() {
  const [session, setSession] = useState(readSession);
  useEffect(() => whenSessionChanges(() => setSession(readSession())), []);
  if (!session) return <SignIn heading={words.signIn} />;
  const isOfficer = session.memberships.some(({ tenant: of, role }) => of === tenant.id && role === "officer");
  return isOfficer ? <Rooms /> : <NotOfficer />;
}

const NotOfficer = () => (
  <section class="application">
    <Empty icon={store} title={words.notOfficer}>
      <p>{words.notOfficerNote}</p>
      <button type="button" class="button" onClick={() => void signOut()}>
        {words.otherNumber}
      </button>
    </Empty>
  </section>
);

/** The address keeps which room is open. */
const SETTINGS = "#pengaturan";
const PLAN = "#paket";
const ACTIVITY = "#kegiatan";
const roomInAddress = () => ([SETTINGS, PLAN, ACTIVITY].includes(location.hash) ? location.hash : "#");

function Rooms() {
  const [room, setRoom] = useState(roomInAddress);
  useEffect(() => {
    const follow = () => setRoom(roomInAddress());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const way = (to: string, name: string) => (
    <a class="button plain" href={to} aria-current={to === room ? "page" : undefined}>
      {name}
    </a>
  );
  return (
    <>
      <nav class="row rooms" aria-label={words.rooms}>
        {way("#", words.heading)}
        {way(SETTINGS, settingsWords.heading)}
        {way(PLAN, planWords(pageLanguage).heading)}
        {way(ACTIVITY, activityWords(pageLanguage).heading)}
      </nav>
      {room === SETTINGS && <SettingsScreen />}
      {room === PLAN && <PlanScreen />}
      {room === ACTIVITY && <ActivityScreen />}
      {room === "#" && <Applications />}
    </>
  );
}

function Applications() {
  const [list, setList] = useState<ListName>("submitted");
  const [shop, setShop] = useState<string>();
  if (shop) return <Review shop={shop} back={() => setShop(undefined)} />;
  return (
    <section class="application">
      <h1>{words.heading}</h1>
      <div class="row">
        {LISTS.map((name) => (
          <button
            key={name}
            type="button"
            class="button plain"
            aria-pressed={name === list}
            onClick={() => setList(name)}
          >
            {words.lists[name]}
          </button>
        ))}
      </div>
      <List key={list} state={list} open={setShop} />
      <button type="button" class="link" onClick={() => void signOut()}>
        {words.leave}
      </button>
    </section>
  );
}

function List({ state, open }: { state: ListName; open: (shop: string) => void }) {
  const { value, problem, reload } = useLoaded(() => officerApi.list(state));
  if (!value) return <NotYet problem={problem} again={reload} />;
  if (value.applications.length === 0)
    return (
      <Empty icon={store} title={words.none}>
        <p>{words.noneNote}</p>
      </Empty>
    );
  return (
    <ul class="checklist">
      {value.applications.map(({ shop, name, owner, place }) => (
        <li key={shop}>
          <b lang="id">{name}</b>
          <small lang="id">
            {owner}, {place}
          </small>
          <button type="button" class="button plain" onClick={() => open(shop)}>
            {words.open(name)}
          </button>
        </li>
      ))}
    </ul>
  );
}
