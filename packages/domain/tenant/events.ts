import { defineEvent } from "@etalase/kit";
import * as z from "zod/mini";
import { Slug } from "./tenant.ts";

export const TenantOnboarded = defineEvent("tenant.onboarded", z.object({ slug: Slug }));
export const TenantChanged = defineEvent("tenant.changed", z.object({ slug: Slug }));
