import { consume } from "../events/subscribe.ts";
import { Letter } from "../identity/letter.ts";
import { messengers } from "../messengers/index.ts";

/** Carries what the identity function wrote: sign-in codes and invitations. What came too late is of no use to anybody. */
export const handler = consume(async (body) => {
  const { message, until } = Letter.parse(body);
  if (!message || Date.parse(until) <= Date.now()) return;
  const messenger = messengers.find(({ channel }) => channel === message.channel);
  if (!messenger) throw new Error(`nobody carries ${message.channel}`);
  await messenger.send(message);
});
