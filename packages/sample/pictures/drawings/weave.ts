import { darker, lighter } from "../colour.ts";
import { type Drawing, paperLabel } from "./drawing.ts";
import { BAMBOO, plait, sideLight } from "./plait.ts";

const handle = (y: number, colour: string, width: number) =>
  `<path d="M124 176C124 ${y} 276 ${y} 276 176" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;

/** A shopping bag of plaited pandan or bamboo; `accent` dyes a band and the handles. */
const tote: Drawing = {
  foot: 128,
  look: { tint: "#dcb878", accent: "#a8452e" },
  draw: (pen, { tint, accent }) => {
    const body = "M64 168H336L318 366C316 386 304 394 286 395 230 399 170 399 114 395 96 394 84 386 82 366Z";
    return (
      handle(14, darker(accent, 0.35), 15) +
      `<ellipse cx="200" cy="170" rx="136" ry="17" fill="${darker(tint, 0.66)}"/>` +
      `<path d="${body}" fill="${plait(pen, tint, 24)}"/>` +
      pen.inside(`<path d="${body}"/>`, `<path d="M60 240H340V304H60Z" fill="${plait(pen, accent, 24)}"/>`) +
      `<path d="${body}" fill="${sideLight(pen)}"/><path d="M64 168C110 186 290 186 336 168" fill="none" stroke="${darker(tint, 0.35)}" stroke-width="11"/><path d="M66 165C112 182 288 182 334 165" fill="none" stroke="${lighter(tint, 0.45)}" stroke-width="3"/>` +
      handle(44, accent, 15) +
      handle(42, lighter(accent, 0.35), 4)
    );
  },
};

/** A round basket, open above. */
const basket: Drawing = {
  foot: 120,
  look: BAMBOO,
  draw: (pen, { tint, accent }) => {
    const body = "M50 200C56 280 74 350 96 378 130 398 270 398 304 378 326 350 344 280 350 200Z";
    return (
      `<ellipse cx="200" cy="200" rx="150" ry="46" fill="${darker(tint, 0.68)}"/><path d="${body}" fill="none"/>` +
      `<path d="M50 200C56 280 74 350 96 378 130 398 270 398 304 378 326 350 344 280 350 200 340 232 280 246 200 246S60 232 50 200Z" fill="${plait(pen, tint, 24)}"/>` +
      `<path d="M50 200C56 280 74 350 96 378 130 398 270 398 304 378 326 350 344 280 350 200 340 232 280 246 200 246S60 232 50 200Z" fill="${sideLight(pen)}"/>` +
      `<ellipse cx="200" cy="200" rx="148" ry="44" fill="none" stroke="${accent}" stroke-width="14"/><path d="M54 192C80 150 320 150 346 192" fill="none" stroke="${lighter(accent, 0.4)}" stroke-width="3"/>`
    );
  },
};

/** Tampah: the round winnowing tray, leaning back. */
const tray: Drawing = {
  foot: 150,
  look: BAMBOO,
  draw: (pen, { tint, accent }) =>
    `<ellipse cx="200" cy="214" rx="182" ry="182" fill="${darker(accent, 0.2)}"/><ellipse cx="200" cy="212" rx="166" ry="166" fill="${plait(pen, tint, 26, "rotate(45)")}"/>` +
    `<ellipse cx="200" cy="212" rx="166" ry="166" fill="${pen.radial(
      [0.62, 0.66, 0.7],
      [
        [0, "#fff3d6", 0.3],
        [0.6, "#fff3d6", 0],
        [1, "#2a160c", 0.5],
      ],
    )}"/>` +
    `<ellipse cx="200" cy="214" rx="174" ry="174" fill="none" stroke="${pen.linear(
      [0, 0, 1, 1],
      [
        [0, lighter(tint, 0.4)],
        [0.5, tint],
        [1, darker(tint, 0.45)],
      ],
    )}" stroke-width="20"/>` +
    Array.from(
      { length: 24 },
      (_, i) => `<path d="M200 30V50" transform="rotate(${i * 15} 200 214)" stroke="${accent}" stroke-width="5"/>`,
    ).join(""),
};

/** Besek: the small square box with a lid, for food to take along. */
const besek: Drawing = {
  foot: 158,
  look: { tint: "#dfb968", accent: "#6f9a4d" },
  draw: (pen, { tint, accent, label }) =>
    `<path d="M44 216H356V376C356 388 350 394 338 394H62C50 394 44 388 44 376Z" fill="${plait(pen, darker(tint, 0.12), 20)}"/><path d="M44 216H356V376C356 388 350 394 338 394H62C50 394 44 388 44 376Z" fill="${sideLight(pen)}"/>` +
    `<path d="M34 196 92 124H308L366 196Z" fill="${plait(pen, lighter(tint, 0.2), 20, "skewX(-20)")}"/><path d="M34 196H366V266H34Z" fill="${plait(pen, tint, 20)}"/><path d="M34 196H366V266H34Z" fill="${sideLight(pen)}"/>` +
    `<path d="M34 197H366" stroke="${lighter(tint, 0.6)}" stroke-width="4" opacity=".8"/><path d="M34 266H366V280H34Z" fill="#2a160c" opacity=".2"/>` +
    `<path d="M168 124H232L240 196V394H160V196Z" fill="${pen.linear(
      [0, 0, 1, 0],
      [
        [0, lighter(accent, 0.25)],
        [1, darker(accent, 0.2)],
      ],
    )}" opacity=".92"/>` +
    (label ? paperLabel(pen, label, 200, 290, 118, 124) : ""),
};

/** A lamp with a shade of open bamboo work, lit. */
const lamp: Drawing = {
  foot: 70,
  look: BAMBOO,
  draw: (pen, { tint, accent }) => {
    const shade = "M116 250C92 170 118 60 200 52 282 60 308 170 284 250 240 270 160 270 116 250Z";
    const slats = Array.from(
      { length: 11 },
      (_, i) =>
        `<path d="M200 54Q${40 + i * 32} 130 ${118 + i * 16.4} 256" fill="none" stroke="${darker(tint, 0.42)}" stroke-width="6"/>`,
    ).join("");
    const hoops = [104, 150, 200]
      .map((y) => `<path d="M96 ${y}Q200 ${y + 32} 304 ${y}" fill="none" stroke="${accent}" stroke-width="5"/>`)
      .join("");
    return (
      `<circle cx="200" cy="170" r="190" fill="${pen.radial(
        [0.5, 0.5, 0.5],
        [
          [0, "#ffd98a", 0.75],
          [1, "#ffd98a", 0],
        ],
      )}"/>` +
      `<rect x="186" y="250" width="28" height="120" fill="${pen.barrel(accent)}"/><path d="M130 384C130 366 162 358 200 358S270 366 270 384C270 392 250 396 200 396S130 392 130 384Z" fill="${pen.barrel(accent)}"/>` +
      `<path d="${shade}" fill="${pen.radial(
        [0.5, 0.62, 0.6],
        [
          [0, "#fff4c8"],
          [0.5, "#ffcf74"],
          [1, tint],
        ],
      )}"/>${pen.inside(`<path d="${shade}"/>`, slats + hoops)}` +
      `<path d="M116 250C160 272 240 272 284 250" fill="none" stroke="${accent}" stroke-width="10"/>`
    );
  },
};

/** A rolled mat; `accent` dyes its stripes. */
const mat: Drawing = {
  foot: 176,
  look: { tint: "#dcbf85", accent: "#a23b4a" },
  draw: (pen, { tint, accent }) => {
    const stripes = [70, 104, 236, 270]
      .map((x) => `<rect x="${x}" y="250" width="16" height="150" fill="${accent}" opacity=".75"/>`)
      .join("");
    return (
      `<rect x="24" y="262" width="312" height="132" rx="60" fill="${plait(pen, tint, 14)}"/>${pen.inside(`<rect x="24" y="262" width="312" height="132" rx="60"/>`, stripes)}` +
      `<rect x="24" y="262" width="312" height="132" rx="60" fill="${pen.linear(
        [0, 0, 0, 1],
        [
          [0, "#fff3d6", 0.4],
          [0.4, "#fff3d6", 0],
          [1, "#2a160c", 0.55],
        ],
      )}"/>` +
      `<ellipse cx="326" cy="328" rx="46" ry="66" fill="${lighter(tint, 0.15)}"/><path d="M326 328m0-6c14 0 14 24 0 24s-26-22-14-38 40-6 44 22-18 52-42 42" fill="none" stroke="${darker(tint, 0.5)}" stroke-width="6"/><ellipse cx="326" cy="328" rx="45" ry="65" fill="none" stroke="${darker(tint, 0.3)}" stroke-width="4"/>` +
      `<rect x="150" y="258" width="26" height="140" rx="8" fill="${darker(accent, 0.15)}"/>`
    );
  },
};

/** A square hand fan of plaited bamboo. */
const handFan: Drawing = {
  foot: 40,
  look: { tint: "#e0bb70", accent: "#b5472f" },
  draw: (pen, { tint, accent }) =>
    `<rect x="186" y="200" width="26" height="196" rx="10" fill="${pen.barrel("#8a5a2c")}" transform="rotate(8 200 300)"/>` +
    `<g transform="rotate(8 200 160)"><rect x="70" y="30" width="260" height="240" rx="26" fill="${plait(pen, tint, 26)}"/><path d="M70 150 200 30 330 150 200 270Z" fill="${plait(pen, accent, 26)}" opacity=".85"/><rect x="70" y="30" width="260" height="240" rx="26" fill="${sideLight(pen)}"/><rect x="72" y="32" width="256" height="236" rx="25" fill="none" stroke="${darker(tint, 0.35)}" stroke-width="9"/></g>`,
};

export const weave = { tote, basket, tray, besek, lamp, mat, handFan };
