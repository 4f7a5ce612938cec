import { expect, it } from "vitest";
import type { Route } from "../../../../../functions/api/contract/route.ts";
import { routes } from "../../../../../functions/api/routes.ts";
import { commands } from "../../../../../packages/cli/commands.ts";
import { activityWords } from "./words.ts";

it("has words for whatever is written down", () => {
  const isNoted = ({ noted, method, access }: Route) =>
    noted ?? (method !== "get" && ["officer", "shop", "owner"].includes(access));
  const asked = Object.values<Route>(routes)
    .filter(isNoted)
    .map(({ method, path }) => `${method.toUpperCase()} ${path.replace("/api/v1/:tenant", "")}`);
  const ordered = commands.filter(({ noted }) => noted).map(({ name }) => name);
  const told = Object.keys(activityWords("id").acts);
  // Those two write themselves down, where a regency may not be there yet, and where nobody is signed in.
  const others = ["tenant add", "POST /checkouts/:key/erasures"];
  expect(told.toSorted()).toEqual([...asked, ...ordered, ...others].toSorted());
});
