import { type Messenger, RecipientGone } from "@etalase/domain/notice";
import { required } from "../env.ts";
import { pushSender } from "./push-sender.ts";
import { sealPush } from "./web-push.ts";

/** As in whatsapp.ts. */
const PATIENCE = 4_000;
/** A shop's news is of no use to anybody after a day. */
const KEPT_SECONDS = 86_400;

/** Web Push: sealed for one browser and handed to its push service; another address in its place where the stack's parameters name one. */
export function push(): Messenger {
  const instead = required("PUSH_URL");
  const sender = pushSender();
  return {
    channel: "push",
    async send({ id, to, subject, text, push: target }) {
      if (!target) throw new Error(`${id} names no browser`);
      const { authorization } = await sender();
      const shown = { title: subject, text, link: target.link, tag: target.tag };
      const answer = await fetch(instead === "direct" ? to : instead, {
        method: "POST",
        // An endpoint is a public push service's own; wherever that would lead on to is not.
        redirect: "error",
        headers: {
          authorization: authorization(to, Date.now()),
          "content-encoding": "aes128gcm",
          "content-type": "application/octet-stream",
          ttl: String(KEPT_SECONDS),
          urgency: target.urgent ? "high" : "normal",
          ...(instead === "direct" ? {} : { "x-endpoint": to }),
        },
        body: new Uint8Array(sealPush(JSON.stringify(shown), target)),
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (answer.status === 404 || answer.status === 410) throw new RecipientGone(to);
      if (!answer.ok) throw new Error(`the push service answered ${answer.status}`);
      return answer.headers.get("location") ?? id;
    },
  };
}
