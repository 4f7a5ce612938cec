import { QrisError, type QrisReason } from "./error.ts";
import { parseQris, type Qris } from "./parse.ts";
import { requireStatic } from "./with-amount.ts";

/** The answer to an upload: the code as read, or why it cannot be used, with a sentence in Indonesian to show. */
export type QrisCheck = { ok: true; qris: Qris } | { ok: false; reason: QrisReason; sentence: string; detail: string };

/** Whether a text is a sound QRIS merchant code of any kind. */
export function checkQris(text: string): QrisCheck {
  return attempt(() => parseQris(text));
}

/** Whether a text is a merchant's own static code without an amount, from which `withAmount` can make codes to pay. */
export function checkStaticQris(text: string): QrisCheck {
  return attempt(() => requireStatic(parseQris(text)));
}

function attempt(read: () => Qris): QrisCheck {
  try {
    return { ok: true, qris: read() };
  } catch (error) {
    if (!(error instanceof QrisError)) throw error;
    return { ok: false, reason: error.reason, sentence: error.sentence, detail: error.message };
  }
}
