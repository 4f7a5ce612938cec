import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import type { Route } from "./contract/route.ts";
import { routes } from "./routes.ts";

const PERSONAL = ["Siti", "Siti Nurhaliza", "+6281234567890", "081234567890", "3603036507900002", "siti@contoh.id"];

describe.each(Object.entries<Route>(routes))("the address of %s", (_, { params, query }) => {
  it("takes nothing that somebody is known by: addresses end up in logs and histories", () => {
    const parts: [string, z.core.$ZodType][] = Object.entries({ ...params.shape, ...query?.shape });
    const taken = parts.flatMap(([name, part]) =>
      PERSONAL.filter((text) => z.safeParse(part, text).success).map((text) => `${name}=${text}`),
    );
    expect(taken).toEqual([]);
  });
});
