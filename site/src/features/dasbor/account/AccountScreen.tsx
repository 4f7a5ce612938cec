import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { NotYet } from "../ui/NotYet.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { accountApi } from "./account-api.ts";
import { EmailSection } from "./EmailSection.tsx";
import { PasskeySection } from "./PasskeySection.tsx";
import { SessionSection } from "./SessionSection.tsx";
import { type Question, Sure } from "./Sure.tsx";
import { TeamSection } from "./TeamSection.tsx";
import { accountWords } from "./words.ts";

const words = accountWords(pageLanguage);

/** How one signs in, where one is signed in, and who else works in the shop. */
export function AccountScreen({ api }: { api: ShopApi }) {
  const { value: account, problem, reload } = useLoaded(accountApi.read);
  const [question, ask] = useState<Question>();
  if (!account) return <NotYet heading={words.heading} problem={problem} again={reload} />;
  return (
    <>
      <header class="screen-head">
        <h1>{words.heading}</h1>
        <p class="muted">
          {account.name} · {account.phone}
        </p>
      </header>
      <Trouble problem={problem} again={() => void reload()} />
      <div class="account">
        <EmailSection email={account.email} changed={reload} />
        <PasskeySection passkeys={account.passkeys} changed={reload} ask={ask} />
        <SessionSection sessions={account.sessions} changed={reload} ask={ask} />
        <TeamSection shop={api.shop} ask={ask} />
      </div>
      {question && <Sure {...question} close={() => ask(undefined)} />}
    </>
  );
}
