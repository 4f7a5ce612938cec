import type { Message } from "@etalase/domain/notice";
import { identityApp } from "./app.ts";
import { addPerson, type NewPerson } from "./people.ts";
import type { Store } from "./store.ts";

export const ISSUER = "http://127.0.0.1:4100";
export const SHOP = "shp_01J8ZQ4V6T3M9K2N5P7R8S0W1X";
export const SITI: NewPerson = {
  phone: "+6281290010001",
  name: "Ibu Siti",
  memberships: [{ tenant: "3603", role: "owner", shop: SHOP }],
};

export interface SignedIn {
  token: string;
  expiresAt: string;
  refreshToken: string;
  memberships: unknown[];
  name: string;
}

/** The function over a table, with a phone that receives what is sent and a clock that stands where it is put. */
export function startIdentity(store: Store) {
  const inbox: Message[] = [];
  const clock = { now: Date.now() };
  const post = { broken: false };
  const start = () =>
    identityApp({
      ...store,
      secret: "a secret as long as the one that is generated",
      issuer: ISSUER,
      messenger: {
        channel: "whatsapp",
        async send(message) {
          if (post.broken) throw new Error("WhatsApp answered 503");
          inbox.push(message);
          return message.id;
        },
      },
      now: () => clock.now,
    });
  const app = start();
  const call = async (method: string, path: string, body: unknown, sourceIp = "203.0.113.7") =>
    app.request(
      path,
      { method, body: JSON.stringify(body), headers: { "content-type": "application/json" } },
      { event: { requestContext: { http: { sourceIp } } } },
    );
  const askFor = (phone: string, from?: string) => call("POST", "/api/identity/codes", { phone }, from);
  const enter = (phone: string, code: string) => call("POST", "/api/identity/sessions", { phone, code });
  const lastCode = () => inbox.at(-1)?.parameters[0] ?? "";
  const signIn = async (phone: string = SITI.phone) => {
    await askFor(phone);
    return (await (await enter(phone, lastCode())).json()) as SignedIn;
  };
  return {
    app,
    /** The same function started anew, as another instance of it. */
    another: start,
    inbox,
    clock,
    post,
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
