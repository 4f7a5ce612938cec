import type { TimeZone } from "@etalase/kit";
import * as z from "zod/mini";
import type { Language } from "../language/index.ts";
import type { ShopRole } from "../member/index.ts";
import type { OrderId } from "../order/index.ts";
import type { Shop, ShopId } from "../shop/index.ts";
import type { TenantId } from "../tenant/index.ts";
import type { Device } from "./device.ts";
import type { Message } from "./notice.ts";
import { message } from "./order-notices.ts";
import {
  isUrgent,
  kindOf,
  NoticeSettings,
  standardSettings,
  type VendorTemplate,
  type WayTaken,
  waysFor,
} from "./settings.ts";

/** Something that a shop's people are told, whoever they are and by whichever way. */
export interface Notice {
  /** Of the event that it tells of. */
  id: string;
  at: string;
  template: VendorTemplate;
  /** In the words of a language. The last one is the address of where to see it. */
  parameters(language: Language): string[];
  order?: OrderId;
}

/** Somebody of a shop, with what they chose. */
export interface Person {
  person: string;
  role: ShopRole;
  settings: NoticeSettings;
  version: number;
}

/** Choices are kept with the version that they were made from: two phones tell each other. */
export const SetNotices = z.strictObject({ settings: NoticeSettings, version: z.int().check(z.gte(0)) });
export type SetNotices = z.infer<typeof SetNotices>;

export interface PeopleStore {
  /** Those of a shop's people who chose something, and the devices of all of them. */
  people(tenant: TenantId, shop: ShopId): Promise<{ people: Person[]; devices: Device[] }>;
  person(tenant: TenantId, shop: ShopId, person: string): Promise<Person | undefined>;
  /** Throws `conflict` when another phone was faster. */
  save(tenant: TenantId, shop: ShopId, person: Person): Promise<void>;
  /** Again is the same. */
  addDevice(tenant: TenantId, shop: ShopId, device: Device): Promise<void>;
  removeDevice(tenant: TenantId, shop: ShopId, device: Pick<Device, "person" | "id">): Promise<void>;
  /** Whoever left the shop is told nothing more of it, on no device. */
  forget(tenant: TenantId, shop: ShopId, person: string): Promise<void>;
}

/** A message with the moment that it waits for, where it does. */
export interface Planned {
  message: Message;
  at?: string;
}

/** Whom a notice is for, and when it comes. */
export interface Told {
  shop: Shop;
  people: Person[];
  devices: Device[];
  now: number;
  zone: TimeZone;
}

/** The messages of a notice, and when each may go. WhatsApp and e-mail reach the shop's owner, whose number and address the shop has. */
export function planned(notice: Notice, { shop, people, devices, now, zone }: Told): Planned[] {
  const kind = kindOf(notice.template);
  const owners = people.filter(({ role }) => role === "owner").map(({ settings }) => settings);
  const taken = (owners.length > 0 ? owners : [standardSettings]).flatMap((settings) =>
    waysFor(settings, kind, now, zone),
  );
  const to = { whatsapp: shop.owner.phone, email: shop.owner.email };
  const written = (["whatsapp", "email"] as const).flatMap((way) => {
    const address = to[way];
    const soonest = earliest(taken.filter((each) => each.way === way));
    if (!address || !soonest) return [];
    const told = worded(notice, soonest.language, way, address);
    const about = notice.order && { shop: shop.id, order: notice.order };
    return [{ ...waiting(soonest), message: about ? { ...told, about } : told }];
  });
  return [...written, ...pushes(notice, { shop, people, devices, now, zone })];
}

/** To each browser that somebody said may be woken, as this person wants it. */
function pushes(notice: Notice, { shop, people, devices, now, zone }: Told): Planned[] {
  const kind = kindOf(notice.template);
  return devices.flatMap(({ id: device, person, endpoint, p256dh, auth }) => {
    const settings = people.find((each) => each.person === person)?.settings ?? standardSettings;
    const taken = waysFor(settings, kind, now, zone).find(({ way }) => way === "push");
    if (!taken) return [];
    const { id, parameters, ...written } = worded(notice, taken.language, "push", endpoint);
    const push = {
      shop: shop.id,
      person,
      device,
      p256dh,
      auth,
      link: parameters.at(-1) ?? "",
      tag: notice.order ?? notice.id,
      urgent: isUrgent(kind),
    };
    return [{ message: { ...written, parameters, id: `${id}:${device}`, push }, ...waiting(taken) }];
  });
}

const worded = (notice: Notice, language: Language, channel: Message["channel"], to: string): Message =>
  message(notice, { template: notice.template, language, parameters: notice.parameters(language) }, channel, to);

const waiting = ({ at }: WayTaken): Pick<Planned, "at"> => (at === undefined ? {} : { at });

/** Of several who want it by the same way, the one who hears first decides when and in which language. */
const earliest = (taken: WayTaken[]): WayTaken | undefined =>
  taken.toSorted((one, other) => (one.at ?? "").localeCompare(other.at ?? ""))[0];
