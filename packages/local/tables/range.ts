import queryAction from "dynalite/actions/query.js";
import scanAction from "dynalite/actions/scan.js";
import db from "dynalite/db/index.js";
import { ActionStore, type Result } from "./action-store.ts";
import { consumed, kindOf, read, readItem, type Units } from "./capacity.ts";
import { type Condition, meets } from "./conditions.ts";
import type { Engine } from "./engine.ts";
import { invalid } from "./errors.ts";
import { type Index, project } from "./indexes.ts";
import { parse, type RangeRequest } from "./request.ts";
import { itemSize } from "./size.ts";
import type { Item } from "./values.ts";

const ACTIONS = { Query: queryAction, Scan: scanAction };
const ALWAYS: Condition = { type: "=", args: [{ N: "1" }, { N: "1" }] };

/** What dynalite answers: every item it came by, since filter, projection and count are left to this file. */
type Page = Result & { Items: Item[]; ScannedCount: number };

export function readRange(engine: Engine, operation: "Query" | "Scan", body: unknown): Result {
  const request = parse(operation, body);
  const table = engine.catalog.find(request.TableName);
  const index = table?.indexes.find((each) => each.name === request.IndexName);
  refuseUnprojected(operation, request, index);
  const whole = fetches(request, index);
  const store = new ActionStore(engine.items, table, unrefined(request, whole));
  store.whole = whole;
  const { Items, Count: _, ...page } = store.perform(ACTIONS[operation]) as Page;
  const units = () => [unitsOf(request, index, store.seen.slice(0, page.ScannedCount), whole)];
  const ConsumedCapacity = consumed(request.ReturnConsumedCapacity, request.TableName, units);
  return { ...page, ...refined(request, Items), ...(ConsumedCapacity ? { ConsumedCapacity } : {}) };
}

/** The request as dynalite gets it: filter and projection keep only what it checks. */
function unrefined(request: RangeRequest, whole: boolean) {
  const { ReturnConsumedCapacity: _, _filter, _projection, Select, ...data } = request;
  return {
    ...data,
    ...(_filter ? { _filter: { ..._filter, expression: ALWAYS } } : {}),
    ...(_projection ? { _projection: { ..._projection, paths: undefined } } : {}),
    ...(Select && Select !== "COUNT" && !whole ? { Select } : {}),
  };
}

function refined({ _filter, _projection, Select }: RangeRequest, items: Item[]) {
  const met = _filter ? items.filter((item) => meets(_filter.expression, item)) : items;
  if (Select === "COUNT") return { Count: met.length };
  const paths = _projection?.paths;
  return { Count: met.length, Items: paths ? met.map((item) => db.mapPaths(paths, item)) : met };
}

/** A local index fetches from the table what it does not show; a global one cannot. */
function fetches({ Select, _projection }: RangeRequest, index: Index | undefined): boolean {
  if (index?.kind !== "Local" || !index.shows) return false;
  return Select === "ALL_ATTRIBUTES" || hidden(index, headsOf(_projection?.paths)).length > 0;
}

function refuseUnprojected(operation: string, { _filter, _projection }: RangeRequest, index: Index | undefined): void {
  if (!index) return;
  const wanted = index.kind === "Global" ? hidden(index, headsOf(_projection?.paths)) : [];
  if (wanted.length > 0)
    throw invalid(
      `One or more parameter values were invalid: Global secondary index ${index.name} does not project [${wanted.join(", ")}]`,
    );
  const filtered = operation === "Query" ? hidden(index, Object.keys(_filter?.pathHeads ?? {})) : [];
  if (filtered.length > 0)
    throw invalid(
      `One or more parameter values were invalid: Secondary index ${index.name} does not project ` +
        `one or more filter attributes: [${filtered.join(", ")}]`,
    );
}

const headsOf = (paths: NonNullable<RangeRequest["_projection"]>["paths"] = []) =>
  paths.map((path) => String(Array.isArray(path) ? path[0] : path));

const hidden = (index: Index, names: string[]) => names.filter((name) => index.shows && !index.shows.includes(name));

/** Bytes are summed over the page before they are rounded; what is fetched from the table is rounded item by item. */
function unitsOf(request: RangeRequest, index: Index | undefined, items: Item[], whole: boolean): Units {
  const consistent = request.ConsistentRead === true;
  const bytes = (show: (item: Item) => Item) => items.reduce((sum, item) => sum + itemSize(show(item)), 0);
  if (!index)
    return {
      table: read(
        bytes((item) => item),
        consistent,
      ),
      indexes: [],
    };
  const units = read(
    bytes((item) => project(index, item)),
    consistent,
  );
  const table = whole ? items.reduce((sum, item) => sum + readItem(item, consistent), 0) : 0;
  return { table, indexes: [{ kind: kindOf(index), name: index.name, units }] };
}
