export { RegionError } from "./error.ts";
export { centroidOf, knownFor, postalHint } from "./places.ts";
export {
  type District,
  findRegency,
  listRegencies,
  type Regency,
  type RegencySummary,
  type Village,
  type VillageKind,
} from "./regency.ts";
export { type TimeZone, timeZoneOf } from "./time-zone.ts";
