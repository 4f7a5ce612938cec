import type { Invite, ShopRole } from "@etalase/domain/member";
import type { Device } from "@etalase/domain/person";
import { call } from "../../../lib/api.ts";
import { tenant } from "../../../lib/tenant.ts";
import { callSigned, type Session } from "../session/session.ts";

export interface Passkey {
  id: string;
  name: string;
  host: string;
  createdAt: string;
  lastUsedAt?: string;
}
export interface SessionSeen {
  id: string;
  device: Device;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
}
export interface Account {
  id: string;
  name: string;
  phone: string;
  email?: string;
  passkeys: Passkey[];
  sessions: SessionSeen[];
}
export interface Member {
  id: string;
  name: string;
  phone: string;
  role: ShopRole;
  /** Whoever asks. */
  self: boolean;
}
export interface Team {
  members: Member[];
  invites: Invite[];
}
/** An invitation as the invited see it. */
export interface Invitation {
  phone: string;
  role: ShopRole;
  inviter: string;
  shop: string;
  state: Invite["state"];
  expiresAt: string;
}

const ACCOUNT = "/api/identity/account";
const change = (method: "POST" | "PATCH" | "DELETE", path: string, body?: object) =>
  callSigned(path, { method, ...(body ? { body } : {}) });

/** One's own account. */
export const accountApi = {
  read: () => callSigned<Account>(ACCOUNT),
  askEmailCode: (email: string) => change("POST", `${ACCOUNT}/email`, { email }),
  confirmEmail: (email: string, code: string) => change("POST", `${ACCOUNT}/email/confirm`, { email, code }),
  endSession: (id: string) => change("DELETE", `${ACCOUNT}/sessions/${id}`),
  endOthers: () => change("POST", `${ACCOUNT}/sessions/end-others`, {}),
  renamePasskey: (id: string, name: string) => change("PATCH", `${ACCOUNT}/passkeys/${id}`, { name }),
  removePasskey: (id: string) => change("DELETE", `${ACCOUNT}/passkeys/${id}`),
};

/** Who works in a shop; owners only. */
export function teamApi(shop: string) {
  const at = `/api/identity/tenants/${tenant.id}/shops/${shop}/team`;
  return {
    read: () => callSigned<Team>(at),
    invite: (phone: string, role: ShopRole) => change("POST", `${at}/invites`, { phone, role }),
    revoke: (id: string) => change("DELETE", `${at}/invites/${id}`),
    remove: (person: string) => change("DELETE", `${at}/members/${person}`),
  };
}

const invite = <Answer>(path: string, body: object) =>
  call<Answer>(`/api/identity/invites/${path}`, { method: "POST", body });

/** What the invited do, without having signed in. */
export const inviteApi = {
  look: (link: string) => invite<Invitation>("look", { invite: link }),
  askCode: (link: string) => invite<unknown>("codes", { invite: link }),
  accept: (link: string, code: string, name: string) => invite<Session>("accept", { invite: link, code, name }),
};
