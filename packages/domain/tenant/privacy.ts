import { Moment } from "@etalase/kit";
import * as z from "zod/mini";
import type { Tenant } from "./tenant.ts";

/** The marketplace's own text on data, by the day that it was written (`site/src/features/legal/words.ts`, whose test holds the two together). */
export const PRIVACY_TEXT = "2026-11-25";

/** Which texts somebody was shown: the marketplace's, and the regency's own by the moment that it was set, where it has one. */
export const PrivacyVersion = z.string().check(z.regex(/^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\dT[\d:.]{8,12}Z)?$/));

/** That somebody agreed to what is done with their data, to which text and when (UU 27/2022, Art. 22 and 24). */
export const Consent = z.strictObject({ text: PrivacyVersion, at: Moment });
export type Consent = z.infer<typeof Consent>;

export const privacyVersion = ({ privacyAt }: Pick<Tenant, "privacyAt">): string =>
  privacyAt ? `${PRIVACY_TEXT}/${privacyAt}` : PRIVACY_TEXT;
