import { at } from "./conditions.ts";
import type { UpdateSection } from "./request.ts";
import { type AttributeValue, copy, type Item } from "./values.ts";

/**
 * All clauses of an update speak of the item as it was, but dynalite carries them out one by one: a removal moves the
 * later elements of its list. So removals come last, and those further back in a list before those further ahead.
 */
export function inOrder(sections: UpdateSection[]): UpdateSection[] {
  const removals = sections.filter((section) => section.type === "remove");
  const others = sections.filter((section) => section.type !== "remove");
  return [...others, ...removals.toSorted((a, b) => furtherBack(a.path, b.path))];
}

/** Gives each `SET a = b` its own copy of b as it was: dynalite would let a and b be one thing, and change both. */
export function detach(sections: UpdateSection[], item: Item): void {
  for (const section of sections) {
    const value = section.type === "set" && Array.isArray(section.val) ? at(section.val, item) : undefined;
    if (value) section.val = copy(value) as AttributeValue;
  }
}

function furtherBack(a: UpdateSection["path"], b: UpdateSection["path"]): number {
  for (const [place, step] of a.entries()) {
    const other = b[place];
    if (step === other) continue;
    return typeof step === "number" && typeof other === "number" ? other - step : 0;
  }
  return 0;
}
