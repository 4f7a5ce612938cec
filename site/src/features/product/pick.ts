/** What can be bought of a product: one value of each option. */
export interface Buyable {
  values: string[];
}

export interface Picked<T> {
  /** The value of each option that stands; undefined where one must still be chosen. */
  values: (string | undefined)[];
  /** What all of them together are. */
  variant: T | undefined;
}

/** What stands after a value of one option was chosen: it always does, and of the others those that can be had together with it. */
export function pick<T extends Buyable>(
  buyable: readonly T[],
  before: readonly (string | undefined)[],
  option: number,
  value: string,
): Picked<T> {
  let left = buyable.filter(({ values }) => values[option] === value);
  const values = before.map((standing, at) => {
    if (at === option) return value;
    const fitting = left.filter((each) => each.values[at] === standing);
    if (fitting.length === 0) return undefined;
    left = fitting;
    return standing;
  });
  return { values, variant: values.includes(undefined) ? undefined : left[0] };
}

/** Whether a value can be had as long as the other choices stand. */
export const fits = (
  buyable: readonly Buyable[],
  chosen: readonly (string | undefined)[],
  option: number,
  value: string,
): boolean =>
  buyable.some(({ values }) =>
    values.every((each, at) => (at === option ? each === value : (chosen[at] ?? each) === each)),
  );
