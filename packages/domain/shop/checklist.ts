import type { Application, ApplicationItem, BusinessKind } from "./application.ts";

/** `needed` before it can be sent in; the others each open something. */
export interface ChecklistItem {
  item: ApplicationItem;
  done: boolean;
  needed: boolean;
}

export interface Checklist {
  items: ChecklistItem[];
  /** Of everything that applies, in whole percent. */
  percent: number;
  complete: boolean;
}

const EATEN: ReadonlySet<BusinessKind> = new Set(["food", "drink"]);

/** What is there and what is missing; papers of food and drink apply to nobody else. */
export function checklistOf(application: Application): Checklist {
  const { owner, business, papers, notHalal, qris, delivery } = application;
  const isEaten = business !== undefined && EATEN.has(business.kind);
  const items: ChecklistItem[] = [
    { item: "owner", done: owner?.nik !== undefined, needed: true },
    { item: "business", done: business !== undefined, needed: true },
    { item: "nib", done: papers.nib?.file !== undefined, needed: true },
    ...(isEaten
      ? [
          { item: "halal" as const, done: papers.halal?.file !== undefined || notHalal, needed: true },
          { item: "pirt" as const, done: papers.pirt?.file !== undefined, needed: false },
        ]
      : []),
    { item: "npwp", done: papers.npwp !== undefined, needed: false },
    { item: "brand", done: papers.brand !== undefined, needed: false },
    { item: "qris", done: qris !== undefined, needed: false },
    { item: "delivery", done: delivery !== undefined, needed: true },
  ];
  const done = items.filter((item) => item.done).length;
  return {
    items,
    percent: Math.floor((100 * done) / items.length),
    complete: items.every((item) => item.done || !item.needed),
  };
}
