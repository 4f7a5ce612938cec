import type { Language } from "@etalase/domain/language";
import type { Context } from "hono";

/** The language that a request prefers: its first, where that is one of ours. */
export function languageAsked(context: Context): Language {
  const [first = ""] = (context.req.header("accept-language") ?? "").split(",", 1);
  return first.trim().slice(0, 2).toLowerCase() === "en" ? "en" : "id";
}
