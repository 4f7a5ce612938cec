import type { Pen } from "./pen.ts";

/** Batik-like repeats, drawn in one or two inks on nothing, so that they lie on any ground. */
const MOTIFS = {
  kawung: (ink: string, dot: string) => ({
    size: [64, 64] as const,
    body: [0, 90, 180, 270]
      .map(
        (turn) =>
          `<path d="M32 30C22 22 20 12 26 4 32 -1 32 -1 38 4 44 12 42 22 32 30Z" transform="rotate(${turn + 45} 32 32)" fill="none" stroke="${ink}" stroke-width="2.6"/>`,
      )
      .join("")
      .concat(
        `<circle cx="32" cy="32" r="4" fill="${dot}"/><circle cx="0" cy="0" r="3" fill="${dot}"/><circle cx="64" cy="0" r="3" fill="${dot}"/><circle cx="0" cy="64" r="3" fill="${dot}"/><circle cx="64" cy="64" r="3" fill="${dot}"/>`,
      ),
  }),
  parang: (ink: string, dot: string) => ({
    size: [44, 56] as const,
    body:
      `<path d="M14 -6C2 8 26 20 14 28S2 48 14 62" fill="none" stroke="${ink}" stroke-width="10" stroke-linecap="round"/><path d="M8 8a9 9 0 0 0 12 -8M20 36a9 9 0 0 1 -12 -8" fill="none" stroke="${ink}" stroke-width="4"/>` +
      `<path d="M34 0V56" stroke="${dot}" stroke-width="2.4"/><path d="M39 6l-5 6 5 6M39 34l-5 6 5 6" fill="none" stroke="${dot}" stroke-width="2.4"/>`,
  }),
  truntum: (ink: string, dot: string) => ({
    size: [52, 52] as const,
    body: [
      [26, 26, 1],
      [0, 0, 0.7],
      [52, 0, 0.7],
      [0, 52, 0.7],
      [52, 52, 0.7],
    ]
      .map(([x = 0, y = 0, k = 1]) =>
        [0, 45, 90, 135, 180, 225, 270, 315]
          .map(
            (turn) =>
              `<ellipse cx="${x}" cy="${y - 10 * k}" rx="${2.6 * k}" ry="${7 * k}" transform="rotate(${turn} ${x} ${y})" fill="${ink}"/>`,
          )
          .join("")
          .concat(`<circle cx="${x}" cy="${y}" r="${3 * k}" fill="${dot}"/>`),
      )
      .join(""),
  }),
  ombak: (ink: string, dot: string) => ({
    size: [72, 44] as const,
    body:
      `<path d="M-4 34C14 34 18 8 36 10 50 12 48 28 38 27 31 26 32 18 37 19M32 34C50 34 58 30 76 34" fill="none" stroke="${ink}" stroke-width="3.4" stroke-linecap="round"/>` +
      `<circle cx="60" cy="14" r="3" fill="${dot}"/><circle cx="10" cy="12" r="2" fill="${dot}"/>`,
  }),
  daun: (ink: string, dot: string) => ({
    size: [60, 60] as const,
    body:
      `<g fill="${ink}"><path d="M6 30C14 14 26 10 38 14 32 28 20 34 6 30Z"/><path d="M40 58C38 46 44 36 56 32 60 46 54 54 40 58Z"/></g>` +
      `<path d="M6 30C-2 36 -6 46 -4 60M40 58C34 62 30 66 28 74M40 -2C34 2 30 6 28 14" fill="none" stroke="${ink}" stroke-width="2"/>` +
      `<circle cx="48" cy="18" r="3" fill="${dot}"/><circle cx="16" cy="50" r="2.4" fill="${dot}"/>`,
  }),
  mega: (ink: string, dot: string) => ({
    size: [96, 60] as const,
    body:
      `<g fill="none" stroke="${ink}" stroke-width="3.2"><path d="M4 44C2 28 20 22 28 30 30 14 56 12 60 28 74 20 92 30 88 44Z"/>` +
      `<path d="M16 44C16 36 24 34 30 38 34 26 52 26 56 36 66 32 76 36 76 44"/></g><circle cx="48" cy="6" r="2.6" fill="${dot}"/>`,
  }),
  ikan: (ink: string, dot: string) => ({
    size: [84, 56] as const,
    body:
      `<path d="M8 20C20 4 44 6 54 20L68 10C66 18 66 22 68 30L54 20C44 34 20 36 8 20Z" fill="none" stroke="${ink}" stroke-width="2.8"/>` +
      `<path d="M24 14C28 18 28 22 24 26M34 12C38 17 38 23 34 28" fill="none" stroke="${ink}" stroke-width="2"/><circle cx="16" cy="18" r="2.4" fill="${dot}"/>` +
      `<path d="M6 48C20 40 30 54 46 46S70 50 84 44" fill="none" stroke="${dot}" stroke-width="2.6"/>`,
  }),
  lurik: (ink: string, dot: string) => ({
    size: [48, 24] as const,
    body: `<path d="M4 0V24M10 0V24M16 0V24M22 0V24" stroke="${ink}" stroke-width="2.6"/><path d="M33 0V24M38 0V24M43 0V24" stroke="${dot}" stroke-width="1.6" opacity=".8"/>`,
  }),
  anyam: (ink: string) => ({
    size: [32, 32] as const,
    body: `<g fill="${ink}"><rect x="1" y="2" width="14" height="5" rx="2"/><rect x="1" y="10" width="14" height="5" rx="2"/><rect x="18" y="1" width="5" height="14" rx="2"/><rect x="26" y="1" width="5" height="14" rx="2"/><rect x="17" y="18" width="14" height="5" rx="2"/><rect x="17" y="26" width="14" height="5" rx="2"/><rect x="2" y="17" width="5" height="14" rx="2"/><rect x="10" y="17" width="5" height="14" rx="2"/></g>`,
  }),
};

export type Motif = keyof typeof MOTIFS;

/** A motif as a paint, in the sizes of the picture's own units times `scale`. */
export function motifPaint(pen: Pen, motif: Motif, ink: string, dot: string, scale = 1, turn = 0): string {
  const { size, body } = MOTIFS[motif](ink, dot);
  return pen.tile(size[0], size[1], body, `rotate(${motif === "parang" ? turn + 40 : turn}) scale(${scale})`);
}
