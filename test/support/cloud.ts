import { setTimeout as delay } from "node:timers/promises";
import type { Target } from "@etalase/cli";
import { tenantStore } from "@etalase/dynamo";
import { addPerson } from "@etalase/functions/people";
import type { Cloud } from "../../packages/local/index.ts";
import { bookErrors } from "./books.ts";
import { type Booted, endWarmCloud, furnishedCloud, TENANT, warmCloud } from "./furnished.ts";
import { stockShop } from "./shop-fixture.ts";
import type { Wire } from "./wire.ts";

export { NEIGHBOUR, TENANT } from "./furnished.ts";

export interface TestCloud {
  cloud: Cloud;
  target: Target;
  wire: Wire;
  /** Lets everything come to rest and leaves. Throws when the books do not balance or a key left with another tenant's credentials. */
  close(): Promise<void>;
}

/** Which orders each cloud answered "placed" to. */
const acknowledged = new WeakMap<Pick<Cloud, "url">, Set<string>>();

/** The whole marketplace from freshly synthesized templates, with two regencies and no shops, for one file alone. */
export async function testCloud(parameters?: Record<string, string>): Promise<TestCloud> {
  const booted = await furnishedCloud(parameters);
  return checked(booted, booted.stop);
}

/**
 * The same, warm, for every file of a lane that asks for it: those that look at what is their own, and leave the faults and
 * the regency's settings as they were. Whoever closes it leaves it to the next.
 */
export async function sharedCloud(): Promise<TestCloud> {
  return checked(await warmCloud(), async (isSound) => (isSound ? undefined : endWarmCloud()));
}

function checked({ cloud, target, wire }: Booted, leave: (isSound: boolean) => Promise<void>): TestCloud {
  return {
    cloud,
    target,
    wire,
    async close() {
      let isSound = false;
      try {
        cloud.faults.clear();
        await settle(cloud);
        const wrong = [...(await bookErrors(target.tableOf, acknowledgedBy(cloud))), ...wire.foreign];
        if (wrong.length > 0) throw new Error(wrong.join("\n"));
        isSound = true;
      } finally {
        await leave(isSound);
      }
    },
  };
}

function acknowledgedBy(cloud: Pick<Cloud, "url">): Set<string> {
  const known = acknowledged.get(cloud) ?? new Set();
  acknowledged.set(cloud, known);
  return known;
}

let owners = 10;

/** A shop with products of so many pieces each, and a token of its owner, who signed in with a code. */
export async function openShop({ cloud, target }: TestCloud, pieces: number[], tenant = TENANT) {
  const phone = `+62812900100${String(++owners).padStart(2, "0")}`;
  const elsewhere = tenant === TENANT ? {} : await placeIn(target, tenant);
  const stocked = await stockShop(target.tableOf, tenant, pieces, elsewhere);
  await addPerson(target.people, {
    phone,
    name: "Ibu Sarmi",
    memberships: [{ tenant, role: "owner", shop: stocked.shop.id }],
  });
  await cloud.idle();
  return { ...stocked, phone, token: await signIn(cloud, phone) };
}

/** Somewhere in a regency that is not the first. */
export async function placeIn({ tableOf }: Pick<Target, "tableOf">, tenant: string) {
  const [district] = await tenantStore(tableOf).districts(tenant);
  const [village] = district?.villages ?? [];
  if (!district || !village) throw new Error(`no village in ${tenant}`);
  const { code, slug } = district;
  return { district: code, districtSlug: slug, village: village.code, villageName: village.name };
}

export async function signIn(cloud: Cloud, phone: string): Promise<string> {
  const post = (path: string, body: object) =>
    fetch(`${cloud.url}/api/identity/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const asked = await post("codes", { phone });
  if (!asked.ok) throw new Error(`codes answered ${asked.status}: ${await asked.text()}`);
  await cloud.idle();
  const answer = await post("sessions", { phone, code: codeSentTo(cloud, phone) });
  if (answer.status !== 201) throw new Error(`sessions answered ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { token: string }).token;
}

/** The newest sign-in code that a phone received. */
export function codeSentTo({ outbox }: Cloud, phone: string): string {
  const sent = outbox.list().find(({ to, subject }) => to === phone && subject === "sign_in_code");
  return /\b\d{6}\b/.exec(sent?.text ?? "")?.[0] ?? "";
}

/** Calls the API as people do, through the one host. */
export const caller =
  (cloud: Pick<Cloud, "url">, tenant = TENANT) =>
  async (
    method: string,
    path: string,
    options: { body?: unknown; key?: string; token?: string; language?: string } = {},
  ) => {
    const answer = await fetch(`${cloud.url}/api/v1/${tenant}${path}`, {
      method,
      headers: {
        ...(options.body === undefined ? {} : { "content-type": "application/json" }),
        ...(options.key ? { "idempotency-key": options.key } : {}),
        ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
        "accept-language": options.language ?? "id",
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
    const body = (await answer.json()) as Record<string, never> & Record<string, unknown>;
    if (answer.status === 201 && path === "/checkouts")
      for (const { id } of body["orders"] as unknown as { id: string }[]) acknowledgedBy(cloud).add(`${tenant} ${id}`);
    return { status: answer.status, body };
  };

const LONGEST_VISIBILITY = 7 * 60_000;
const LOOK_MILLISECONDS = 50;
const LOOKS = 6;

/** Until nothing is left to do. What failed is hidden for minutes before it is tried again: the clock is moved past that, as often as it takes. */
export async function settle(cloud: Cloud): Promise<void> {
  for (let round = 0; round < 20; round++) {
    const stopped = new AbortController();
    const isIdle = await Promise.race([cloud.idle().then(() => true), onlyHidden(cloud, stopped.signal)]);
    stopped.abort();
    if (isIdle) return;
    cloud.clock.advance(LONGEST_VISIBILITY);
  }
  throw new Error("the cloud does not come to rest");
}

/** False once nothing has run or waited for a while, so that what is left to do is hidden. */
async function onlyHidden({ functions, queues }: Cloud, signal: AbortSignal): Promise<false> {
  for (let calm = 0; calm < LOOKS && !signal.aborted; ) {
    await delay(LOOK_MILLISECONDS);
    const isAtWork = functions.some(({ running }) => running > 0);
    const isWaiting = queues.list().some(({ dead, visible }) => !dead && visible > 0);
    calm = isAtWork || isWaiting ? 0 : calm + 1;
  }
  return false;
}
