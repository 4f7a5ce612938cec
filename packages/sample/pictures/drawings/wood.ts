import { darker, lighter } from "../colour.ts";
import type { Pen } from "../pen.ts";
import type { Drawing } from "./drawing.ts";
import { plait } from "./plait.ts";

const TEAK = { tint: "#a66f3c", accent: "#e3c08a" };

/** Grain of a board, along its length. */
function grain(pen: Pen, colour: string): string {
  return pen.tile(
    160,
    26,
    `<rect width="160" height="26" fill="${colour}"/><path d="M0 5C40 1 90 9 160 5M0 13C50 18 100 8 160 13M0 21C30 18 110 25 160 21" fill="none" stroke="${darker(colour, 0.3)}" stroke-width="1.6" opacity=".6"/><ellipse cx="104" cy="11" rx="12" ry="3" fill="${darker(colour, 0.25)}" opacity=".4"/>`,
  );
}

const lit = (pen: Pen) =>
  pen.linear(
    [0, 0, 1, 1],
    [
      [0, "#fff3d6", 0.45],
      [0.45, "#fff3d6", 0],
      [1, "#2a160c", 0.42],
    ],
  );

/** A framed panel of ornament in the spirit of calligraphy: strokes and a star, no words. */
const framed: Drawing = {
  foot: 150,
  look: { tint: "#6b3f22", accent: "#d9b15a" },
  draw: (pen, { tint, accent }) =>
    `<rect x="40" y="30" width="320" height="366" rx="8" fill="${pen.linear(
      [0, 0, 1, 1],
      [
        [0, lighter(tint, 0.35)],
        [0.5, tint],
        [1, darker(tint, 0.45)],
      ],
    )}"/><rect x="70" y="60" width="260" height="306" fill="#1f3d36"/><rect x="82" y="72" width="236" height="282" fill="none" stroke="${accent}" stroke-width="4"/>` +
    `<g fill="none" stroke="${pen.linear(
      [0, 0, 1, 1],
      [
        [0, "#fbe9b0"],
        [1, "#b98a34"],
      ],
    )}" stroke-linecap="round"><path d="M116 236C130 286 246 290 276 226 288 196 268 176 256 198M150 250V122M186 254V108M222 250V132" stroke-width="16"/><path d="M120 312C170 338 236 336 284 306" stroke-width="9"/><path d="M238 168C250 154 268 154 276 168" stroke-width="7"/></g><circle cx="200" cy="306" r="7" fill="${accent}"/><circle cx="226" cy="304" r="7" fill="${accent}"/><circle cx="130" cy="150" r="6" fill="${accent}"/>` +
    `<path d="M70 60H330V366Z" fill="#fff" opacity=".07"/>`,
};

/** A model of a north-coast fishing boat; `accent` is the colour of its stripe. */
const boat: Drawing = {
  foot: 130,
  look: { tint: "#e9dcc0", accent: "#2f6f8f" },
  draw: (pen, { tint, accent }) =>
    `<rect x="192" y="20" width="12" height="210" fill="${pen.barrel("#8a5a2c")}"/><path d="M206 34C286 70 316 140 320 214L206 222Z" fill="${pen.linear(
      [0, 0, 1, 0],
      [
        [0, "#fffaf0"],
        [1, "#d9c39a"],
      ],
    )}"/><path d="M190 60C150 100 116 160 104 216L190 222Z" fill="${pen.linear(
      [0, 0, 1, 0],
      [
        [0, "#f4e3bd"],
        [1, "#cfae78"],
      ],
    )}"/><path d="M206 34l40 10-40 14Z" fill="#b3261e"/>` +
    `<path d="M18 214C60 236 120 246 200 246S340 236 390 200C380 280 330 340 290 346H110C70 340 30 290 18 214Z" fill="${pen.linear(
      [0, 0, 0, 1],
      [
        [0, lighter(tint, 0.4)],
        [0.5, tint],
        [1, darker(tint, 0.4)],
      ],
    )}"/><path d="M24 238C70 264 130 272 200 272S330 262 384 226L378 256C330 288 270 300 200 300S80 290 34 266Z" fill="${accent}"/><path d="M18 214C60 236 120 246 200 246S340 236 390 200" fill="none" stroke="#8a5a2c" stroke-width="9"/>` +
    `<path d="M70 384 110 340H290L330 384C330 394 322 398 312 398H88C78 398 70 394 70 384Z" fill="${grain(pen, "#8a5a2c")}"/>`,
};

/** A toy truck of bare wood. */
const truck: Drawing = {
  foot: 160,
  look: { tint: "#d9a868", accent: "#a8602c" },
  draw: (pen, { tint, accent }) => {
    const wheel = (x: number) =>
      `<circle cx="${x}" cy="346" r="50" fill="${pen.round(darker(accent, 0.3))}"/><circle cx="${x - 3}" cy="343" r="38" fill="${pen.round(accent)}"/><circle cx="${x - 3}" cy="343" r="10" fill="${lighter(tint, 0.5)}"/>`;
    return (
      `<rect x="30" y="190" width="214" height="112" rx="10" fill="${grain(pen, tint)}"/><rect x="30" y="190" width="214" height="112" rx="10" fill="${lit(pen)}"/><path d="M30 190 56 168H262L244 190Z" fill="${lighter(tint, 0.45)}"/><path d="M92 192V300M160 192V300" stroke="${darker(tint, 0.4)}" stroke-width="4" opacity=".6"/>` +
      `<path d="M256 150H318C330 150 338 158 342 168L364 236H380C388 236 392 242 392 250V318H256Z" fill="${grain(pen, darker(tint, 0.1))}"/><path d="M256 150H318C330 150 338 158 342 168L364 236H380C388 236 392 242 392 250V318H256Z" fill="${lit(pen)}"/><path d="M284 174H314C320 174 324 178 326 182L342 232H284Z" fill="${darker(accent, 0.55)}"/>` +
      `<rect x="20" y="298" width="372" height="28" rx="12" fill="${grain(pen, darker(tint, 0.2))}"/>${wheel(104)}${wheel(312)}`
    );
  },
};

/** A stool or small table of turned rattan. */
const stool: Drawing = {
  foot: 140,
  look: { tint: "#cf9f5e", accent: "#8a5a2c" },
  draw: (pen, { tint, accent }) =>
    [
      [96, 70],
      [160, 150],
      [240, 250],
      [304, 330],
    ]
      .map(
        ([from = 0, to = 0]) =>
          `<path d="M${from} 190L${to} 392" stroke="${pen.barrel(accent)}" stroke-width="1"/><path d="M${from} 190L${to} 392" stroke="${darker(accent, from > 200 ? 0.25 : 0)}" stroke-width="18" stroke-linecap="round"/><path d="M${from - 3} 190L${to - 3} 390" stroke="${lighter(accent, 0.45)}" stroke-width="5" stroke-linecap="round"/>`,
      )
      .join("") +
    `<path d="M84 320C130 342 270 342 316 320" fill="none" stroke="${accent}" stroke-width="12"/><path d="M48 166V196C60 234 340 234 352 196V166Z" fill="${plait(pen, darker(tint, 0.12), 16)}"/><ellipse cx="200" cy="166" rx="152" ry="50" fill="${plait(pen, tint, 20, "rotate(45)")}"/><ellipse cx="200" cy="166" rx="152" ry="50" fill="${lit(pen)}"/><ellipse cx="200" cy="166" rx="150" ry="48" fill="none" stroke="${lighter(accent, 0.2)}" stroke-width="10"/>`,
};

/** Shelves of wood. */
const shelf: Drawing = {
  foot: 140,
  look: TEAK,
  draw: (pen, { tint, accent }) => {
    const board = (y: number) =>
      `<path d="M58 ${y}H342L352 ${y + 12}H48Z" fill="${lighter(tint, 0.4)}"/><rect x="48" y="${y + 12}" width="304" height="18" fill="${grain(pen, tint)}"/>`;
    return (
      `<rect x="62" y="24" width="276" height="366" fill="${darker(tint, 0.6)}" opacity=".55"/>` +
      `<rect x="70" y="62" width="40" height="66" rx="6" fill="${pen.barrel("#b5472f")}"/><rect x="116" y="82" width="34" height="46" rx="6" fill="${pen.barrel("#3f6f63")}"/>${pen.emoji("pottedPlant", 284, 88, 96)}<rect x="76" y="192" width="22" height="62" fill="${pen.barrel("#c99a3a")}"/><rect x="100" y="184" width="24" height="70" fill="${pen.barrel("#5d86a8")}"/><rect x="128" y="196" width="20" height="58" fill="${pen.barrel("#8b6377")}"/><ellipse cx="270" cy="228" rx="46" ry="26" fill="${pen.round(accent)}"/><rect x="180" y="300" width="136" height="66" rx="8" fill="${plait(pen, "#d8ad63", 18)}"/>` +
      board(124) +
      board(250) +
      board(366) +
      `<rect x="42" y="14" width="24" height="384" rx="5" fill="${pen.barrel(tint)}"/><rect x="334" y="14" width="24" height="384" rx="5" fill="${pen.barrel(darker(tint, 0.15))}"/>`
    );
  },
};

/** A low table with a board of visible grain. */
const table: Drawing = {
  foot: 160,
  look: TEAK,
  draw: (pen, { tint }) =>
    `<path d="M66 236h30l-8 158h-26ZM304 236h30l4 158h-26Z" fill="${pen.barrel(darker(tint, 0.15))}"/><path d="M116 226h22l-4 112h-18ZM262 226h22l2 112h-18Z" fill="${darker(tint, 0.5)}"/><path d="M40 240H360V276H40Z" fill="${grain(pen, darker(tint, 0.12))}"/><path d="M20 222 84 160H316L380 222Z" fill="${grain(pen, lighter(tint, 0.18))}"/><path d="M20 222 84 160H316L380 222Z" fill="${lit(pen)}"/><path d="M20 222H380V244H20Z" fill="${grain(pen, tint)}"/><path d="M20 223H380" stroke="${lighter(tint, 0.6)}" stroke-width="3"/>`,
};

/** A cutting board, a spatula and a spoon of wood. */
const utensils: Drawing = {
  foot: 120,
  look: TEAK,
  draw: (pen, { tint, accent }) =>
    `<g transform="rotate(-7 160 390)"><rect x="62" y="84" width="196" height="306" rx="34" fill="${grain(pen, tint)}"/><rect x="62" y="84" width="196" height="306" rx="34" fill="${lit(pen)}"/><rect x="136" y="28" width="48" height="80" rx="22" fill="${grain(pen, tint)}"/><circle cx="160" cy="54" r="11" fill="${darker(tint, 0.6)}"/></g>` +
    `<g transform="rotate(9 290 390)"><rect x="262" y="170" width="22" height="222" rx="11" fill="${pen.barrel(accent)}"/><ellipse cx="273" cy="132" rx="40" ry="60" fill="${pen.round(accent)}"/><ellipse cx="273" cy="136" rx="26" ry="42" fill="${darker(accent, 0.25)}"/></g><g transform="rotate(17 330 390)"><rect x="316" y="190" width="20" height="202" rx="10" fill="${pen.barrel(darker(accent, 0.2))}"/><path d="M294 76H356L346 204H306Z" fill="${pen.round(darker(accent, 0.15))}"/></g>`,
};

/** A pot of fired clay. */
const pot: Drawing = {
  foot: 84,
  look: { tint: "#b9623c", accent: "#e3b48a" },
  draw: (pen, { tint, accent }) =>
    `<path d="M146 76C146 104 120 124 96 158 60 210 60 300 108 366 124 390 150 396 200 396S276 390 292 366C340 300 340 210 304 158 280 124 254 104 254 76Z" fill="${pen.barrel(tint)}"/><ellipse cx="200" cy="72" rx="74" ry="21" fill="${lighter(tint, 0.25)}"/><ellipse cx="200" cy="74" rx="54" ry="13" fill="${darker(tint, 0.65)}"/>` +
    `<path d="M92 164C150 190 250 190 308 164M74 216C140 246 260 246 326 216" fill="none" stroke="${accent}" stroke-width="7" opacity=".75"/><path d="M80 196l24 22 24 -16 24 22 24 -18 24 20 24 -20 24 18 24 -22 24 16 22 -22" fill="none" stroke="${accent}" stroke-width="5" opacity=".75"/><path d="M112 180C92 230 94 290 116 340" fill="none" stroke="#fff" stroke-width="13" stroke-linecap="round" opacity=".22"/>`,
};

/** Printed cards and a folded leaflet; `accent` is the brand colour. */
const prints: Drawing = {
  foot: 170,
  look: { tint: "#fbf5e8", accent: "#2f7d5b" },
  draw: (pen, { tint, accent, label }) => {
    const card = (x: number, y: number, turn: number, colour: string) =>
      `<g transform="rotate(${turn} ${x + 100} ${y + 60})"><rect x="${x + 5}" y="${y + 8}" width="204" height="124" rx="9" fill="#2a160c" opacity=".28"/><rect x="${x}" y="${y}" width="204" height="124" rx="9" fill="${colour}"/><path d="M${x} ${y + 92}C${x + 60} ${y + 70} ${x + 120} ${y + 116} ${x + 204} ${y + 84}V${y + 115}Q${x + 204} ${y + 124} ${x + 195} ${y + 124}H${x + 9}Q${x} ${y + 124} ${x} ${y + 115}Z" fill="${accent}"/><rect x="${x + 92}" y="${y + 26}" width="88" height="11" rx="5" fill="#7b5b3d"/><rect x="${x + 92}" y="${y + 48}" width="64" height="8" rx="4" fill="#7b5b3d" opacity=".6"/>${label ? pen.emoji(label, x + 48, y + 46, 68) : ""}</g>`;
    return (
      `<path d="M54 60 176 40V300L54 330Z" fill="${lighter(accent, 0.25)}"/><path d="M176 40 290 66V330L176 300Z" fill="${pen.linear(
        [0, 0, 1, 0],
        [
          [0, accent],
          [1, darker(accent, 0.3)],
        ],
      )}"/>${label ? pen.emoji(label, 232, 150, 92) : ""}<path d="M78 110l74 -14M78 138l74 -14M78 166l50 -10" stroke="#fff" stroke-width="9" opacity=".8"/>` +
      card(150, 196, 10, tint) +
      card(60, 258, -6, tint)
    );
  },
};

export const wood = { framed, boat, truck, stool, shelf, table, utensils, pot, prints };
