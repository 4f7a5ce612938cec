import type { Messenger } from "@etalase/domain/notice";
import { email } from "./email.ts";
import { push } from "./push.ts";
import { whatsapp } from "./whatsapp.ts";

/** Everybody who carries messages. */
export const messengers: Messenger[] = [whatsapp(), email(), push()];
