import { darker, lighter } from "../colour.ts";
import type { Pen } from "../pen.ts";
import type { Drawing } from "./drawing.ts";

const TAN = { tint: "#9a5a2e", accent: "#e8c98e" };

const hide = (pen: Pen, colour: string) =>
  pen.linear(
    [0, 0, 1, 1],
    [
      [0, lighter(colour, 0.4)],
      [0.4, colour],
      [1, darker(colour, 0.45)],
    ],
  );
const stitch = (path: string, colour: string) =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="3" stroke-dasharray="9 6" opacity=".85"/>`;
/** The pearls of stingray skin. */
const pearls = (pen: Pen, colour: string) =>
  pen.tile(
    11,
    11,
    `<circle cx="3" cy="3" r="2.4" fill="${lighter(colour, 0.5)}"/><circle cx="8.5" cy="8.5" r="2.4" fill="${lighter(colour, 0.35)}"/>`,
  );

/** A folding wallet, standing open a little. */
const wallet: Drawing = {
  foot: 160,
  look: TAN,
  draw: (pen, { tint, accent }) =>
    `<path d="M60 196 330 170C350 168 360 178 360 196V366C360 384 350 392 334 392H66Z" fill="${darker(tint, 0.45)}"/><path d="M84 182 300 150 306 250 84 270Z" fill="#e9dcc2"/><path d="M96 186 288 158" stroke="#7aa38b" stroke-width="20"/>` +
    `<path d="M40 204C40 190 50 184 62 186L316 218C332 220 340 228 340 244V372C340 388 330 396 314 396H64C48 396 40 388 40 374Z" fill="${hide(pen, tint)}"/>` +
    stitch("M54 206 310 236C320 238 324 242 324 252V366C324 376 318 380 308 380H66C58 380 54 376 54 368Z", accent) +
    `<circle cx="306" cy="308" r="15" fill="${pen.round("#d9a441")}"/>`,
};

/** A long purse of stingray skin with its pearl eye. */
const rayPurse: Drawing = {
  foot: 166,
  look: { tint: "#34404f", accent: "#f3ead8" },
  draw: (pen, { tint, accent }) => {
    const body =
      "M34 220C34 200 46 190 64 190H336C354 190 366 200 366 220V366C366 386 354 396 336 396H64C46 396 34 386 34 366Z";
    return (
      `<path d="${body}" fill="${hide(pen, tint)}"/><path d="${body}" fill="${pearls(pen, tint)}" opacity=".75"/>` +
      `<ellipse cx="200" cy="292" rx="26" ry="42" fill="${pen.round(accent)}"/>${Array.from({ length: 5 }, (_, i) => `<circle cx="200" cy="${206 + i * 13}" r="${3 + i * 0.8}" fill="${accent}"/>`).join("")}` +
      `<path d="${body}" fill="${pen.linear(
        [0, 0, 1, 1],
        [
          [0, "#fff", 0.35],
          [0.35, "#fff", 0],
          [1, "#000", 0.35],
        ],
      )}"/><path d="M44 208H356" stroke="#d9a441" stroke-width="8" stroke-dasharray="5 4"/><rect x="322" y="204" width="17" height="52" rx="8" fill="${pen.barrel("#d9a441")}"/>`
    );
  },
};

/** A belt rolled up, its buckle in front. */
const belt: Drawing = {
  foot: 130,
  look: TAN,
  draw: (pen, { tint, accent }) =>
    `<ellipse cx="196" cy="250" rx="140" ry="44" fill="${darker(tint, 0.5)}"/>` +
    [0, 1, 2, 3]
      .map(
        (i) =>
          `<ellipse cx="196" cy="250" rx="${136 - i * 24}" ry="${41 - i * 9}" fill="none" stroke="${i % 2 ? darker(tint, 0.2) : lighter(tint, 0.3)}" stroke-width="9"/>`,
      )
      .join("") +
    `<path d="M56 250C56 310 76 380 110 390 160 402 240 402 288 390 320 380 336 310 336 250 330 284 280 296 196 296S62 284 56 250Z" fill="${pen.barrel(tint)}"/>${stitch("M66 282C110 308 280 308 326 282", accent)}${stitch("M92 372C150 388 250 388 304 372", accent)}` +
    `<path d="M262 296 384 284C394 284 398 290 398 298V368C398 378 392 382 384 382L262 388Z" fill="${hide(pen, tint)}"/><rect x="286" y="282" width="96" height="108" rx="14" fill="none" stroke="${pen.linear(
      [0, 0, 1, 1],
      [
        [0, "#fbe9b0"],
        [0.5, "#c9973c"],
        [1, "#7a531a"],
      ],
    )}" stroke-width="14"/><path d="M290 336H376" stroke="#c9973c" stroke-width="9" stroke-linecap="round"/>`,
};

/** A pair of sandals; `accent` is the strap. */
const sandals: Drawing = {
  foot: 176,
  look: { tint: "#b9854f", accent: "#6d3a1e" },
  draw: (pen, { tint, accent }) => {
    const one = (x: number, turn: number) =>
      `<g transform="translate(${x} 0) rotate(${turn} 100 300)"><path d="M100 128C146 128 162 186 152 248 146 290 156 330 148 364 140 394 60 394 52 364 44 330 54 290 48 248 38 186 54 128 100 128Z" transform="translate(5 12)" fill="${darker(tint, 0.6)}"/>` +
      `<path d="M100 128C146 128 162 186 152 248 146 290 156 330 148 364 140 394 60 394 52 364 44 330 54 290 48 248 38 186 54 128 100 128Z" fill="${pen.round(tint)}"/>` +
      `<path d="M100 142C136 142 148 190 140 246 134 288 144 328 138 358 130 380 70 380 62 358 56 328 66 288 60 246 52 190 64 142 100 142Z" fill="none" stroke="${lighter(tint, 0.5)}" stroke-width="3" stroke-dasharray="8 6"/>` +
      `<path d="M40 262C60 216 140 216 160 262L152 292C130 256 70 256 48 292Z" fill="${hide(pen, accent)}"/><path d="M50 208C70 250 130 250 150 208L156 236C130 282 70 282 44 236Z" fill="${hide(pen, lighter(accent, 0.1))}"/></g>`;
    return one(6, -9) + one(194, 9);
  },
};

/** A pair of flat shoes, seen from above; `accent` is the lining. */
const flats: Drawing = {
  foot: 160,
  look: { tint: "#7a4a5a", accent: "#e8d3b8" },
  draw: (pen, { tint, accent }) => {
    const one = (x: number, turn: number) =>
      `<g transform="translate(${x} 0) rotate(${turn} 100 300)"><path d="M100 118C150 118 166 190 156 250 148 292 156 330 148 362 140 394 60 394 52 362 44 330 52 292 44 250 34 190 50 118 100 118Z" transform="translate(4 11)" fill="${darker(tint, 0.6)}"/>` +
      `<path d="M100 118C150 118 166 190 156 250 148 292 156 330 148 362 140 394 60 394 52 362 44 330 52 292 44 250 34 190 50 118 100 118Z" fill="${pen.round(tint)}"/>` +
      `<path d="M100 206C134 206 142 232 138 262 134 296 142 330 134 354 126 374 74 374 66 354 58 330 66 296 62 262 58 232 66 206 100 206Z" fill="${pen.linear(
        [0, 0, 0, 1],
        [
          [0, darker(accent, 0.5)],
          [0.35, accent],
          [1, lighter(accent, 0.3)],
        ],
      )}"/>` +
      `<path d="M76 196C84 176 116 176 124 196 116 208 108 200 100 196 92 200 84 208 76 196Z" fill="${hide(pen, darker(tint, 0.2))}"/></g>`;
    return one(6, -8) + one(194, 8);
  },
};

/** A satchel with a flap and strap. */
const satchel: Drawing = {
  foot: 146,
  look: TAN,
  draw: (pen, { tint, accent }) =>
    `<path d="M84 196C70 40 330 40 316 196" fill="none" stroke="${darker(tint, 0.25)}" stroke-width="17"/><path d="M52 186H348V360C348 384 336 396 312 396H88C64 396 52 384 52 360Z" fill="${hide(pen, darker(tint, 0.12))}"/>` +
    `<path d="M46 176C46 166 54 160 64 160H336C346 160 354 166 354 176V256C354 304 306 320 200 320S46 304 46 256Z" fill="${hide(pen, tint)}"/>${stitch("M60 178V252C60 294 110 306 200 306S340 294 340 252V178", accent)}` +
    `<rect x="176" y="278" width="48" height="70" rx="9" fill="${hide(pen, darker(tint, 0.2))}"/><rect x="182" y="302" width="36" height="28" rx="6" fill="${pen.round("#d9a441")}"/>`,
};

/** A pair of closed shoes seen from the side. */
const shoes: Drawing = {
  foot: 180,
  look: { tint: "#4a2f22", accent: "#d9b98a" },
  draw: (pen, { tint, accent }) => {
    const one = (x: number, y: number, shade: number) =>
      `<g transform="translate(${x} ${y})"><path d="M20 330C14 262 20 204 34 190 60 200 92 204 116 192 140 236 190 268 250 282 292 292 312 312 312 344L308 366H22Z" fill="${hide(pen, darker(tint, shade))}"/>` +
      `<path d="M18 352H314C316 374 310 384 296 384H34C20 384 14 374 18 352Z" fill="${pen.linear(
        [0, 0, 0, 1],
        [
          [0, accent],
          [1, darker(accent, 0.5)],
        ],
      )}"/><path d="M34 190C60 210 92 212 116 192L122 204C94 228 60 226 32 206Z" fill="${darker(tint, 0.55)}"/>` +
      [0, 1, 2]
        .map(
          (i) =>
            `<path d="M${124 + i * 24} ${226 + i * 15}l34 -22" stroke="${lighter(accent, 0.2)}" stroke-width="7" stroke-linecap="round"/>`,
        )
        .join("") +
      stitch("M214 276C206 300 204 326 206 350", lighter(accent, 0.1)) +
      "</g>";
    return one(76, -34, 0.3) + one(8, 14, 0);
  },
};

export const leather = { wallet, rayPurse, belt, sandals, flats, satchel, shoes };
