import { categoryPage, type PageAddress } from "./addresses.ts";

/** How many products a page of a category has room for. */
export const PAGE_LENGTH = 48;

/**
 * Everything that ever went live in a category has a slot of its own, counted from the oldest, and keeps it when it is withdrawn. Full pages are numbered by their slots,
 * so that what comes and goes touches one of them; the newest, one page and what does not fill another yet, stand on the category's first page.
 */
export interface SlotRange {
  from: number;
  /** The first slot behind. */
  to: number;
}

/** How many numbered pages there are beside the first one. */
export const numberedPages = (slots: number): number => Math.max(0, Math.floor(slots / PAGE_LENGTH) - 1);

/** The slots of a page; undefined when there is no such page. */
export function slotsOf(slots: number, number?: number): SlotRange | undefined {
  const numbered = numberedPages(slots);
  if (number === undefined) return { from: numbered * PAGE_LENGTH, to: slots };
  const exists = Number.isInteger(number) && number >= 1 && number <= numbered;
  return exists ? { from: (number - 1) * PAGE_LENGTH, to: number * PAGE_LENGTH } : undefined;
}

/** The number of the page that has a slot; undefined for the category's first page. */
export function numberOf(slots: number, slot: number): number | undefined {
  const number = Math.floor(slot / PAGE_LENGTH) + 1;
  return number <= numberedPages(slots) ? number : undefined;
}

/**
 * The pages of a category that a product touches. Where it is new and its page was filled, the page before it begins to be numbered, and the one before that leads there
 * from then on; both are told however late the event comes. Products that go live in the same moment may change places: the first page, at least a page long, has them all.
 */
export function pagesOfSlot(category: string, slots: number, slot: number, isNew: boolean): PageAddress[] {
  const before = Math.floor(slot / PAGE_LENGTH);
  const filled = isNew && before <= numberedPages(slots) ? [before, before - 1].filter((number) => number >= 1) : [];
  return [...new Set([numberOf(slots, slot), ...filled])].map((number) => categoryPage(category, number));
}

/** All pages of a category, and the one that a lost product may have left behind. */
export const everyPage = (category: string, slots: number): PageAddress[] => [
  categoryPage(category),
  ...Array.from({ length: numberedPages(slots) + 1 }, (_, index) => categoryPage(category, index + 1)),
];
