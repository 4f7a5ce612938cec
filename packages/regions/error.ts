/** A code that names no regency. `message` is a sentence for whoever runs the platform; `nearest` holds what may have been meant. */
export class RegionError extends Error {
  override readonly name = "RegionError";
  /** Code without dots and name, best first; empty when nothing is close. */
  readonly nearest: { code: string; name: string }[];

  constructor(sentence: string, nearest: { code: string; name: string }[]) {
    const hint = nearest.map(({ code, name }) => `${name} (${code})`).join(", ");
    super(hint === "" ? sentence : `${sentence} Perhaps you mean: ${hint}.`);
    this.nearest = nearest;
  }
}
