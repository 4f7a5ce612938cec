import { darker, lighter } from "../colour.ts";
import { motifPaint } from "../motifs.ts";
import type { Pen } from "../pen.ts";
import type { Drawing, Look } from "./drawing.ts";

const INDIGO = { tint: "#2f4a73", accent: "#f0dcb4", motif: "kawung" } as const;

const figure = (pen: Pen, { motif, accent, tint }: Look, scale: number, turn = 0) =>
  motif ? motifPaint(pen, motif, accent, lighter(tint, 0.6), scale, turn) : "none";

/** Folded cloths, one on the other; the top one shows its motif. */
const folded: Drawing = {
  foot: 168,
  look: INDIGO,
  draw: (pen, look) => {
    const layer = (y: number, colour: string, inset: number) =>
      `<path d="M${28 + inset} ${y}C${16 + inset} ${y + 4} ${16 + inset} ${y + 52} ${28 + inset} ${y + 56}H${372 - inset}C${384 - inset} ${y + 50} ${384 - inset} ${y + 6} ${372 - inset} ${y}Z" fill="${pen.linear(
        [0, 0, 0, 1],
        [
          [0, lighter(colour, 0.3)],
          [0.4, colour],
          [1, darker(colour, 0.45)],
        ],
      )}"/>` +
      `<path d="M${30 + inset} ${y + 28}H${366 - inset}" stroke="${darker(colour, 0.5)}" stroke-width="3" opacity=".5"/>`;
    const top = "M64 178H336L374 284H26Z";
    const front = "M26 284H374C382 290 382 330 372 338H28C18 330 18 290 26 284Z";
    return (
      layer(338, darker(look.tint, 0.15), 6) +
      `<path d="${front}" fill="${look.tint}"/><path d="${front}" fill="${figure(pen, look, 0.9)}"/><path d="${front}" fill="${pen.linear(
        [0, 0, 0, 1],
        [
          [0, "#fff", 0.18],
          [0.3, "#fff", 0],
          [1, "#2a160c", 0.5],
        ],
      )}"/>` +
      `<path d="M28 312H372" stroke="${darker(look.tint, 0.6)}" stroke-width="3" opacity=".5"/>` +
      `<path d="${top}" fill="${lighter(look.tint, 0.1)}"/><path d="${top}" fill="${figure(pen, look, 1, 8)}"/><path d="${top}" fill="${pen.linear(
        [0, 0, 1, 1],
        [
          [0, "#fff6e6", 0.35],
          [0.5, "#fff6e6", 0],
          [1, "#2a160c", 0.22],
        ],
      )}"/>` +
      `<path d="M26 284H374" stroke="${lighter(look.tint, 0.55)}" stroke-width="3" opacity=".7"/>`
    );
  },
};

/** A length of cloth over a wooden rail, with fringe. */
const hanging: Drawing = {
  foot: 150,
  look: INDIGO,
  draw: (pen, look) => {
    const cloth =
      "M70 40H330C324 130 338 220 328 352 290 366 250 348 200 358 150 366 110 350 72 358 62 230 78 140 70 40Z";
    const folds = pen.linear(
      [0, 0, 1, 0],
      [
        [0, "#2a160c", 0.25],
        [0.12, "#fff6e6", 0.22],
        [0.27, "#2a160c", 0.16],
        [0.42, "#fff6e6", 0.2],
        [0.6, "#2a160c", 0.2],
        [0.75, "#fff6e6", 0.12],
        [1, "#2a160c", 0.45],
      ],
    );
    const fringe = Array.from(
      { length: 33 },
      (_, i) =>
        `<path d="M${76 + i * 7.8} 350v${30 + pen.random() * 8}" stroke="${lighter(look.tint, 0.35)}" stroke-width="3"/>`,
    ).join("");
    return (
      `${fringe}<path d="${cloth}" fill="${look.tint}"/><path d="${cloth}" fill="${figure(pen, look, 1.15)}"/>` +
      pen.inside(
        `<path d="${cloth}"/>`,
        `<rect x="60" y="300" width="280" height="40" fill="${darker(look.tint, 0.3)}"/><rect x="60" y="306" width="280" height="28" fill="none" stroke="${look.accent}" stroke-width="5" stroke-dasharray="10 9"/>`,
      ) +
      `<path d="${cloth}" fill="${folds}"/><rect x="34" y="24" width="332" height="24" rx="12" fill="${pen.linear(
        [0, 0, 0, 1],
        [
          [0, "#d9a468"],
          [0.5, "#a86e3a"],
          [1, "#5e3818"],
        ],
      )}"/><circle cx="34" cy="36" r="17" fill="${pen.round("#a86e3a")}"/><circle cx="366" cy="36" r="17" fill="${pen.round("#a86e3a")}"/>`
    );
  },
};

/** A shirt on a hanger, plain or with a motif. */
const shirt: Drawing = {
  foot: 120,
  look: { tint: "#3f6f63", accent: "#f0dcb4" },
  draw: (pen, look) => {
    const body =
      "M150 70C164 96 236 96 250 70L312 92C330 100 340 112 348 132L390 232 318 262 300 220V380C270 396 130 396 100 380V220L82 262 10 232 52 132C60 112 70 100 88 92Z";
    return (
      `<path d="M200 52V34C200 20 222 20 222 6" fill="none" stroke="#8d8378" stroke-width="8" stroke-linecap="round"/><path d="M136 92 200 50 264 92" fill="none" stroke="#8a5a2c" stroke-width="14" stroke-linecap="round"/>` +
      `<path d="${body}" fill="${look.tint}"/><path d="${body}" fill="${figure(pen, look, 1)}"/>` +
      `<path d="${body}" fill="${pen.linear(
        [0, 0, 1, 0],
        [
          [0, "#2a160c", 0.1],
          [0.2, "#fff6e6", 0.28],
          [0.45, "#fff6e6", 0.02],
          [1, "#2a160c", 0.4],
        ],
      )}"/>` +
      `<path d="M150 70C164 96 236 96 250 70L240 64C226 82 174 82 160 64Z" fill="${darker(look.tint, 0.4)}"/><path d="M300 220 290 160M100 220 110 160" stroke="#2a160c" stroke-width="4" opacity=".3"/><path d="M104 366C170 380 230 380 296 366" fill="none" stroke="#2a160c" stroke-width="3" opacity=".3"/>`
    );
  },
};

/** A headscarf draped on a stand. */
const scarf: Drawing = {
  foot: 110,
  look: { tint: "#c98a8a", accent: "#f6e6d2" },
  draw: (pen, look) => {
    const drape =
      "M200 36C124 36 96 100 98 168 100 226 70 284 54 366 110 392 168 372 200 388 236 370 296 394 346 366 330 290 302 226 302 168 304 100 276 36 200 36Z";
    return (
      `<path d="${drape}" fill="${look.tint}"/><path d="${drape}" fill="${figure(pen, look, 0.9)}"/>` +
      `<path d="${drape}" fill="${pen.linear(
        [0, 0, 1, 0],
        [
          [0, "#2a160c", 0.2],
          [0.25, "#fff6e6", 0.34],
          [0.55, "#2a160c", 0.04],
          [1, "#2a160c", 0.42],
        ],
      )}"/>` +
      `<path d="M200 84C154 84 142 124 144 168 146 212 176 238 200 238S254 212 256 168C258 124 246 84 200 84Z" fill="${pen.linear(
        [0, 0, 0, 1],
        [
          [0, darker(look.tint, 0.72)],
          [1, darker(look.tint, 0.45)],
        ],
      )}"/><path d="M148 142C156 100 176 92 200 92S244 100 252 142C230 122 170 122 148 142Z" fill="${lighter(look.tint, 0.4)}"/>` +
      `<path d="M144 168C140 240 110 300 92 366M256 168C258 250 290 300 306 366M158 214C190 270 230 250 252 206M150 228C180 312 226 306 270 250" fill="none" stroke="${darker(look.tint, 0.5)}" stroke-width="5" opacity=".45"/>`
    );
  },
};

/** A small pouch or purse of cloth with a zip. */
const purse: Drawing = {
  foot: 140,
  look: { ...INDIGO, motif: "truntum" },
  draw: (pen, look) => {
    const body =
      "M58 214C58 190 74 178 98 178H302C326 178 342 190 342 214L356 350C358 380 340 394 312 396 240 401 160 401 88 396 60 394 42 380 44 350Z";
    return (
      `<path d="${body}" fill="${look.tint}"/><path d="${body}" fill="${figure(pen, look, 0.95)}"/><path d="${body}" fill="${pen.linear(
        [0, 0, 1, 1],
        [
          [0, "#fff6e6", 0.4],
          [0.4, "#fff6e6", 0],
          [1, "#2a160c", 0.5],
        ],
      )}"/>` +
      `<rect x="56" y="184" width="288" height="22" rx="11" fill="${darker(look.tint, 0.5)}"/><path d="M70 195H330" stroke="#d9b15a" stroke-width="7" stroke-dasharray="5 4"/><rect x="300" y="190" width="16" height="50" rx="8" fill="${pen.barrel("#d9a441")}"/>`
    );
  },
};

/** A prayer rug or doormat lying flat, seen from the front. */
const rug: Drawing = {
  foot: 184,
  look: { tint: "#8c3b3b", accent: "#f0dcb4", motif: "daun" },
  draw: (pen, look) => {
    const flat = "M70 240H330L388 392H12Z";
    return (
      `<path d="${flat}" fill="${look.tint}"/><path d="${flat}" fill="${figure(pen, look, 0.8)}"/><path d="M86 252H314L360 378H40Z" fill="none" stroke="${look.accent}" stroke-width="9"/>` +
      `<path d="${flat}" fill="${pen.linear(
        [0, 0, 0, 1],
        [
          [0, "#2a160c", 0.25],
          [0.6, "#fff6e6", 0.12],
          [1, "#fff6e6", 0.2],
        ],
      )}"/><path d="M12 392H388V400H12Z" fill="${darker(look.tint, 0.5)}"/>`
    );
  },
};

export const cloth = { folded, hanging, shirt, scarf, purse, rug };
