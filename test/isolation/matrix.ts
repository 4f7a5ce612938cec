import { type Route } from "../../functions/api/contract/route.ts";
import { routes } from "../../functions/api/routes.ts";
import { NEIGHBOUR, TENANT } from "../support/cloud.ts";
import { CALLERS, type Caller, type Furnished, isKnown } from "./furnish.ts";
import { IDENTITY, identityRequest } from "./identity-routes.ts";
import { NAMES, type Name, type Request, requestOf } from "./requests.ts";

/** Where something is asked for: under its own regency, under the next one's name, under that of none, or as if it stood in the caller's own shop. */
export const PLACES = ["own", "foreign", "nowhere", "borrowed"] as const;
export type Place = (typeof PLACES)[number];

/**
 * How a request must be answered: `closed` (401) without a good token; `owners` (409) to staff: a 403 would become a page at the edge; `nothing` (404) and `absent` byte for byte as if what is asked for did not exist;
 * `answered` to whoever is signed in, of their own; `let in`.
 */
export type Verdict = "closed" | "owners" | "nothing" | "absent" | "answered" | "let in";

/** One route asked by one caller in one place. */
export interface Cell {
  route: string;
  caller: Caller;
  place: Place;
  verdict: Verdict;
  ask: Request;
  /** The same request for what does not exist. */
  twin?: Request;
}

const NOWHERE = "9999";
const TENANT_OF: Record<Exclude<Place, "borrowed">, string> = { own: TENANT, foreign: NEIGHBOUR, nowhere: NOWHERE };

/** Every route of the API and of identity, asked by everybody everywhere. */
export const cellsOf = (furnished: Furnished): Cell[] =>
  mixed(
    NAMES.flatMap((name) => [...plainCells(name, furnished), ...borrowedCells(name, furnished)]),
    Object.keys(IDENTITY).flatMap((route) => identityCells(route, furnished)),
  );

/** Those of identity evenly among the others: its gateway lets few through in a second. */
const mixed = (many: Cell[], few: Cell[]): Cell[] =>
  [many, few]
    .flatMap((cells) => cells.map((cell, at) => ({ cell, at: at / cells.length })))
    .toSorted((one, other) => one.at - other.at)
    .map(({ cell }) => cell);

/** What the matrix holds, as the routers name it: `GET /api/v1/:tenant/quotes`. */
export const ROUTES: string[] = [
  ...NAMES.map((name) => `${routes[name].method.toUpperCase()} ${routes[name].path}`),
  ...Object.keys(IDENTITY),
];

function plainCells(name: Name, { ids, absent }: Furnished): Cell[] {
  return (["own", "foreign", "nowhere"] as const).flatMap((place) =>
    callersAt(place).map((caller) => ({
      route: name,
      caller,
      place,
      verdict: verdictOf(routes[name], caller, place),
      ask: requestOf(name, TENANT_OF[place], ids),
      twin: requestOf(name, TENANT_OF[place], absent),
    })),
  );
}

/** A regency that does not exist is the same to all: those who reach most are enough. */
const callersAt = (place: Place): readonly Caller[] =>
  place === "nowhere" ? (["nobody", "owner", "officer", "operator"] as const) : CALLERS;

function verdictOf({ access, path }: Route, caller: Caller, place: Exclude<Place, "borrowed">): Verdict {
  if (access !== "public" && !isKnown(caller)) return "closed";
  if (place === "nowhere") return "nothing";
  if (access === "public") return place === "own" ? "let in" : "absent";
  if (access === "person") return "answered";
  if (access === "officer") return officerVerdict(path, caller, place);
  if (place === "foreign") return "nothing";
  if (caller === "owner" || (caller === "staff" && access === "shop")) return "let in";
  return caller === "staff" ? "owners" : "nothing";
}

function officerVerdict(path: string, caller: Caller, place: Place): Verdict {
  if (caller === "officer" && place === "own") return "let in";
  if (caller !== "neighbourOfficer" || place !== "foreign") return "nothing";
  return path.includes(":shop") ? "absent" : "answered";
}

/** Whoever has a shop asks there for what stands in another. */
function borrowedCells(name: Name, { ids, absent, shops }: Furnished): Cell[] {
  const { access, path } = routes[name] as Route;
  const isOfShop = access === "shop" || access === "owner";
  if (!isOfShop || (path.split(":").length < 4 && name !== "takeOrder")) return [];
  const borrowers = [
    { caller: "otherOwner", tenant: TENANT },
    { caller: "neighbourOwner", tenant: NEIGHBOUR },
  ] as const;
  return borrowers.map(({ caller, tenant }) => ({
    route: name,
    caller,
    place: "borrowed",
    verdict: "absent",
    ask: requestOf(name, tenant, { ...ids, shop: shops[caller] }),
    twin: requestOf(name, tenant, { ...absent, shop: shops[caller] }),
  }));
}

function identityCells(route: string, { ids, absent }: Furnished): Cell[] {
  const cell = (place: Exclude<Place, "borrowed">) => (caller: Caller) => ({
    route,
    caller,
    place,
    verdict: identityVerdict(route, caller, place),
    ask: identityRequest(route, TENANT_OF[place], ids),
    twin: identityRequest(route, TENANT_OF[place], absent),
  });
  const places = route.includes(":tenant") ? (["own", "foreign", "nowhere"] as const) : (["own"] as const);
  return places.flatMap((place) => callersAt(place).map(cell(place)));
}

function identityVerdict(route: string, caller: Caller, place: Place): Verdict {
  const access = IDENTITY[route]?.access;
  if (access === "public") return "let in";
  if (!isKnown(caller)) return "closed";
  if (access === "person") return route.includes(":") && caller !== "owner" ? "absent" : "answered";
  if (place !== "own" || (caller !== "owner" && caller !== "staff")) return "nothing";
  return caller === "owner" ? "let in" : "owners";
}
