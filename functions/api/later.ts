import type { TenantId } from "@etalase/domain/tenant";
import type { Uploads } from "../uploads.ts";

const loaded = () => import("./when-needed.ts");

/** What people of a tenant uploaded. */
export const uploadsOf = async (tenant: TenantId): Promise<Uploads> => (await loaded()).uploadsOf(tenant);

/** The public half of the key that signs pushes, as browsers ask for it. */
export const publicPushKey = async (): Promise<string> => (await (await loaded()).sender()).publicKey;
