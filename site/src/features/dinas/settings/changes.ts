import type { Settings } from "@etalase/domain/tenant";

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What differs in a draft, as the API takes it. */
export const changesBetween = (before: Settings, draft: Settings): Partial<Settings> =>
  Object.fromEntries(Object.entries(draft).filter(([key, value]) => !isSame(value, before[key as keyof Settings])));

/** A list with one of its members in or out, in the order of all there are. */
export const toggled = <T>(all: readonly T[], chosen: readonly T[], one: T): T[] =>
  all.filter((each) => (each === one ? !chosen.includes(one) : chosen.includes(each)));
