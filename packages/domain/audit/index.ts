import { Actor, Moment } from "@etalase/kit";
import * as z from "zod/mini";
import type { TenantId } from "../tenant/index.ts";

/** Something that an officer, a vendor or the operator asked to be done, written down before it was. */
export const Act = z.strictObject({
  at: Moment,
  role: Actor,
  /** The person's id; the operator's name on the machine that the command was given on. */
  who: z.string(),
  /** The address that the request came from; the operator's machine. */
  from: z.string(),
  /** The route or the command: `POST /officer/applications/:shop/decisions`, `tenant suspend`. */
  what: z.string(),
  /** Which shop, order, product it is about. */
  subject: z.record(z.string(), z.string()),
});
export type Act = z.infer<typeof Act>;

/** An act in the chain of its tenant: each entry holds the hash of the one before, so that none can be changed or taken out unseen. */
export const AuditEntry = z.extend(Act, { number: z.int(), before: z.string(), hash: z.string() });
export type AuditEntry = z.infer<typeof AuditEntry>;

export interface AuditPage {
  /** The newest first. */
  entries: AuditEntry[];
  cursor?: string;
}

/** Why a chain cannot be believed. */
export interface BrokenLink {
  number: number;
  why: "missing" | "changed" | "cut off";
}

export interface AuditStore {
  /** Puts an act behind the last one. Throws `busy` when too many do so at a time: then nothing was written. */
  append(tenant: TenantId, act: Act): Promise<void>;
  entries(tenant: TenantId, page: { limit: number; cursor?: string }): Promise<AuditPage>;
  /** Reads the whole chain: how long it is, the hash of its last entry, and the first link that does not hold. */
  verify(tenant: TenantId): Promise<{ entries: number; last: string; broken: BrokenLink | undefined }>;
}
