import type { Ids } from "./furnish.ts";
import { filled, type Request } from "./requests.ts";

/** A route of identity, which has no list of its own: who it is for, and what it is asked. */
export interface IdentityRoute {
  /** Anyone, whoever is signed in, or owners of the shop in the path. */
  access: "public" | "person" | "owner";
  body?: (ids: Ids) => unknown;
  /** What anyone is answered, whatever token comes with it. */
  status?: number;
}

const LINK = { invite: "3603.x" };
const PASSKEY = { clientData: "x", authenticatorData: "x" };
let numbers = Math.floor(Math.random() * 1_000_000);
/** Of nobody, and each time another: a number may ask for a few codes in an hour only. */
const nobodysNumber = () => `+62815${20_000_000 + ((numbers += 3) % 9_000_000)}`;

const TEAM = "/api/identity/tenants/:tenant/shops/:shop/team";

export const IDENTITY: Record<string, IdentityRoute> = {
  "POST /api/identity/codes": { access: "public", body: () => ({ phone: nobodysNumber() }), status: 202 },
  "POST /api/identity/sessions": {
    access: "public",
    body: () => ({ phone: nobodysNumber(), code: "000000" }),
    status: 401,
  },
  "POST /api/identity/sessions/refresh": { access: "public", body: () => ({ refreshToken: "x.y" }), status: 401 },
  "DELETE /api/identity/sessions": { access: "public", body: () => ({ refreshToken: "x.y" }), status: 200 },
  "POST /api/identity/sessions/end": { access: "public", body: () => ({ refreshToken: "x.y" }), status: 200 },
  "POST /api/identity/passkeys/challenge": { access: "public", status: 201 },
  "POST /api/identity/sessions/passkey": {
    access: "public",
    body: () => ({ ...PASSKEY, id: "x", person: "x", signature: "x" }),
    status: 401,
  },
  "POST /api/identity/invites/look": { access: "public", body: () => LINK, status: 404 },
  "POST /api/identity/invites/codes": { access: "public", body: () => LINK, status: 404 },
  "POST /api/identity/invites/accept": {
    access: "public",
    body: () => ({ ...LINK, code: "000000", name: "Ibu Siti" }),
    status: 404,
  },
  "GET /.well-known/openid-configuration": { access: "public", status: 200 },
  "GET /.well-known/jwks.json": { access: "public", status: 200 },
  "GET /api/identity/account": { access: "person" },
  "POST /api/identity/account/email": { access: "person", body: () => ({ email: `${crypto.randomUUID()}@contoh.id` }) },
  "POST /api/identity/account/email/confirm": {
    access: "person",
    body: () => ({ email: "ibu@contoh.id", code: "000000" }),
  },
  "POST /api/identity/account/sessions/end-others": { access: "person" },
  "DELETE /api/identity/account/sessions/:session": { access: "person" },
  "POST /api/identity/account/passkeys/challenge": { access: "person" },
  "POST /api/identity/account/passkeys": {
    access: "person",
    body: () => ({ ...PASSKEY, id: "x", publicKey: "x", name: "Ponsel" }),
  },
  "PATCH /api/identity/account/passkeys/:session": { access: "person", body: () => ({ name: "Ponsel" }) },
  "DELETE /api/identity/account/passkeys/:session": { access: "person" },
  [`GET ${TEAM}`]: { access: "owner" },
  [`POST ${TEAM}/invites`]: { access: "owner", body: () => ({ phone: nobodysNumber(), role: "staff" }) },
  [`DELETE ${TEAM}/invites/:invite`]: { access: "owner" },
  [`DELETE ${TEAM}/members/:person`]: { access: "owner" },
};

/** As the router names its parts: `:id` is whichever thing the path is about. */
export const asRouted = (route: string): string =>
  route.replace(/(sessions|passkeys)\/:session/, "$1/:id").replace(":invite", ":id");

export function identityRequest(route: string, tenant: string, ids: Ids): Request {
  const [method = "", path = ""] = route.split(" ");
  const body = IDENTITY[route]?.body?.(ids);
  return { method, path: filled(path, { ...ids, tenant }), ...(body === undefined ? {} : { body }) };
}
