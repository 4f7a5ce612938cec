import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { Messenger } from "@etalase/domain/notice";
import * as z from "zod/mini";
import { required } from "../env.ts";

const Taken = z.object({ messages: z.tuple([z.object({ id: z.string() })], z.unknown()) });
const Secret = z.object({ token: z.string() });
/** Twice this fits into the time of a function, which still has to record what was not taken. */
const PATIENCE = 4_000;

/** WhatsApp Cloud API: a template message, since the marketplace speaks first (graph.facebook.com, `POST /{phone-number-id}/messages`). */
export function whatsapp(): Messenger {
  const url = `${required("WHATSAPP_URL")}/${required("WHATSAPP_PHONE_ID")}/messages`;
  const token = tokenFrom(required("WHATSAPP_SECRET_ARN"));
  return {
    channel: "whatsapp",
    async send({ id, to, template, language, parameters }) {
      const answer = await fetch(url, {
        method: "POST",
        headers: { authorization: `Bearer ${await token()}`, "content-type": "application/json" },
        body: JSON.stringify({
          messaging_product: "whatsapp",
          to: to.replace("+", ""),
          type: "template",
          template: {
            name: template,
            language: { code: language },
            components: [{ type: "body", parameters: parameters.map((text) => ({ type: "text", text })) }],
          },
          biz_opaque_callback_data: id,
        }),
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (!answer.ok) throw new Error(`WhatsApp answered ${answer.status}`);
      return Taken.parse(await answer.json()).messages[0].id;
    },
  };
}

const tokenFrom = (arn: string) => {
  const secrets = new SecretsManagerClient({});
  let known: Promise<string> | undefined;
  const load = async () => {
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: arn }));
    return Secret.parse(JSON.parse(SecretString ?? "{}")).token;
  };
  return async () => {
    known ??= load();
    // A secret that could not be read is asked for again the next time.
    known.catch(() => (known = undefined));
    return known;
  };
};
