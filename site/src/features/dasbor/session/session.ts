import { type Call, call, Problem, problemOf } from "../../../lib/api.ts";
import { kept } from "../../../lib/kept.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { tenant } from "../../../lib/tenant.ts";
import { troubleWords } from "../../../lib/trouble-words.ts";

const words = troubleWords(pageLanguage);

export interface Membership {
  tenant: string;
  role: string;
  shop?: string;
}
export interface Session {
  token: string;
  /** When the token stops being taken; ISO 8601. */
  expiresAt: string;
  refreshToken: string;
  /** Absent in one that an older page kept. */
  person?: string;
  memberships: Membership[];
}

const KEY = "etalase:session";
const store = kept<Session>(KEY);
const changes = new EventTarget();

/** A token that ends within this time is renewed before it is used. */
const MARGIN_MILLISECONDS = 60_000;

export const readSession = (): Session | undefined => store.read();

export function whenSessionChanges(show: () => void): () => void {
  const foreign = ({ key }: StorageEvent) => key === KEY && show();
  changes.addEventListener("change", show);
  addEventListener("storage", foreign);
  return () => {
    changes.removeEventListener("change", show);
    removeEventListener("storage", foreign);
  };
}

function write(session: Session | undefined): void {
  if (session) store.write(session);
  else store.forget();
  changes.dispatchEvent(new Event("change"));
}

/** Where a code goes. */
export type Contact = { phone: string } | { email: string };

export const askCode = (contact: Contact): Promise<void> =>
  call("/api/identity/codes", { method: "POST", body: contact });

export async function signIn(contact: Contact, code: string): Promise<void> {
  begin(await call<Session>("/api/identity/sessions", { method: "POST", body: { ...contact, code } }));
}

/** Keeps a session that was just opened. */
export const begin = (session: Session): void => write(session);

/** What whoever is signed in is in a shop of this regency. */
export function roleIn(shop: string): string | undefined {
  const roles = store
    .read()
    ?.memberships.filter((one) => one.tenant === tenant.id && one.shop === shop)
    .map(({ role }) => role);
  return roles?.includes("owner") ? "owner" : roles?.[0];
}

/** Forgets the session here at once; the marketplace is told when it can be reached. */
export async function signOut(): Promise<void> {
  const session = store.read();
  write(undefined);
  if (!session) return;
  const { token, refreshToken } = session;
  await call("/api/identity/sessions", { method: "DELETE", body: { refreshToken }, token }).catch(() => undefined);
}

/** Asks the API as the one who is signed in; a token that ended is renewed once. Without a session the code is `auth.required`. */
export async function callSigned<Answer>(path: string, request: Call = {}): Promise<Answer> {
  const token = await freshToken();
  try {
    return await call<Answer>(path, { ...request, token });
  } catch (error) {
    if (problemOf(error).status !== 401) throw error;
    return call<Answer>(path, { ...request, token: await renewed(token) });
  }
}

/** Asks for a token that tells of what came meanwhile, such as a shop of one's own. */
export async function renewSession(): Promise<void> {
  await renewed(await freshToken());
}

async function freshToken(): Promise<string> {
  const session = store.read();
  if (!session) throw new Problem(401, { code: "auth.required", detail: words.signIn, retryable: false });
  return Date.parse(session.expiresAt) - Date.now() > MARGIN_MILLISECONDS ? session.token : renewed(session.token);
}

/** One renewal at a time over all tabs: a refresh token may be good for one use only. */
function renewed(old: string): Promise<string> {
  return navigator.locks.request(KEY, async () => {
    const session = store.read();
    if (session && session.token !== old) return session.token;
    try {
      const body = { refreshToken: session?.refreshToken ?? "" };
      const next = await call<Session>("/api/identity/sessions/refresh", { method: "POST", body });
      write(next);
      return next.token;
    } catch (error) {
      if (!problemOf(error).retryable) write(undefined);
      throw error;
    }
  });
}
