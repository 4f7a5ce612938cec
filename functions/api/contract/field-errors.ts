import type { FieldError } from "@etalase/kit";
import type * as z from "zod/mini";

const MOST = 20;

/** Issues of a schema as field errors; the wrong values themselves are not repeated. */
export const fieldErrors = (issues: z.core.$ZodIssue[], where: string): FieldError[] =>
  issues.slice(0, MOST).map((issue) => {
    const code = issue.code === "custom" ? issue.message : issue.code;
    const unknown = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
    const path = [...(where ? [where] : []), ...issue.path.map(String), ...unknown].join(".").slice(0, 200);
    return { path, code };
  });
