import { darker, lighter } from "../colour.ts";
import type { Drawing } from "./drawing.ts";
import { BAMBOO, plait, sideLight } from "./plait.ts";

/** Tudung belenong: the wide cone of the rice fields. */
const cone: Drawing = {
  foot: 186,
  look: BAMBOO,
  draw: (pen, { tint, accent }) => {
    const shape =
      "M200 92C184 96 160 138 120 208 84 266 38 318 8 352 60 392 340 392 392 352 362 318 316 266 280 208 240 138 216 96 200 92Z";
    const ribs = Array.from({ length: 17 }, (_, i) => {
      const x = 8 + i * 24;
      return `<path d="M200 96Q${(200 + (x - 200) * 0.5).toFixed(0)} 214 ${x} ${(352 + 30 * (1 - ((x - 200) / 192) ** 2)).toFixed(0)}" stroke="${darker(tint, 0.5)}" stroke-width="2.4" opacity=".55" fill="none"/>`;
    }).join("");
    const rings = [150, 196, 240, 284, 322]
      .map((y) => {
        const half = (y - 92) * 0.72 + 8;
        return `<path d="M${200 - half} ${y}Q200 ${y + half * 0.3} ${200 + half} ${y}" fill="none" stroke="${accent}" stroke-width="${y === 284 ? 8 : 3}" opacity=".5"/>`;
      })
      .join("");
    return (
      `<ellipse cx="200" cy="358" rx="190" ry="36" fill="${darker(tint, 0.62)}"/><path d="${shape}" fill="${plait(pen, tint, 17, "rotate(45)")}"/>` +
      pen.inside(`<path d="${shape}"/>`, ribs + rings) +
      `<path d="${shape}" fill="${sideLight(pen)}"/>` +
      `<path d="M8 352C60 392 340 392 392 352" fill="none" stroke="${accent}" stroke-width="11" stroke-linecap="round"/><path d="M14 350C70 386 330 386 386 350" fill="none" stroke="${lighter(tint, 0.5)}" stroke-width="2.5" opacity=".7"/>` +
      `<path d="M182 118C188 100 194 92 200 90 206 92 212 100 218 118Z" fill="${accent}"/>`
    );
  },
};

/** Capio: a plaited hat with brim and ribbon; `accent` is the ribbon. */
const brimHat: Drawing = {
  foot: 176,
  look: { tint: "#e0bd7c", accent: "#7a2f22" },
  draw: (pen, { tint, accent }) => {
    const crown =
      "M104 322C102 250 108 190 130 164 150 146 176 170 200 172 224 170 250 146 270 164 292 190 298 250 296 322 240 346 160 346 104 322Z";
    return (
      `<ellipse cx="200" cy="336" rx="192" ry="56" fill="${darker(tint, 0.55)}"/><ellipse cx="200" cy="328" rx="192" ry="54" fill="${plait(pen, tint, 15)}"/><ellipse cx="200" cy="328" rx="192" ry="54" fill="${sideLight(pen)}"/>` +
      `<ellipse cx="200" cy="328" rx="188" ry="51" fill="none" stroke="${darker(tint, 0.4)}" stroke-width="5" opacity=".7"/>` +
      `<ellipse cx="212" cy="332" rx="118" ry="30" fill="#2a160c" opacity=".35"/>` +
      `<path d="${crown}" fill="${plait(pen, tint, 15, "rotate(45)")}"/><path d="${crown}" fill="${sideLight(pen)}"/>` +
      `<path d="M103 306C160 332 240 332 297 306L296 266C240 290 160 290 104 266Z" fill="${pen.barrel(accent)}"/>` +
      `<path d="M150 168C170 190 230 190 252 168" fill="none" stroke="#2a160c" stroke-width="9" opacity=".22" stroke-linecap="round"/>`
    );
  },
};

/** Peradah: a low dome with a very wide brim, plaited in rings. */
const sunHat: Drawing = {
  foot: 190,
  look: BAMBOO,
  draw: (pen, { tint, accent }) => {
    const dome = "M98 300C104 224 146 190 200 190 254 190 296 224 302 300 250 326 150 326 98 300Z";
    const rings = [176, 152, 130]
      .map(
        (rx) =>
          `<ellipse cx="200" cy="312" rx="${rx}" ry="${rx * 0.37}" fill="none" stroke="${darker(tint, 0.45)}" stroke-width="3" opacity=".55"/>`,
      )
      .join("");
    return (
      `<ellipse cx="200" cy="326" rx="198" ry="72" fill="${darker(tint, 0.6)}"/><ellipse cx="200" cy="314" rx="198" ry="72" fill="${plait(pen, tint, 19)}"/>${rings}<ellipse cx="200" cy="314" rx="198" ry="72" fill="${sideLight(pen)}"/>` +
      `<ellipse cx="200" cy="314" rx="195" ry="70" fill="none" stroke="${accent}" stroke-width="9"/>` +
      `<ellipse cx="212" cy="310" rx="112" ry="36" fill="#2a160c" opacity=".35"/><path d="${dome}" fill="${plait(pen, tint, 16, "rotate(45)")}"/><path d="${dome}" fill="${sideLight(pen)}"/>` +
      `<path d="M98 298C150 324 250 324 302 298" fill="none" stroke="${accent}" stroke-width="12"/><circle cx="200" cy="194" r="12" fill="${accent}"/>`
    );
  },
};

export const hats = { cone, brimHat, sunHat };
