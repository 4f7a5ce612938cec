import { defineEvent, type Envelope } from "@etalase/kit";
import * as z from "zod/mini";
import { Quota, type TenantId } from "../tenant/index.ts";
import { isNearing, isReached, type Used } from "./usage.ts";

const Share = z.object({ quota: Quota, used: z.int(), of: z.int() });

/** Four fifths of a quota are used. */
export const QuotaNeared = defineEvent("quota.neared", Share);
export const QuotaReached = defineEvent("quota.reached", Share);

/**
 * What a change of a regency's usage means. It is added to without being read, so that only the two images in the table's stream know that it crossed a line. The id follows from the
 * version, so that a second reading of the stream tells the same event.
 */
export function usageEvents(tenant: TenantId, before: Used | undefined, after: Used): Envelope[] {
  const crossed = [QuotaReached, QuotaNeared].find(({ type }) => {
    const isOver = type === QuotaReached.type ? isReached : isNearing;
    return isOver(after) && !(before && isOver(before));
  });
  if (!crossed) return [];
  const { quota, used, of, month, version, at } = after;
  const id = [tenant, quota, ...(month ? [month] : [])].join("-");
  return [
    {
      id: `${id}@${version}:${crossed.type}`,
      type: crossed.type,
      version: crossed.version,
      tenant,
      at,
      actor: "system",
      subject: { kind: "usage", id, version },
      data: { quota, used, of },
    },
  ];
}
