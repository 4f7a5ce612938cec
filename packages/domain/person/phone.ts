import { type MetadataJson, parsePhoneNumberFromString } from "libphonenumber-js/core";
import * as z from "zod/mini";
import rules from "./phone-rules.json" with { type: "json" };

/** Only Indonesia's rules are carried, not every country's; `person.test.ts` holds them to the library's own. */
const RULES = rules as unknown as MetadataJson;

/** An Indonesian phone number however it was typed; stored as E.164, e.g. `+6281234567890`. */
export const Phone = z.pipe(
  z.string().check(z.maxLength(30)),
  z.transform((text, context) => {
    const phone = parsePhoneNumberFromString(text.trim().replace(/^62/, "+62"), "ID", RULES);
    if (phone?.country === "ID" && phone.isValid()) return phone.number as string;
    context.issues.push({ code: "custom", input: text, message: "phone_invalid" });
    return z.NEVER;
  }),
);
