const READABLE = 4.5;
/** For white words of any size, and for motifs between them and the ground. */
const DEEP = 7.5;
/** The ground of a page by day and by night, as tokens.css and dark.css have it. */
export const PAPER = { light: "#fbf7ef", dark: "#121815" };

/** Red, green and blue of `#rrggbb`, from 0 to 255. */
const parse = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const format = (rgb: number[]): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

const linear = (part: number): number => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = parse(hex).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of two colours as WCAG counts it, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/**
 * A tenant's own colour, moved towards the ink just as far as it takes to be read on the ground of each scheme; and, for large grounds, as deep as white words need.
 */
export const accents = (accent: string): { light: string; dark: string; deep: string } => ({
  light: towards(accent, "#000000", PAPER.light),
  dark: towards(accent, "#ffffff", PAPER.dark),
  deep: towards(accent, "#000000", "#ffffff", DEEP),
});

function towards(colour: string, ink: string, ground: string, enough = READABLE): string {
  const [from, to] = [parse(colour), parse(ink)];
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = format(from.map((part, at) => part + ((to[at] ?? part) - part) * share));
    if (contrast(mixed, ground) >= enough) return mixed;
  }
  return ink;
}
