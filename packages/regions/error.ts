/** A code that names no regency. `message` is an Indonesian sentence to show; `nearest` holds what may have been meant. */
export class RegionError extends Error {
  override readonly name = "RegionError";
  /** Code without dots and name, best first; empty when nothing is close. */
  readonly nearest: { code: string; name: string }[];

  constructor(sentence: string, nearest: { code: string; name: string }[]) {
    const hint = nearest.map(({ code, name }) => `${name} (${code})`).join(", ");
    super(hint === "" ? sentence : `${sentence} Mungkin maksud Anda: ${hint}.`);
    this.nearest = nearest;
  }
}
