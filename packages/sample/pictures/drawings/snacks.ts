import { darker, lighter } from "../colour.ts";
import type { Pen } from "../pen.ts";
import type { Drawing } from "./drawing.ts";

/** Places on a heap, back row first: three, four and five to a row. */
const HEAP: [x: number, y: number][] = [
  [200, 216],
  [140, 246],
  [262, 246],
  [92, 292],
  [166, 284],
  [238, 284],
  [308, 292],
  [62, 340],
  [132, 336],
  [200, 330],
  [268, 336],
  [338, 340],
  [104, 372],
  [172, 374],
  [236, 374],
  [300, 372],
];

function heap(pen: Pen, piece: (turn: number, i: number) => string): string {
  return HEAP.map(([x, y], i) => `<g transform="translate(${x} ${y})">${piece(pen.random() * 60 - 30, i)}</g>`).join(
    "",
  );
}

/** Thin round chips in a heap, their rims browned by the oil. */
const chips: Drawing = {
  foot: 176,
  look: { tint: "#e0b052", accent: "#8a4b22" },
  draw: (pen, { tint, accent }) => {
    const face = pen.linear(
      [0, 0, 1, 1],
      [
        [0, lighter(tint, 0.6)],
        [0.5, lighter(tint, 0.12)],
        [1, darker(tint, 0.2)],
      ],
    );
    const dip = pen.radial(
      [0.45, 0.35, 0.6],
      [
        [0, darker(tint, 0.25), 0.5],
        [1, darker(tint, 0.1), 0],
      ],
    );
    const [rim, under] = [darker(tint, 0.28), darker(tint, 0.55)];
    return heap(pen, (turn) => {
      const [wide, high] = [50 + pen.random() * 12, 26 + pen.random() * 12];
      const disc = (fill: string, share: number, y = 0) =>
        `<ellipse cy="${y}" rx="${(wide * share).toFixed(0)}" ry="${(high * share).toFixed(0)}" fill="${fill}"/>`;
      const spots = Array.from(
        { length: 4 },
        () =>
          `<circle cx="${(pen.random() * 56 - 28).toFixed(0)}" cy="${(pen.random() * 24 - 12).toFixed(0)}" r="2.8" fill="${accent}" opacity=".55"/>`,
      ).join("");
      return `<ellipse cx="6" cy="13" rx="${wide.toFixed(0)}" ry="${high.toFixed(0)}" fill="#2a160c" opacity=".3" transform="rotate(${turn.toFixed(0)})"/><g transform="rotate(${turn.toFixed(0)})">${disc(under, 1, 5)}${disc(rim, 1)}${disc(face, 0.93)}${disc(dip, 0.8)}${spots}</g>`;
    });
  },
};

/** Puffed crackers: round, bubbly, `accent` speckles them. */
const crackers: Drawing = {
  foot: 176,
  look: { tint: "#f0dcae", accent: "#b5622f" },
  draw: (pen, { tint, accent }) => {
    const fill = pen.round(tint);
    return heap(pen, (turn) => {
      const bumps = Array.from(
        { length: 9 },
        () =>
          `<circle cx="${(pen.random() * 76 - 38).toFixed(0)}" cy="${(pen.random() * 46 - 23).toFixed(0)}" r="7" fill="${pen.random() > 0.35 ? lighter(tint, 0.5) : accent}" opacity=".6"/>`,
      ).join("");
      return `<g transform="rotate(${turn.toFixed(0)})"><ellipse cx="5" cy="9" rx="60" ry="38" fill="#2a160c" opacity=".22"/><ellipse rx="60" ry="40" fill="${fill}" stroke="${darker(tint, 0.3)}" stroke-width="2.5"/>${bumps}</g>`;
    });
  },
};

/** Round flat wafers stacked and leaning: opak, rangginang, kembang goyang. */
const wafers: Drawing = {
  foot: 170,
  look: { tint: "#e8d2a0", accent: "#a05a2c" },
  draw: (pen, { tint, accent }) => {
    const grain = pen.tile(
      18,
      16,
      `<ellipse cx="5" cy="5" rx="4.6" ry="3" fill="${lighter(tint, 0.5)}"/><ellipse cx="14" cy="12" rx="4.6" ry="3" transform="rotate(50 14 12)" fill="${darker(tint, 0.18)}"/><circle cx="13" cy="3" r="1.6" fill="${accent}"/>`,
    );
    const lying = [0, 1, 2, 3, 4]
      .map(
        (i) =>
          `<g transform="translate(${150 + (i % 2) * 8} ${370 - i * 24})"><ellipse cy="13" rx="136" ry="32" fill="${darker(tint, 0.5)}"/><ellipse rx="136" ry="32" fill="${pen.round(tint)}"/><ellipse rx="136" ry="32" fill="${grain}"/></g>`,
      )
      .join("");
    const leaning = `<g transform="translate(282 276) rotate(-14)"><ellipse cx="10" cy="6" rx="104" ry="114" fill="${darker(tint, 0.55)}"/><ellipse rx="104" ry="114" fill="${pen.round(tint)}"/><ellipse rx="104" ry="114" fill="${grain}"/><ellipse rx="98" ry="108" fill="none" stroke="${darker(tint, 0.25)}" stroke-width="5" opacity=".6"/></g>`;
    return lying + leaning;
  },
};

/** Sticky sweets in twisted paper, like dodol and wajik. */
const twists: Drawing = {
  foot: 170,
  look: { tint: "#7a4322", accent: "#f0dcae" },
  draw: (pen, { tint, accent }) => {
    const body = pen.linear(
      [0, 0, 0, 1],
      [
        [0, lighter(tint, 0.45)],
        [0.4, tint],
        [1, darker(tint, 0.5)],
      ],
    );
    const one = ([x, y, turn]: [number, number, number]) =>
      `<g transform="translate(${x} ${y}) rotate(${turn})"><ellipse cx="4" cy="34" rx="84" ry="11" fill="#2a160c" opacity=".35"/><path d="M-70 0-112 -26C-104 -8 -104 8 -112 26ZM70 0 112 -26C104 -8 104 8 112 26Z" fill="${accent}" stroke="${darker(accent, 0.35)}" stroke-width="2"/><rect x="-74" y="-32" width="148" height="64" rx="26" fill="${body}"/><rect x="-74" y="-32" width="148" height="64" rx="26" fill="${accent}" opacity=".16"/><path d="M-52 -16H40" stroke="#fff" stroke-width="8" stroke-linecap="round" opacity=".4"/></g>`;
    return (
      [
        [140, 236, -12],
        [268, 250, 14],
        [104, 306, 8],
        [222, 314, -6],
        [318, 330, 18],
        [166, 366, 2],
      ] as [number, number, number][]
    )
      .map(one)
      .join("");
  },
};

/** Layered or cut cake: `tint` and `accent` take turns. */
const slices: Drawing = {
  foot: 170,
  look: { tint: "#7da453", accent: "#f3e6cb" },
  draw: (pen, { tint, accent }) => {
    const slice = (x: number, y: number) =>
      `<g transform="translate(${x} ${y})"><ellipse cx="70" cy="128" rx="90" ry="12" fill="#2a160c" opacity=".35"/><path d="M0 30 34 0H166L140 30Z" fill="${lighter(tint, 0.35)}"/><path d="M140 30 166 0V92L140 128Z" fill="${darker(tint, 0.4)}"/>${[
        0, 1, 2, 3,
      ]
        .map(
          (i) =>
            `<rect y="${30 + i * 24.5}" width="140" height="25" fill="${pen.linear(
              [0, 0, 1, 0],
              [
                [0, lighter(i % 2 ? accent : tint, 0.25)],
                [1, darker(i % 2 ? accent : tint, 0.14)],
              ],
            )}"/>`,
        )
        .join("")}</g>`;
    return slice(30, 172) + slice(206, 178) + slice(104, 256) + slice(240, 266);
  },
};

/** Salted duck eggs, one cut in half. */
const saltedEggs: Drawing = {
  foot: 164,
  look: { tint: "#8cc0bc", accent: "#e8812a" },
  draw: (pen, { tint, accent }) => {
    const egg = (x: number, y: number, turn: number) =>
      `<g transform="translate(${x} ${y}) rotate(${turn})"><path d="M0 -84C48 -84 70 -20 70 16 70 56 40 80 0 80S-70 56 -70 16C-70 -20 -48 -84 0 -84Z" fill="${pen.round(tint)}"/></g>`;
    return (
      egg(120, 262, -14) +
      egg(266, 256, 12) +
      egg(192, 306, 84) +
      `<g transform="translate(318 330) rotate(12)"><ellipse rx="76" ry="62" fill="${darker(tint, 0.25)}"/><ellipse cx="-3" cy="-4" rx="70" ry="56" fill="#fbf5e8"/><ellipse cx="-2" cy="-4" rx="38" ry="33" fill="${pen.round(accent)}"/></g>` +
      `<g transform="translate(84 344) rotate(-10)"><ellipse rx="70" ry="54" fill="${darker(tint, 0.25)}"/><ellipse cx="3" cy="-4" rx="64" ry="48" fill="#fbf5e8"/><ellipse cx="2" cy="-4" rx="34" ry="29" fill="${pen.round(accent)}"/></g>`
    );
  },
};

/** Blocks with soft corners: tofu, tempe, brown sugar. */
const blocks: Drawing = {
  foot: 164,
  look: { tint: "#f0e2bd", accent: "#c99a4a" },
  draw: (pen, { tint, accent }) => {
    const front = pen.linear(
      [0, 0, 1, 1],
      [
        [0, lighter(tint, 0.3)],
        [0.6, tint],
        [1, darker(tint, 0.2)],
      ],
    );
    const block = ([x, y]: [number, number]) =>
      `<g transform="translate(${x} ${y})"><ellipse cx="62" cy="114" rx="82" ry="10" fill="#2a160c" opacity=".3"/><path d="M0 34C0 28 4 24 10 20L30 4C34 1 38 0 44 0H132C142 0 144 4 138 10L120 28V34Z" fill="${lighter(tint, 0.45)}"/><path d="M118 30 142 4V84L118 114Z" fill="${darker(tint, 0.3)}"/><rect y="28" width="120" height="86" rx="11" fill="${front}"/><rect y="28" width="120" height="86" rx="11" fill="none" stroke="${accent}" stroke-width="4" opacity=".45"/></g>`;
    return (
      [
        [120, 150],
        [36, 214],
        [204, 210],
        [120, 268],
        [16, 284],
        [250, 280],
      ] as [number, number][]
    )
      .map(block)
      .join("");
  },
};

/** Oyster mushrooms growing from one foot. */
const oysterMushrooms: Drawing = {
  foot: 120,
  look: { tint: "#e9dcc6", accent: "#b9a78a" },
  draw: (pen, { tint, accent }) => {
    const cap = ([x, y, k, turn]: [number, number, number, number]) =>
      `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${k})"><path d="M-14 20C-20 90 -8 130 10 150L34 140C20 100 20 60 22 20Z" fill="${pen.barrel(accent)}"/><path d="M-92 22C-96 -40 -40 -72 6 -70 64 -68 102 -30 94 20 60 46 -50 48 -92 22Z" fill="${pen.round(tint)}"/><path d="M-86 26C-40 44 50 42 90 24" fill="none" stroke="${darker(accent, 0.3)}" stroke-width="4" opacity=".6"/></g>`;
    return (
      (
        [
          [132, 166, 0.8, -22],
          [268, 172, 0.82, 20],
          [200, 150, 0.95, 0],
          [108, 250, 0.9, -18],
          [292, 256, 0.9, 16],
          [200, 252, 1.05, 2],
        ] as [number, number, number, number][]
      )
        .map(cap)
        .join("") +
      `<path d="M120 372C150 352 250 352 282 372 270 398 132 398 120 372Z" fill="${pen.round(darker(accent, 0.2))}"/>`
    );
  },
};

export const snacks = { chips, crackers, wafers, twists, slices, saltedEggs, blocks, oysterMushrooms };
