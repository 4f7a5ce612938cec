import { type Language, languages } from "@etalase/domain/language";
import { Channel, fill, type Message, type TemplateName, templates } from "@etalase/domain/notice";
import { Moment, moment, newId } from "@etalase/kit";
import * as z from "zod/mini";
import { CODE_VALID_FOR } from "./codes.ts";
import type { Contact } from "./requests.ts";

const Carried = z.object({
  id: z.string(),
  channel: Channel,
  to: z.string(),
  template: z.enum(Object.keys(templates) as TemplateName[]),
  language: z.enum(languages),
  parameters: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
}) satisfies z.ZodMiniType<Message>;

/**
 * What waits to be sent. One without a message is sent to nobody: whoever asks for a code for a number without an account causes the same work here, up to the last step, which
 * nobody waits for. So neither the answer nor its time tells who is known.
 */
export const Letter = z.object({ message: z.optional(Carried), until: Moment });
export type Letter = z.infer<typeof Letter>;

const SUBJECTS: Record<Language, string> = { id: "Kode masuk Etalase", en: "Etalase sign-in code" };

export interface CodeLetter {
  contact: Contact;
  code: string;
  language: Language;
  now: number;
}

/** A code on its way; after it has expired nobody need be told of it. */
export const codeLetter = ({ contact, code, language, now }: CodeLetter): Letter => ({
  message: {
    id: newId("notice", now),
    channel: contact.channel,
    to: contact.to,
    template: "sign_in_code",
    language,
    parameters: [code],
    subject: SUBJECTS[language],
    text: fill("sign_in_code", [code], language),
  },
  until: moment(now + CODE_VALID_FOR),
});
