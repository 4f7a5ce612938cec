import { DAY, idOf, Moment } from "@etalase/kit";
import * as z from "zod/mini";
import { FullName, Phone } from "../person/index.ts";
import { ShopRole } from "./member.ts";

/** How long an invitation may be answered. */
export const INVITE_VALID_FOR = 7 * DAY;

export const InviteId = idOf("invite");
export type InviteId = z.infer<typeof InviteId>;

export const InviteState = z.enum(["invited", "accepted", "expired", "revoked"]);
export type InviteState = z.infer<typeof InviteState>;

/** Whom an owner asks to work in the shop. */
export const NewInvite = z.strictObject({ phone: Phone, role: ShopRole });
export type NewInvite = z.infer<typeof NewInvite>;

/** An invitation as the shop's owners see it. */
export const Invite = z.object({
  id: InviteId,
  phone: Phone,
  role: ShopRole,
  /** The name of the owner who invited. */
  inviter: FullName,
  state: InviteState,
  createdAt: Moment,
  expiresAt: Moment,
});
export type Invite = z.infer<typeof Invite>;

/** The state at a moment: one that nobody answered in time has expired, without anybody writing it down. */
export const inviteState = ({ state, expiresAt }: Pick<Invite, "state" | "expiresAt">, now: number): InviteState =>
  state === "invited" && Date.parse(expiresAt) <= now ? "expired" : state;

/** Enough of a number for its owner to know it, and too little to call it: `+62812•••••01`. */
export const maskedPhone = (phone: string): string =>
  `${phone.slice(0, 6)}${"•".repeat(Math.max(0, phone.length - 8))}${phone.slice(-2)}`;
