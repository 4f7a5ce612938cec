/** A colour for strokes and words, and a quiet ground for them. */
interface Side {
  ink: string;
  soft: string;
}

/** What cloth is dyed with on Java, by day and by night: a district's motif is drawn in one of them. */
export const dyes = {
  daun: { light: { ink: "#1f6b3f", soft: "#e2f0e5" }, dark: { ink: "#84d3a4", soft: "#1c3427" } },
  nila: { light: { ink: "#2b4a8b", soft: "#e5eaf6" }, dark: { ink: "#9db6f2", soft: "#1c2740" } },
  soga: { light: { ink: "#7a4a1e", soft: "#f4e7d5" }, dark: { ink: "#ddb184", soft: "#33261a" } },
  mengkudu: { light: { ink: "#9c2f3c", soft: "#f9e5e3" }, dark: { ink: "#f2a0a4", soft: "#3d2023" } },
  kunyit: { light: { ink: "#855600", soft: "#fbefcc" }, dark: { ink: "#f0c65a", soft: "#36290c" } },
  laut: { light: { ink: "#0f6570", soft: "#dcf0f0" }, dark: { ink: "#7fd0d8", soft: "#143135" } },
  manggis: { light: { ink: "#6d3a78", soft: "#f1e6f3" }, dark: { ink: "#d6a6e0", soft: "#33223a" } },
} as const satisfies Record<string, { light: Side; dark: Side }>;

export type DyeName = keyof typeof dyes;
