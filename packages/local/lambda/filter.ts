import { fields, list, parseJson, text } from "../core/json.ts";
import { compilePattern, type Matcher } from "../events/pattern.ts";

/** The filter criteria of an event source mapping; without any, everything passes. */
export function compileFilters(criteria: unknown): Matcher {
  const patterns = list(fields(criteria)["Filters"]).map((filter) =>
    compilePattern(parseJson(text(fields(filter)["Pattern"]))),
  );
  return patterns.length ? (record) => patterns.some((matches) => matches(record)) : () => true;
}
