import { describe, expect, it } from "vitest";
import { Random } from "../../../test/support/random.ts";
import { categoryPage, numberedPages, PAGE_LENGTH, pagesOfSlot, slotsOf } from "./index.ts";

interface Standing {
  id: number;
  shown: boolean;
}

/** A category's pages as they would be rendered: what each shows, and which pages it leads to. */
function pages(line: Standing[]): Map<string, string> {
  const last = numberedPages(line.length);
  const all = [undefined, ...Array.from({ length: last }, (_, index) => index + 1)];
  return new Map(
    all.map((number) => {
      const { from, to } = slotsOf(line.length, number) ?? { from: 0, to: 0 };
      const shown = line.slice(from, to).filter((each) => each.shown);
      const ways = number === undefined ? `older ${last}` : `newer ${number === last ? "first" : number + 1}`;
      return [categoryPage("makanan", number), JSON.stringify([ways, shown])];
    }),
  );
}

describe("the pages of a category", () => {
  it("have every slot on exactly one of them", () => {
    for (const count of [0, 1, 47, 48, 95, 96, 97, 500]) {
      const numbers = [undefined, ...Array.from({ length: numberedPages(count) }, (_, index) => index + 1)];
      const slots = numbers.flatMap((number) => {
        const { from, to } = slotsOf(count, number) ?? { from: 0, to: 0 };
        return Array.from({ length: to - from }, (_, index) => from + index);
      });
      expect(slots.toSorted((a, b) => a - b)).toEqual([...Array(count).keys()]);
    }
  });

  it("do not exist beyond the last", () => {
    for (const number of [0, -1, 1.5, 2, Number.NaN]) expect(slotsOf(2 * PAGE_LENGTH, number)).toBeUndefined();
  });

  it("are few when something comes, changes or goes", () => {
    const slots = 100 * PAGE_LENGTH;
    expect(pagesOfSlot("makanan", slots, 5, false)).toEqual(["/kategori/makanan/1/"]);
    expect(pagesOfSlot("makanan", slots + 5, slots + 4, true)).toEqual(["/kategori/makanan/"]);
    expect(pagesOfSlot("makanan", slots, slots - 1, true)).toEqual([
      "/kategori/makanan/",
      "/kategori/makanan/99/",
      "/kategori/makanan/98/",
    ]);
  });

  it("are as a full render makes them when only touched pages are rendered, however late events come and in whatever order", () => {
    const random = new Random(36);
    for (let run = 0; run < 20; run++) {
      const line: Standing[] = [];
      let rendered = pages(line);
      for (let burst = 0; burst < 40; burst++) {
        const events: { id: number; isNew: boolean }[] = [];
        for (let step = 0; step < 1 + random.below(60); step++) {
          const known = line.length > 0 && random.oneIn(3) ? random.pick(line) : undefined;
          if (known) known.shown = !known.shown;
          else line.splice(line.length - Math.min(line.length, random.below(3)), 0, { id: line.length, shown: true });
          events.push({ id: known?.id ?? line.length - 1, isNew: known?.shown ?? true });
        }
        for (const { id, isNew } of events.toSorted(() => random.below(3) - 1)) {
          const slot = line.findIndex((each) => each.id === id);
          const now = pages(line);
          for (const address of pagesOfSlot("makanan", line.length, slot, isNew)) {
            const page = now.get(address);
            if (page) rendered.set(address, page);
          }
        }
        expect(rendered).toEqual(pages(line));
        rendered = new Map(rendered);
      }
    }
  });
});
