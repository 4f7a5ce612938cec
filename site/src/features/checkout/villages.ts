import { call } from "../../lib/api.ts";
import type { Places } from "../../pages/data/districts.json.ts";

let places: Promise<Places> | undefined;

/** The villages of a district; undefined when they cannot be had now. */
export async function villagesOf(district: string): Promise<{ code: string; name: string }[] | undefined> {
  places ??= call<Places>("/data/districts.json");
  try {
    return (await places).find(({ code }) => code === district)?.villages ?? [];
  } catch {
    places = undefined;
    return undefined;
  }
}
