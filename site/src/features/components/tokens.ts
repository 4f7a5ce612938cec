import { contrast } from "@etalase/domain/tenant";
import nightSheet from "../../styles/dark.css?raw";
import { pairs } from "../../styles/pairs.ts";
import daySheet from "../../styles/tokens.css?raw";

// The stylesheets themselves are read, so that the page shows what is, not what was once written down.
const definitions = (sheet: string): Map<string, string> =>
  new Map([...sheet.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]));

const day = definitions(daySheet);
const night = new Map([...day, ...definitions(nightSheet)]);
const sides = { day, night };
export type Side = keyof typeof sides;

const isColour = (value: string): boolean => /^#[0-9a-f]{3,8}$/.test(value);
const long = (hex: string): string =>
  hex.length === 4 ? `#${Array.from(hex.slice(1), (digit) => digit + digit).join("")}` : hex;

/** The colours of a side, by their names. */
export const colours = (side: Side): { name: string; value: string }[] =>
  [...sides[side]].filter(([, value]) => isColour(value)).map(([name, value]) => ({ name, value }));

/** Every pair of words and ground, with its contrast as WCAG counts it. */
export const contrasts = (side: Side): { ink: string; ground: string; ratio: number }[] =>
  pairs.map(([ink, ground]) => {
    const [front, back] = [sides[side].get(ink) ?? "", sides[side].get(ground) ?? ""];
    return { ink, ground, ratio: contrast(long(front), long(back)) };
  });

const measures = (prefix: RegExp) =>
  [...day].filter(([name]) => prefix.test(name)).map(([name, value]) => ({ name, value }));
export const spaces = measures(/^s\d/);
export const sizes = measures(/^t-/);
export const rounds = measures(/^(round|pill)/);

/** A box that is day or night whatever the page is, and a class for each token that is shown. `faces` are rules of districts by night and by day. */
export function sampleRules(faces: { day: string; night: string }): string {
  const scope = (side: Side) =>
    `.sample-${side}{${[...sides[side]].map(([name, value]) => `--${name}:${value}`).join(";")};${faces[side]}}`;
  return [
    scope("day"),
    scope("night"),
    ...colours("day").map(({ name }) => `.tone-${name}{background:var(--${name})}`),
    ...pairs.map(([ink, ground]) => `.on-${ground}-${ink}{color:var(--${ink});background:var(--${ground})}`),
    ...spaces.map(({ name, value }) => `.space-${name}{width:${value}}`),
    ...sizes.map(({ name, value }) => `.type-${name}{font-size:${value}}`),
    ...rounds.map(({ name, value }) => `.tones .round-${name}{border-radius:${value}}`),
  ].join("");
}
