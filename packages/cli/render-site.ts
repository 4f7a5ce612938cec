import { PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { type Tenant, TenantChanged } from "@etalase/domain/tenant";
import { type Envelope, moment, newId } from "@etalase/kit";
import type { Target } from "./target.ts";

/** Asks for every page of a tenant to be rendered anew, as after a change of the pages themselves. */
export async function renderSite({ bus }: Target, tenant: Tenant, now = Date.now()): Promise<void> {
  const envelope: Envelope = {
    id: newId("event", now),
    type: TenantChanged.type,
    version: 1,
    tenant: tenant.id,
    at: moment(now),
    actor: "operator",
    subject: { kind: "tenant", id: tenant.id, version: tenant.version },
    data: { slug: tenant.slug },
  };
  const { FailedEntryCount } = await bus.events.send(
    new PutEventsCommand({
      Entries: [
        { EventBusName: bus.name, Source: "etalase", DetailType: envelope.type, Detail: JSON.stringify(envelope) },
      ],
    }),
  );
  if (FailedEntryCount) throw new Error("The bus did not take the request to render; try again.");
}
