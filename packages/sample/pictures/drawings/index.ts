import { bowls } from "./bowls.ts";
import { cloth } from "./cloth.ts";
import type { Drawing } from "./drawing.ts";
import { hats } from "./hats.ts";
import { leather } from "./leather.ts";
import { packaging } from "./packaging.ts";
import { seafood } from "./seafood.ts";
import { snacks } from "./snacks.ts";
import { weave } from "./weave.ts";
import { wood } from "./wood.ts";

const ALL = { ...packaging, ...hats, ...weave, ...cloth, ...leather, ...seafood, ...snacks, ...bowls, ...wood };

export type DrawingName = keyof typeof ALL;
export const drawings: Record<DrawingName, Drawing> = ALL;
