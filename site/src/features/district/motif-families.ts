/** A tile that repeats without a seam, drawn for strokes of about one and a half units. `detail` runs from 0 to 3 and never breaks the seam. */
export interface Tile {
  width: number;
  height: number;
  body: string;
}
export type Family = (detail: number) => Tile;

const square = (side: number, body: string): Tile => ({ width: side, height: side, body });
const path = (d: string): string => `<path d='${d}'/>`;
const dot = (x: number, y: number, radius: number): string => `<circle cx='${x}' cy='${y}' r='${radius}'/>`;

/** Four seeds of the sugar palm around a heart. */
const kawung: Family = (detail) =>
  square(
    48,
    path(
      "M24 24Q3 20 0 0Q20 3 24 24Q28 3 48 0Q45 20 24 24Q45 28 48 48Q28 45 24 24Q20 45 0 48Q3 28 24 24" +
        (detail & 1 ? "M7 7l7 7M41 7l-7 7M41 41l-7-7M7 41l7-7" : ""),
    ) +
      dot(24, 3, 1 + (detail >> 1)) +
      dot(3, 24, 1 + (detail >> 1)) +
      dot(45, 24, 1 + (detail >> 1)) +
      dot(24, 45, 1 + (detail >> 1)),
  );

/** The broken knives of Java's courts, leaning. */
const parang: Family = (detail) =>
  square(
    36,
    path("M0 36C10 26 8 10 18 18S26 10 36 0M-9 9 9-9M27 45 45 27") +
      (detail & 1 ? path("M9 27q-5-1-5-6M27 9q5 1 5 6") : "") +
      (detail & 2 ? dot(4, 8, 1.5) + dot(32, 28, 1.5) : path("M2 12l6-6M28 30l6-6")),
  );

/** Clouds in bands, from the coast of Cirebon. */
const megaMendung: Family = (detail) => ({
  width: 56,
  height: 40,
  body: Array.from({ length: 2 + (detail & 1) }, (_, band) =>
    path(`M0 ${24 + band * 5}q6-12 14-8q6-14 18-4q12-4 12 8q6-2 12 4`),
  )
    .concat(detail & 2 ? dot(10, 6, 2) + dot(46, 8, 1.5) : path("M22 26q5-6 9 0t-5 3"))
    .join(""),
});

/** Bamboo strips, over and under. */
const weave: Family = (detail) => {
  const strips = detail & 1 ? [3, 8, 13] : [4, 12];
  const lines = (turned: boolean, x: number, y: number) =>
    strips.map((at) => (turned ? `M${x + at} ${y}v16` : `M${x} ${y + at}h16`)).join("");
  return square(
    32,
    path(lines(false, 0, 0) + lines(true, 16, 0) + lines(true, 0, 16) + lines(false, 16, 16)) +
      (detail & 2 ? path("M0 0h32v32") : ""),
  );
};

/** The open six-sided weave of baskets. */
const openWeave: Family = (detail) => ({
  width: 28,
  height: 48,
  body:
    path("M0 12h28M0 36h28M-7 0 21 48M7 0 35 48M21 0-7 48M35 0 7 48") +
    (detail & 1 ? path("M0 9h28M0 33h28") : "") +
    (detail & 2 ? dot(14, 24, 2) + dot(0, 0, 2) + dot(28, 0, 2) + dot(0, 48, 2) + dot(28, 48, 2) : ""),
});

/** Scales of a fish. */
const sisik: Family = (detail) => ({
  width: 32,
  height: 32,
  body:
    path("M0 0a16 16 0 0 0 32 0M-16 16a16 16 0 0 0 32 0M16 16a16 16 0 0 0 32 0") +
    (detail & 1 ? path("M7 0a9 9 0 0 0 18 0M-9 16a9 9 0 0 0 18 0M23 16a9 9 0 0 0 18 0") : "") +
    (detail & 2 ? dot(16, 5, 1.5) + dot(0, 21, 1.5) + dot(32, 21, 1.5) : path("M16 9v5M0 25v5M32 25v5")),
});

/** Waves of the north coast. */
const waves: Family = (detail) => ({
  width: 48,
  height: 32,
  body:
    path("M0 8q12-12 24 0t24 0M0 24q12-12 24 0t24 0") +
    (detail & 1 ? path("M0 13q12-12 24 0t24 0M0 29q12-12 24 0t24 0") : "") +
    (detail & 2 ? dot(12, 14, 1.5) + dot(36, 2, 1.5) + dot(36, 18, 1.5) : path("M10 17q6-4 6 1M34 1q6-4 6 1")),
});

/** A star of two squares, set in a grid. */
const ceplok: Family = (detail) =>
  square(
    48,
    path("M12 12h24v24H12ZM24 7l17 17-17 17L7 24Z") +
      (detail & 1 ? dot(24, 24, 5) : path("M24 17l7 7-7 7-7-7Z")) +
      path(
        detail & 2 ? "M0 6V0h6M42 0h6v6M48 42v6h-6M6 48H0v-6" : "M0 8Q8 8 8 0M40 0q0 8 8 8M48 40q-8 0-8 8M8 48q0-8-8-8",
      ),
  );

/** Mountains in rows, as along the edge of a sarong. */
const tumpal: Family = (detail) => ({
  width: 32,
  height: 40,
  body:
    path("M0 36 16 4l16 32M0 39h32") +
    path(detail & 1 ? "M8 36l8-16 8 16" : "M16 14v16M11 26l5-5 5 5") +
    (detail & 2 ? dot(0, 10, 2) + dot(32, 10, 2) : path("M-4 6l4-4 4 4M28 6l4-4 4 4")),
});

/** Small stars scattered over the night. */
const truntum: Family = (detail) => {
  const star = (x: number, y: number) =>
    path(`M${x - 7} ${y}h14M${x} ${y - 7}v14` + (detail & 1 ? `M${x - 4} ${y - 4}l8 8M${x + 4} ${y - 4}l-8 8` : ""));
  return square(
    40,
    star(10, 10) +
      star(30, 30) +
      (detail & 2 ? dot(30, 10, 2.5) + dot(10, 30, 2.5) : path("M27 10l3-3 3 3-3 3ZM7 30l3-3 3 3-3 3Z")),
  );
};

export const families = {
  kawung,
  parang,
  megaMendung,
  weave,
  openWeave,
  sisik,
  waves,
  ceplok,
  tumpal,
  truntum,
} satisfies Record<string, Family>;

export type FamilyName = keyof typeof families;
