import { darker, lighter } from "../colour.ts";
import type { Pen } from "../pen.ts";
import { type Drawing, type Look, paperLabel } from "./drawing.ts";

const label = (pen: Pen, look: Look, x: number, y: number, width: number, height: number) =>
  look.label ? paperLabel(pen, look.label, x, y, width, height) : "";

/** A standing pouch of kraft or coloured foil. */
const pouch: Drawing = {
  foot: 118,
  look: { tint: "#c89a5e", accent: "#8a5a2c" },
  draw: (pen, look) => {
    const shape =
      "M92 52C92 46 96 42 102 42H298C304 42 308 46 308 52L322 330C326 372 312 388 290 390 240 400 160 400 110 390 88 388 74 372 78 330Z";
    const body = pen.linear(
      [0, 0, 1, 0],
      [
        [0, darker(look.tint, 0.28)],
        [0.14, look.tint],
        [0.34, lighter(look.tint, 0.42)],
        [0.62, look.tint],
        [0.9, darker(look.tint, 0.22)],
        [1, darker(look.tint, 0.38)],
      ],
    );
    const fold = pen.linear(
      [0, 0, 0, 1],
      [
        [0, "#2a160c", 0],
        [0.8, "#2a160c", 0.05],
        [1, "#2a160c", 0.32],
      ],
    );
    return (
      `<path d="${shape}" fill="${body}"/><path d="${shape}" fill="${fold}"/>` +
      `<path d="M92 52C92 46 96 42 102 42H298C304 42 308 46 308 52L310 84H90Z" fill="${darker(look.accent, 0.05)}"/>` +
      `<path d="M91 66H309M90 74H310" stroke="${lighter(look.accent, 0.4)}" stroke-width="2" opacity=".55"/>` +
      `<path d="M84 346C140 372 260 372 316 346" fill="none" stroke="${darker(look.tint, 0.45)}" stroke-width="3" opacity=".5"/>` +
      `<path d="M116 96C110 180 106 260 108 330" fill="none" stroke="#fff" stroke-width="10" stroke-linecap="round" opacity=".25"/>` +
      label(pen, look, 202, 214, 156, 186)
    );
  },
};

/** A clear jar; `tint` is what is in it, `accent` its lid. */
const jar: Drawing = {
  foot: 108,
  look: { tint: "#c07a3a", accent: "#c0392b" },
  draw: (pen, look) => {
    const body =
      "M92 128C92 104 110 96 124 92H276C290 96 308 104 308 128V352C308 380 292 392 268 394 224 399 176 399 132 394 108 392 92 380 92 352Z";
    const glass = pen.linear(
      [0, 0, 1, 0],
      [
        [0, "#ffffff", 0.5],
        [0.12, "#ffffff", 0.12],
        [0.75, "#ffffff", 0.06],
        [1, "#2a160c", 0.28],
      ],
    );
    return (
      `<path d="${body}" fill="#f4ecdf" opacity=".75"/>` +
      pen.inside(
        `<path d="${body}"/>`,
        `<rect x="88" y="146" width="224" height="260" fill="${pen.barrel(look.tint)}"/><ellipse cx="200" cy="146" rx="110" ry="16" fill="${lighter(look.tint, 0.25)}"/>${grains(pen, look.tint, 92, 150, 216, 240)}`,
      ) +
      `<path d="${body}" fill="${glass}"/>` +
      `<path d="M112 120C106 190 106 280 112 350" fill="none" stroke="#fff" stroke-width="12" stroke-linecap="round" opacity=".55"/>` +
      `<rect x="108" y="40" width="184" height="58" rx="12" fill="${pen.barrel(look.accent)}"/><ellipse cx="200" cy="46" rx="88" ry="11" fill="${lighter(look.accent, 0.3)}"/>` +
      `<path d="M108 82H292" stroke="${darker(look.accent, 0.5)}" stroke-width="3" opacity=".4"/>` +
      label(pen, look, 204, 260, 136, 150)
    );
  },
};

/** A bottle; `tint` is the drink or oil in it, `accent` its cap. */
const bottle: Drawing = {
  foot: 74,
  look: { tint: "#8a4b22", accent: "#2f5d3a" },
  draw: (pen, look) => {
    const body =
      "M168 62H232V112C232 138 276 148 276 196V356C276 382 264 392 246 394 216 398 184 398 154 394 136 392 124 382 124 356V196C124 148 168 138 168 112Z";
    const shine = pen.linear(
      [0, 0, 1, 0],
      [
        [0, "#ffffff", 0.35],
        [0.2, "#ffffff", 0.05],
        [0.8, "#2a160c", 0.02],
        [1, "#2a160c", 0.35],
      ],
    );
    return (
      `<path d="${body}" fill="#efe6d8" opacity=".8"/>` +
      pen.inside(
        `<path d="${body}"/>`,
        `<rect x="110" y="128" width="180" height="280" fill="${pen.barrel(look.tint)}"/>`,
      ) +
      `<path d="${body}" fill="${shine}"/><path d="M142 206C138 260 138 310 142 360" fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" opacity=".55"/>` +
      `<rect x="162" y="18" width="76" height="52" rx="9" fill="${pen.barrel(look.accent)}"/><path d="M162 58H238" stroke="${darker(look.accent, 0.5)}" stroke-width="3" opacity=".5"/>` +
      label(pen, look, 201, 284, 124, 142)
    );
  },
};

/** A clear cup with lid and straw; `tint` is the drink. */
const cup: Drawing = {
  foot: 74,
  look: { tint: "#b98a5a", accent: "#2f7d5b" },
  draw: (pen, look) => {
    const body = "M108 96H292L272 372C270 388 262 394 244 395 214 398 186 398 156 395 138 394 130 388 128 372Z";
    return (
      `<path d="M214 92 246 -4" stroke="${look.accent}" stroke-width="16" stroke-linecap="round"/>` +
      `<path d="${body}" fill="#f6efe4"/>` +
      pen.inside(
        `<path d="${body}"/>`,
        `<rect x="90" y="138" width="220" height="270" fill="${pen.linear(
          [0, 0, 0, 1],
          [
            [0, lighter(look.tint, 0.55)],
            [0.4, look.tint],
            [1, darker(look.tint, 0.3)],
          ],
        )}"/>${cubes(pen)}`,
      ) +
      `<path d="${body}" fill="${pen.linear(
        [0, 0, 1, 0],
        [
          [0, "#fff", 0.45],
          [0.2, "#fff", 0.05],
          [1, "#2a160c", 0.25],
        ],
      )}"/>` +
      `<path d="M96 74C96 66 102 62 110 62H290C298 62 304 66 304 74V92C304 98 300 102 294 102H106C100 102 96 98 96 92Z" fill="${pen.linear(
        [0, 0, 1, 0],
        [
          [0, "#e6ddd0"],
          [0.3, "#fffdf8"],
          [1, "#c9bcaa"],
        ],
      )}"/>` +
      label(pen, look, 200, 262, 108, 124)
    );
  },
};

/** A cardboard box with a lid, seen a little from above. */
const box: Drawing = {
  foot: 160,
  look: { tint: "#d9b382", accent: "#b5472f" },
  draw: (pen, look) => {
    const front = pen.linear(
      [0, 0, 1, 1],
      [
        [0, lighter(look.tint, 0.25)],
        [1, darker(look.tint, 0.16)],
      ],
    );
    return (
      `<path d="M40 176 92 112H346L360 176Z" fill="${lighter(look.tint, 0.42)}"/>` +
      `<path d="M40 176H360V378C360 388 354 394 344 394H56C46 394 40 388 40 378Z" fill="${front}"/>` +
      `<path d="M34 172H366V216H34Z" fill="${pen.linear(
        [0, 0, 1, 0],
        [
          [0, lighter(look.accent, 0.2)],
          [1, darker(look.accent, 0.25)],
        ],
      )}"/>` +
      `<path d="M34 172 90 106H350L366 172Z" fill="${lighter(look.accent, 0.22)}"/><path d="M34 172H366" stroke="#fff" stroke-width="3" opacity=".4"/>` +
      `<path d="M40 216H360V230H40Z" fill="#2a160c" opacity=".14"/>` +
      label(pen, look, 200, 306, 136, 138)
    );
  },
};

/** A clear bag tied at the neck; `tint` is what is in it, `accent` its ribbon. */
const bag: Drawing = {
  foot: 128,
  look: { tint: "#e2b96d", accent: "#b5472f" },
  draw: (pen, look) => {
    const body =
      "M172 112C140 132 92 168 78 236 68 300 72 360 92 384 130 400 270 400 308 384 328 360 332 300 322 236 308 168 260 132 228 112Z";
    return (
      `<path d="M172 112C150 84 140 58 146 34 168 46 180 30 200 40 220 30 232 46 254 34 260 58 250 84 228 112Z" fill="#f4ece0" opacity=".75"/>` +
      `<path d="${body}" fill="${pen.round(look.tint)}"/>` +
      pen.inside(`<path d="${body}"/>`, chips(pen, look.tint)) +
      `<path d="${body}" fill="${pen.linear(
        [0, 0, 1, 0],
        [
          [0, "#ffffff", 0.3],
          [0.3, "#ffffff", 0.02],
          [1, "#2a160c", 0.3],
        ],
      )}"/>` +
      `<path d="M112 190C92 240 92 300 104 350M150 150C132 168 124 180 118 192" fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" opacity=".6"/>` +
      `<rect x="162" y="100" width="76" height="22" rx="11" fill="${pen.barrel(look.accent)}"/><path d="M206 112C236 128 246 150 240 168M198 112C184 132 180 150 186 170" fill="none" stroke="${look.accent}" stroke-width="9" stroke-linecap="round"/>` +
      label(pen, look, 206, 286, 124, 132)
    );
  },
};

/** A woven sack of grain. */
const sack: Drawing = {
  foot: 140,
  look: { tint: "#e8d9b8", accent: "#3e7a4a" },
  draw: (pen, look) => {
    const body =
      "M108 74C84 150 58 240 62 330 64 374 84 392 116 394 170 399 230 399 284 394 316 392 336 374 338 330 342 240 316 150 292 74Z";
    return (
      `<path d="M120 34C110 48 104 62 108 76H292C296 62 290 48 280 34 256 46 232 30 200 40 168 30 144 46 120 34Z" fill="${darker(look.tint, 0.12)}"/>` +
      `<path d="${body}" fill="${pen.round(look.tint)}"/>` +
      pen.inside(
        `<path d="${body}"/>`,
        `<rect width="400" height="400" fill="${pen.tile(8, 8, `<path d="M0 4H8M4 0V8" stroke="${darker(look.tint, 0.35)}" stroke-width="1"/>`)}" opacity=".35"/><path d="M60 348H340V376H60Z" fill="${look.accent}" opacity=".7"/>`,
      ) +
      `<path d="M112 72H288" stroke="${darker(look.accent, 0.1)}" stroke-width="13" stroke-linecap="round"/>` +
      label(pen, look, 200, 224, 156, 180)
    );
  },
};

function grains(pen: Pen, tint: string, x: number, y: number, width: number, height: number): string {
  return Array.from({ length: 46 }, () => {
    const [cx, cy] = [x + pen.random() * width, y + 10 + pen.random() * (height - 20)];
    const colour = pen.random() > 0.5 ? lighter(tint, 0.35) : darker(tint, 0.3);
    return `<ellipse cx="${cx.toFixed(0)}" cy="${cy.toFixed(0)}" rx="9" ry="6" transform="rotate(${(pen.random() * 180).toFixed(0)} ${cx.toFixed(0)} ${cy.toFixed(0)})" fill="${colour}" opacity=".5"/>`;
  }).join("");
}

function chips(pen: Pen, tint: string): string {
  return Array.from({ length: 26 }, () => {
    const [cx, cy] = [78 + pen.random() * 244, 150 + pen.random() * 240];
    const colour = pen.random() > 0.5 ? lighter(tint, 0.4) : darker(tint, 0.2);
    return `<ellipse cx="${cx.toFixed(0)}" cy="${cy.toFixed(0)}" rx="30" ry="19" transform="rotate(${(pen.random() * 180).toFixed(0)} ${cx.toFixed(0)} ${cy.toFixed(0)})" fill="${colour}" stroke="${darker(tint, 0.4)}" stroke-opacity=".35" stroke-width="2" opacity=".8"/>`;
  }).join("");
}

function cubes(pen: Pen): string {
  return Array.from({ length: 6 }, () => {
    const [x, y] = [124 + pen.random() * 120, 140 + pen.random() * 70];
    return `<rect x="${x.toFixed(0)}" y="${y.toFixed(0)}" width="38" height="34" rx="8" transform="rotate(${(pen.random() * 60 - 30).toFixed(0)} ${x.toFixed(0)} ${y.toFixed(0)})" fill="#fff" opacity=".38"/>`;
  }).join("");
}

export const packaging = { pouch, jar, bottle, cup, box, bag, sack };
