import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { fill } from "@etalase/domain/notice";
import type { Tenant } from "@etalase/domain/tenant";
import type { Letter } from "@etalase/functions/letter";
import { addPerson, NewPerson, personById, personOf } from "@etalase/functions/people";
import { DAY, moment, newId } from "@etalase/kit";
import type { Target } from "./target.ts";

export interface Officer {
  phone: string;
  name: string;
}

const TEMPLATE = "officer_invited";
const TOLD_WITHIN = 7 * DAY;

/**
 * Lets somebody work for the dinas of a regency, and tells them. False where they do already. The letter goes first: cut off between the two, a second letter is better than
 * none.
 */
export async function inviteOfficer(
  target: Target,
  tenant: Tenant,
  officer: Officer,
  now = Date.now(),
): Promise<boolean> {
  const memberships = [{ tenant: tenant.id, role: "officer" as const }];
  const { phone } = NewPerson.parse({ ...officer, memberships });
  const id = await personOf(target.people, { channel: "whatsapp", to: phone });
  const known = id === undefined ? undefined : await personById(target.people, id);
  if (known?.memberships.some(({ tenant: where, role }) => where === tenant.id && role === "officer")) return false;
  const { sqs, url } = target.letters;
  await sqs.send(
    new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify(invitation(tenant, phone, now)) }),
  );
  await addPerson(target.people, { ...officer, memberships });
  return true;
}

function invitation(tenant: Tenant, phone: string, now: number): Letter {
  const parameters = [tenant.name, `${tenant.origin}/dinas/`];
  return {
    message: {
      id: newId("notice", now),
      channel: "whatsapp",
      to: phone,
      template: TEMPLATE,
      language: "id",
      parameters,
      subject: TEMPLATE,
      text: fill(TEMPLATE, parameters, "id"),
    },
    until: moment(now + TOLD_WITHIN),
  };
}
