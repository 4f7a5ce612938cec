import { darker, lighter } from "../colour.ts";
import type { Pen } from "../pen.ts";
import type { Drawing, Look } from "./drawing.ts";

const CERAMIC = "#f2e9da";

/** A bowl around what is in it; `rim` is the height of its mouth. */
function bowl(pen: Pen, colour: string, filling: string, content: string): string {
  const side = "M34 232C40 320 104 392 150 396H250C296 392 360 320 366 232 366 266 290 288 200 288S34 266 34 232Z";
  return (
    `<ellipse cx="200" cy="232" rx="166" ry="54" fill="${darker(colour, 0.35)}"/><ellipse cx="200" cy="238" rx="152" ry="46" fill="${filling}"/>${content}` +
    `<path d="${side}" fill="${pen.barrel(colour)}"/><path d="M34 232C34 266 110 288 200 288S366 266 366 232" fill="none" stroke="${lighter(colour, 0.6)}" stroke-width="7"/><path d="M62 300C90 318 150 330 200 330S310 318 338 300" fill="none" stroke="${darker(colour, 0.25)}" stroke-width="6" opacity=".5"/>`
  );
}

/** A bowl of sambal or sauce: seeds and oil on top. */
const sauceBowl: Drawing = {
  foot: 76,
  look: { tint: "#b3261e", accent: CERAMIC },
  draw: (pen, { tint, accent }) => {
    const seeds = Array.from({ length: 34 }, () => {
      const [turn, far] = [pen.random() * 6.28, Math.sqrt(pen.random())];
      return `<circle cx="${(200 + Math.cos(turn) * far * 130).toFixed(0)}" cy="${(232 + Math.sin(turn) * far * 36).toFixed(0)}" r="${(3 + pen.random() * 5).toFixed(1)}" fill="${pen.random() > 0.5 ? lighter(tint, 0.55) : darker(tint, 0.35)}" opacity=".8"/>`;
    }).join("");
    return bowl(
      pen,
      accent,
      pen.round(tint),
      `<path d="M70 234C90 204 150 214 190 198 240 184 310 208 330 236 300 262 110 262 70 234Z" fill="${pen.round(tint)}"/>${seeds}`,
    );
  },
};

/** A bowl heaped with grains, flakes or powder. */
const heapedBowl: Drawing = {
  foot: 76,
  look: { tint: "#c98a3c", accent: CERAMIC },
  draw: (pen, { tint, accent }) =>
    bowl(pen, accent, darker(tint, 0.3), mound(pen, { tint, accent }, 200, 240, 148, 128)),
};

/** Broth with balls of fish or meat. */
const broth: Drawing = {
  foot: 76,
  look: { tint: "#d9a860", accent: "#5d86a8" },
  draw: (pen, { tint, accent }) => {
    const ball = pen.round("#cdb8a2");
    const balls = (
      [
        [130, 222],
        [196, 208],
        [266, 222],
        [166, 244],
        [236, 246],
      ] as const
    )
      .map(([x, y]) => `<ellipse cx="${x}" cy="${y}" rx="40" ry="32" fill="${ball}"/>`)
      .join("");
    return bowl(
      pen,
      accent,
      pen.round(tint),
      `${balls}<path d="M96 246l18 -8M290 250l20 -6M210 268l18 2M120 260l14 6" stroke="#5f9a45" stroke-width="9" stroke-linecap="round"/>`,
    );
  },
};

/** A heap on a leaf or paper, no bowl. */
const pile: Drawing = {
  foot: 168,
  look: { tint: "#c98a3c", accent: "#e9d6ae" },
  draw: (pen, look) =>
    `<ellipse cx="200" cy="372" rx="190" ry="28" fill="${pen.round(look.accent)}"/>${mound(pen, look, 200, 378, 160, 168)}`,
};

function mound(pen: Pen, { tint }: Look, x: number, y: number, half: number, height: number): string {
  const shape = `M${x - half} ${y}C${x - half * 0.7} ${y - height * 0.5} ${x - half * 0.3} ${y - height} ${x} ${y - height}S${x + half * 0.7} ${y - height * 0.5} ${x + half} ${y}C${x + half * 0.5} ${y + 24} ${x - half * 0.5} ${y + 24} ${x - half} ${y}Z`;
  const crumbs = Array.from({ length: 90 }, () => {
    const [cx, cy] = [x - half + pen.random() * half * 2, y - pen.random() * height];
    const [size, turn] = [4 + pen.random() * 6, pen.random() * 180];
    return `<ellipse cx="${cx.toFixed(0)}" cy="${cy.toFixed(0)}" rx="${(size * 1.7).toFixed(1)}" ry="${(size * 0.7).toFixed(1)}" transform="rotate(${turn.toFixed(0)} ${cx.toFixed(0)} ${cy.toFixed(0)})" fill="${pen.random() > 0.45 ? lighter(tint, 0.4) : darker(tint, 0.3)}" opacity=".75"/>`;
  }).join("");
  return `<path d="${shape}" fill="${pen.round(tint)}"/>${pen.inside(`<path d="${shape}"/>`, crumbs)}`;
}

/** A glass of something warm or cold; `tint` is the drink. */
const glass: Drawing = {
  foot: 82,
  look: { tint: "#8a4b22", accent: "#e6d6bd" },
  draw: (pen, { tint, accent }) => {
    const body = "M96 120H304L284 360C282 384 270 394 250 395 216 398 184 398 150 395 130 394 118 384 116 360Z";
    return (
      `<ellipse cx="200" cy="384" rx="140" ry="18" fill="${pen.round(accent)}"/><path d="${body}" fill="#f6efe4" opacity=".7"/>${pen.inside(`<path d="${body}"/>`, `<rect x="80" y="166" width="240" height="212" fill="${pen.barrel(tint)}"/><ellipse cx="200" cy="166" rx="102" ry="16" fill="${lighter(tint, 0.3)}"/>`)}` +
      `<path d="${body}" fill="${pen.linear(
        [0, 0, 1, 0],
        [
          [0, "#fff", 0.5],
          [0.18, "#fff", 0.05],
          [0.8, "#2a160c", 0],
          [1, "#2a160c", 0.3],
        ],
      )}"/><ellipse cx="200" cy="120" rx="104" ry="15" fill="none" stroke="#fff" stroke-width="4" opacity=".8"/>`
    );
  },
};

/** A cone of yellow or white rice on a tray, with what goes with it around it. */
const riceCone: Drawing = {
  foot: 176,
  look: { tint: "#efc33f", accent: "#6f9a45" },
  draw: (pen, { tint, accent }) => {
    const cone = "M200 70C216 84 300 280 314 330 280 356 120 356 86 330 100 280 184 84 200 70Z";
    const sides = (
      [
        [70, 352, "#a8632a"],
        [130, 372, "#b3261e"],
        [206, 378, "#f3e6cb"],
        [276, 370, "#6f9a45"],
        [334, 350, "#7a4322"],
      ] as const
    )
      .map(([x, y, colour]) => `<ellipse cx="${x}" cy="${y}" rx="44" ry="24" fill="${pen.round(colour)}"/>`)
      .join("");
    return (
      `<ellipse cx="200" cy="356" rx="196" ry="42" fill="${pen.round("#d8ad63")}"/><ellipse cx="200" cy="350" rx="178" ry="36" fill="${pen.round(accent)}"/><path d="${cone}" fill="${pen.barrel(tint)}"/>${pen.inside(`<path d="${cone}"/>`, `<rect width="400" height="400" fill="${pen.tile(14, 10, `<ellipse cx="4" cy="3" rx="3.6" ry="1.8" fill="${lighter(tint, 0.6)}"/><ellipse cx="11" cy="8" rx="3.6" ry="1.8" fill="${darker(tint, 0.25)}"/>`)}" opacity=".6"/>`)}` +
      `<path d="M170 140C180 100 192 84 200 70 208 84 220 100 230 140Z" fill="${pen.barrel(accent)}"/>${sides}`
    );
  },
};

/** A meal in a paper box with compartments, open. */
const mealBox: Drawing = {
  foot: 176,
  look: { tint: "#e8d3a8", accent: "#a8632a" },
  draw: (pen, { tint, accent }) =>
    `<path d="M62 96H338L368 216H32Z" fill="${pen.linear(
      [0, 0, 0, 1],
      [
        [0, lighter(tint, 0.5)],
        [1, tint],
      ],
    )}"/><path d="M32 216H368L392 372C393 386 386 394 374 394H26C14 394 7 386 8 372Z" fill="${darker(tint, 0.2)}"/><path d="M48 226H352L372 364H28Z" fill="${lighter(tint, 0.45)}"/>` +
    `<ellipse cx="128" cy="298" rx="84" ry="52" fill="${pen.round("#fbf5e8")}"/><path d="M222 250C260 232 330 240 340 268 330 296 250 300 226 284 212 274 212 258 222 250Z" fill="${pen.round(accent)}"/><path d="M212 318H282V356H206Z" fill="${pen.round("#b3261e")}"/><path d="M296 312H352L360 356H296Z" fill="${pen.round("#6f9a45")}"/><path d="M204 306H356M286 306V360" stroke="${darker(tint, 0.2)}" stroke-width="6"/><circle cx="118" cy="282" r="9" fill="#3a2410" opacity=".5"/><path d="M90 276l14 -8M140 300l14 -8" stroke="#d9b15a" stroke-width="6" stroke-linecap="round"/>`,
};

export const bowls = { sauceBowl, heapedBowl, broth, pile, glass, riceCone, mealBox };
