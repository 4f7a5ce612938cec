import type { Language } from "@etalase/domain/language";
import { fill, type Messenger } from "@etalase/domain/notice";
import { newId } from "@etalase/kit";
import { log } from "../log.ts";

/** Less than the function's own time limit, so that a slow messenger does not tell who is known either. */
const PATIENCE = 6_000;
/** Milliseconds that sending takes, until a send was measured. */
const USUAL = 300;

/** Sends codes to those who are known, and lets the others wait as long: neither answer nor time tells which numbers have an account. */
export function codeSender(messenger: Messenger) {
  let usual = USUAL;
  return {
    /** A failure is told to the log alone: an error would say that the number is known. */
    async toKnown(phone: string, code: string, language: Language): Promise<void> {
      const start = performance.now();
      await inTime(messenger.send(signInCode(phone, code, language))).catch((error: unknown) =>
        log.error("a sign-in code was not sent", { reason: error instanceof Error ? error.message : "unknown" }),
      );
      usual = performance.now() - start;
    },
    toUnknown: () => wait(usual),
  };
}

const SUBJECTS: Record<Language, string> = { id: "Kode masuk Etalase", en: "Etalase sign-in code" };

const signInCode = (to: string, code: string, language: Language) => ({
  id: newId("notice"),
  channel: "whatsapp" as const,
  to,
  template: "sign_in_code" as const,
  language,
  parameters: [code],
  subject: SUBJECTS[language],
  text: fill("sign_in_code", [code], language),
});

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

async function inTime(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the messenger took too long")), PATIENCE);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
