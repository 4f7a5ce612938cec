import type { Message } from "@etalase/domain/notice";
import { identityApp } from "./app.ts";
import type { Letter } from "./letter.ts";
import { addPerson, type NewPerson } from "./people.ts";
import type { Store } from "./store.ts";

export const ISSUER = "http://127.0.0.1:4100";
export const ORIGIN = "https://pasar.contoh.id";
export const TENANT = "3603";
export const SHOP = "shp_01J8ZQ4V6T3M9K2N5P7R8S0W1X";
export const SHOP_NAME = "Keripik Bu Siti";
export const SITI: NewPerson = {
  phone: "+6281290010001",
  name: "Ibu Siti",
  memberships: [{ tenant: TENANT, role: "owner", shop: SHOP }],
};
export const UDIN: NewPerson = {
  phone: "+6281290010002",
  name: "Pak Udin",
  memberships: [{ tenant: TENANT, role: "staff", shop: SHOP }],
};

export interface SignedIn {
  token: string;
  expiresAt: string;
  refreshToken: string;
  person: string;
  memberships: unknown[];
  name: string;
}

export interface Ask {
  token?: string;
  from?: string;
  origin?: string;
  userAgent?: string;
}

/** The function over a table, with the post that it wrote and a clock that stands where it is put. */
export function startIdentity(store: Store) {
  const post: Letter[] = [];
  /** Who left a shop. */
  const gone: string[] = [];
  const clock = { now: Date.now() };
  const start = () =>
    identityApp({
      ...store,
      secret: "a secret as long as the one that is generated",
      issuer: ISSUER,
      post: { put: async (letter) => void post.push(letter) },
      shopOf: async (tenant, shop) =>
        tenant === TENANT && shop === SHOP ? { name: SHOP_NAME, origin: ORIGIN, timeZone: "Asia/Jakarta" } : undefined,
      left: async (_tenant, _shop, person) => void gone.push(person),
      now: () => clock.now,
    });
  const app = start();
  const call = async (method: string, path: string, body?: unknown, ask: Ask = {}) =>
    app.request(
      path,
      {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        headers: {
          "content-type": "application/json",
          origin: ask.origin ?? ORIGIN,
          ...(ask.token ? { authorization: `Bearer ${ask.token}` } : {}),
          ...(ask.userAgent ? { "user-agent": ask.userAgent } : {}),
        },
      },
      { event: { requestContext: { http: { sourceIp: ask.from ?? "203.0.113.7" } } } },
    );
  const inbox = (): Message[] => post.flatMap(({ message }) => (message ? [message] : []));
  const askFor = (phone: string, from?: string) =>
    call("POST", "/api/identity/codes", { phone }, from === undefined ? {} : { from });
  const enter = (phone: string, code: string, ask?: Ask) =>
    call("POST", "/api/identity/sessions", { phone, code }, ask);
  const lastCode = () => inbox().at(-1)?.parameters[0] ?? "";
  const signIn = async (phone: string = SITI.phone, ask?: Ask) => {
    await askFor(phone);
    return (await (await enter(phone, lastCode(), ask)).json()) as SignedIn;
  };
  return {
    app,
    /** The same function started anew, as another instance of it. */
    another: start,
    post,
    inbox,
    gone,
    clock,
    call,
    askFor,
    enter,
    lastCode,
    signIn,
    add: (person: NewPerson) => addPerson(store, person),
    refresh: (refreshToken: string) => call("POST", "/api/identity/sessions/refresh", { refreshToken }),
  };
}

/** A code that is certainly another. */
export const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

/** What a caller can tell an answer by. */
export const told = async (answer: Response) => ({
  status: answer.status,
  headers: Object.fromEntries(answer.headers),
  body: await answer.text(),
});
