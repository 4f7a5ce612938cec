import { darker, lighter } from "../colour.ts";
import type { Pen } from "../pen.ts";
import type { Drawing } from "./drawing.ts";

const LEAF = "#6f9a45";

/** A banana leaf cut to lie under food. */
export function leaf(pen: Pen, colour = LEAF): string {
  const shape = "M6 352C40 306 130 296 208 300 290 302 366 318 396 350 362 384 288 397 204 398 120 398 40 388 6 352Z";
  const veins = Array.from(
    { length: 13 },
    (_, i) =>
      `<path d="M${34 + i * 27} 350l16 -44M${34 + i * 27} 350l16 44" stroke="${darker(colour, 0.3)}" stroke-width="2" opacity=".5"/>`,
  ).join("");
  return `<path d="${shape}" fill="${pen.linear(
    [0, 0, 1, 1],
    [
      [0, lighter(colour, 0.35)],
      [0.5, colour],
      [1, darker(colour, 0.4)],
    ],
  )}"/>${pen.inside(`<path d="${shape}"/>`, veins)}<path d="M8 352H394" stroke="${lighter(colour, 0.5)}" stroke-width="4" opacity=".8"/>`;
}

/** One fish lying on its side, 300 wide, around the origin. */
function fish(pen: Pen, colour: string, grill = 0): string {
  const body = "M-150 0C-110 -56 10 -66 84 -14L138 -52C130 -18 130 18 138 52L84 16C10 66 -110 56 -150 0Z";
  const marks = Array.from(
    { length: grill },
    (_, i) =>
      `<path d="M${-72 + i * 34} -46l-18 92" stroke="#3a1c0c" stroke-width="9" opacity=".5" stroke-linecap="round"/>`,
  ).join("");
  const scales = pen.tile(
    16,
    12,
    `<path d="M0 6C4 12 12 12 16 6" fill="none" stroke="${darker(colour, 0.4)}" stroke-width="1.6"/>`,
  );
  return (
    `<path d="M-20 -50C10 -80 50 -70 60 -34ZM-30 50C0 72 24 66 34 42Z" fill="${darker(colour, 0.35)}"/><path d="${body}" fill="${pen.linear(
      [0, 0, 0, 1],
      [
        [0, darker(colour, 0.4)],
        [0.35, colour],
        [0.62, lighter(colour, 0.5)],
        [1, darker(colour, 0.25)],
      ],
    )}"/><path d="${body}" fill="${scales}" opacity=".5"/>` +
    `${marks}<path d="M-98 -38C-82 -14 -82 14 -98 36" fill="none" stroke="${darker(colour, 0.5)}" stroke-width="5"/><circle cx="-118" cy="-10" r="10" fill="#f6ecd6"/><circle cx="-119" cy="-10" r="5.5" fill="#20120a"/><path d="M-60 -44C-20 -54 30 -48 66 -22" fill="none" stroke="#fff" stroke-width="5" opacity=".4" stroke-linecap="round"/>`
  );
}

/** Milkfish on a leaf, fried or pressed: `tint` is how brown it is. */
const milkfish: Drawing = {
  foot: 180,
  look: { tint: "#b8843f", accent: LEAF },
  draw: (pen, { tint, accent }) =>
    `${leaf(pen, accent)}<g transform="translate(204 296) rotate(-4) scale(1.12)"><ellipse cx="6" cy="48" rx="130" ry="16" fill="#2a160c" opacity=".4"/>${fish(pen, tint)}</g><g transform="translate(196 336) rotate(3) scale(1.12)"><ellipse cx="6" cy="46" rx="130" ry="14" fill="#2a160c" opacity=".4"/>${fish(pen, lighter(tint, 0.08))}</g>`,
};

/** Sate bandeng: the boned fish, filled and grilled between split bamboo. */
const fishSatay: Drawing = {
  foot: 180,
  look: { tint: "#a8632a", accent: LEAF },
  draw: (pen, { tint, accent }) => {
    const one = (y: number, turn: number) =>
      `<g transform="translate(190 ${y}) rotate(${turn}) scale(1.1)"><ellipse cx="4" cy="44" rx="128" ry="14" fill="#2a160c" opacity=".4"/>${fish(pen, tint, 5)}<rect x="-176" y="-7" width="360" height="14" rx="7" fill="${pen.linear(
        [0, 0, 0, 1],
        [
          [0, "#f0d493"],
          [1, "#a97a35"],
        ],
      )}"/>` +
      `${[-96, 4, 92].map((x) => `<rect x="${x}" y="-16" width="14" height="32" rx="5" fill="#8fae5c" stroke="#55702f" stroke-width="2"/>`).join("")}</g>`;
    return leaf(pen, accent) + one(262, -5) + one(336, 3);
  },
};

/** Small split fish, salted and dried, fanned out. */
const driedFish: Drawing = {
  foot: 176,
  look: { tint: "#c2a06a", accent: "#d8ad63" },
  draw: (pen, { tint }) =>
    [
      [150, 210, -28],
      [262, 224, 18],
      [120, 284, -10],
      [276, 292, 9],
      [200, 338, -2],
    ]
      .map(
        ([x = 0, y = 0, turn = 0], i) =>
          `<g transform="translate(${x} ${y}) rotate(${turn}) scale(.82)"><ellipse cx="8" cy="46" rx="120" ry="14" fill="#2a160c" opacity=".35"/>${fish(pen, i % 2 ? tint : darker(tint, 0.14))}</g>`,
      )
      .join(""),
};

/** Smoked fish on a stick, side by side. */
const smokedFish: Drawing = {
  foot: 170,
  look: { tint: "#7a4420", accent: "#d8ad63" },
  draw: (pen, { tint }) =>
    [96, 200, 304]
      .map(
        (x, i) =>
          `<g transform="translate(${x} 226) rotate(${84 + i * 5}) scale(1.02)">${fish(pen, i === 1 ? lighter(tint, 0.12) : tint, 4)}<rect x="-196" y="-6" width="330" height="11" rx="5" fill="#d8ad63"/></g>`,
      )
      .join(""),
};

/** Terasi: pressed shrimp paste in blocks, one cut open, on paper. */
const shrimpPaste: Drawing = {
  foot: 170,
  look: { tint: "#6b3328", accent: "#e6d0a2" },
  draw: (pen, { tint, accent }) => {
    const specks = Array.from(
      { length: 40 },
      () =>
        `<circle cx="${(60 + pen.random() * 280).toFixed(0)}" cy="${(190 + pen.random() * 190).toFixed(0)}" r="${(1.5 + pen.random() * 2.5).toFixed(1)}" fill="${pen.random() > 0.5 ? lighter(tint, 0.5) : darker(tint, 0.5)}" opacity=".7"/>`,
    ).join("");
    const block = (x: number, y: number, w: number, h: number) =>
      `<path d="M${x} ${y}l34 -44h${w - 20}l-14 44Z" fill="${lighter(tint, 0.28)}"/><path d="M${x + w} ${y}l14 -44v${h - 14}l-14 58Z" fill="${darker(tint, 0.5)}"/><rect x="${x}" y="${y}" width="${w}" height="${h}" rx="7" fill="${pen.linear(
        [0, 0, 1, 1],
        [
          [0, lighter(tint, 0.2)],
          [0.5, tint],
          [1, darker(tint, 0.3)],
        ],
      )}"/>`;
    return (
      `<path d="M10 372 60 322H352L392 372 372 398H34Z" fill="${pen.linear(
        [0, 0, 1, 1],
        [
          [0, lighter(accent, 0.4)],
          [1, darker(accent, 0.2)],
        ],
      )}"/>` +
      block(60, 240, 178, 142) +
      block(214, 290, 140, 92) +
      block(96, 164, 130, 66) +
      pen.inside(
        `<rect x="60" y="240" width="178" height="142"/><rect x="214" y="290" width="140" height="92"/><rect x="96" y="164" width="130" height="66"/>`,
        specks,
      )
    );
  },
};

/** Otak-otak: fish paste grilled in banana leaf, pinned at the ends. */
const leafRolls: Drawing = {
  foot: 176,
  look: { tint: LEAF, accent: "#f2e2c0" },
  draw: (pen, { tint, accent }) => {
    const roll = (x: number, y: number, turn: number) =>
      `<g transform="translate(${x} ${y}) rotate(${turn})"><ellipse cx="4" cy="32" rx="128" ry="12" fill="#2a160c" opacity=".35"/><path d="M-134 -22C-60 -34 60 -34 134 -22V22C60 36 -60 36 -134 22Z" fill="${pen.linear(
        [0, 0, 0, 1],
        [
          [0, lighter(tint, 0.4)],
          [0.45, tint],
          [1, darker(tint, 0.5)],
        ],
      )}"/>` +
      `<path d="M-60 -30V32M-4 -31V33M56 -30V32" stroke="#3a2410" stroke-width="12" opacity=".3"/><path d="M-116 -4h30M86 -4h30" stroke="#e6c789" stroke-width="7" stroke-linecap="round"/><path d="M-100 12C-20 18 40 18 110 10" stroke="${darker(tint, 0.4)}" stroke-width="2" fill="none"/></g>`;
    const open = `<g transform="translate(206 362) rotate(-3)"><path d="M-140 -8C-60 -46 60 -46 140 -8 90 34 -90 34 -140 -8Z" fill="${lighter(tint, 0.12)}"/><rect x="-104" y="-30" width="208" height="44" rx="20" fill="${pen.linear(
      [0, 0, 0, 1],
      [
        [0, lighter(accent, 0.5)],
        [0.6, accent],
        [1, darker(accent, 0.3)],
      ],
    )}"/><path d="M-70 -22l16 28M-20 -24l16 28M34 -24l16 28" stroke="#a8632a" stroke-width="8" opacity=".5" stroke-linecap="round"/></g>`;
    return roll(168, 206, -14) + roll(232, 254, 10) + roll(188, 302, -4) + open;
  },
};

export const seafood = { milkfish, fishSatay, driedFish, smokedFish, shrimpPaste, leafRolls };
