import { defineEvent } from "@etalase/kit";
import * as z from "zod/mini";
import { ShopId } from "../shop/shop.ts";

/** A vendor asked for an import to be tried out or to be run, or a run asked to be gone on with; its record says which. */
export const ImportAsked = defineEvent("import.asked", z.object({ shop: ShopId }));
