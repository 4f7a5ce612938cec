/** A route as a router knows it: `GET /api/v1/:tenant/quotes`. */
type RouteName = string;

/** Every route that the two functions answer, read from their routers; the functions' variables stand for nothing here, since none is called. */
export async function routed(): Promise<{ api: RouteName[]; identity: RouteName[]; open: RouteName[] }> {
  for (const name of [
    "TABLE",
    "TENANT_DATA_ROLE",
    "UPLOADS_BUCKET",
    "TENANT_UPLOADS_ROLE",
    "SEAL_KEY",
    "TENANT_SEAL_ROLE",
    "KEYS_TABLE",
  ])
    process.env[name] ??= "none";
  const { app } = await import("../../functions/api/app.ts");
  const { identityApp } = await import("../../functions/identity/app.ts");
  const nothing = {
    db: undefined as never,
    table: "",
    secret: "a secret of thirty-two characters",
    issuer: "https://none.example",
  };
  const identity = identityApp({
    ...nothing,
    post: { put: async () => undefined },
    shopOf: async () => undefined,
    left: async () => undefined,
  });
  const api = namesOf(app);
  return {
    api: api.filter((name) => name.includes("/:tenant/")),
    open: api.filter((name) => !name.includes("/:tenant/")),
    identity: namesOf(identity),
  };
}

/** Middleware stands in a router for all methods; what answers, for one. */
const namesOf = ({ routes }: { routes: { method: string; path: string }[] }): RouteName[] => [
  ...new Set(routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`)),
];
