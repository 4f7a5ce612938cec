import * as z from "zod/mini";

/** The push services of the browsers there are. A notice is sent to no other address, wherever a subscription says that it goes: no address of ours can be reached by one. */
const SERVICES = ["fcm.googleapis.com", ".push.services.mozilla.com", ".notify.windows.com", ".push.apple.com"];

const isOfService = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, port, username, password } = new URL(text);
  const isKnown = SERVICES.some((service) =>
    service.startsWith(".") ? hostname.endsWith(service) : hostname === service,
  );
  return protocol === "https:" && port === "" && username === "" && password === "" && isKnown;
};

const LONGEST_ENDPOINT = 1_000;
/** A point of the curve P-256, and sixteen bytes, base64url. */
const P256DH = /^B[\w-]{86}$/;
const AUTH = /^[\w-]{22}$/;

/** A browser that may be woken by push, as it says so itself. */
export const NewDevice = z.strictObject({
  endpoint: z
    .string()
    .check(z.maxLength(LONGEST_ENDPOINT), z.refine(isOfService, { error: "push_service_unknown", abort: true })),
  p256dh: z.string().check(z.regex(P256DH)),
  auth: z.string().check(z.regex(AUTH)),
});
export type NewDevice = z.infer<typeof NewDevice>;

/** By what its endpoint comes to when it is hashed. */
export const DeviceId = z.string().check(z.regex(/^dev_[\w-]{22}$/));

export interface Device extends NewDevice {
  id: string;
  person: string;
}
