import { DomainError } from "@etalase/kit";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Env } from "../api/env.ts";
import { problem } from "../api/problem.ts";
import { accountRoutes } from "./account.ts";
import { passkeyRoutes } from "./passkey-routes.ts";
import { type IdentityOptions, servicesOf } from "./services.ts";
import { signInRoutes } from "./sign-in.ts";
import { inviteRoutes, teamRoutes } from "./team-routes.ts";
import { discovery, publicKeys } from "./tokens.ts";

const LARGEST_BODY = 16 * 1024;
const KEPT = { "cache-control": "public, max-age=300" };

/** Who somebody is: codes, passkeys and sessions with short tokens, the people of shops, and the keys that tokens are checked with. */
export function identityApp(options: IdentityOptions): Hono<Env> {
  const services = servicesOf(options);
  const { auth, issuer } = services;
  const app = new Hono<Env>();
  app.onError(problem);
  app.notFound((context) => problem(new DomainError("not_found"), context));
  app.use(bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge }));
  for (const routes of [signInRoutes, passkeyRoutes, accountRoutes, teamRoutes, inviteRoutes]) routes(app, services);
  app.get("/.well-known/openid-configuration", (context) => context.json(discovery(issuer), 200, KEPT));
  app.get("/.well-known/jwks.json", async (context) => context.json(await publicKeys(auth), 200, KEPT));
  return app;
}

const tooLarge = () => {
  throw new DomainError("request.too_large");
};
