import type { StackSource } from "../template/assembly.ts";

/** Jakarta: where stacks go that name no region of their own. */
const DEFAULT_REGION = "ap-southeast-3";
const DEFAULT_ACCOUNT = "000000000000";

/** The account and region that the stacks are synthesized for. */
export function placeOf(sources: readonly StackSource[]): { region: string; account: string } {
  for (const { environment } of sources) {
    const [, account = "", region = ""] = /^aws:\/\/([^/]+)\/(.+)$/.exec(environment) ?? [];
    if (region && region !== "unknown-region")
      return { region, account: account === "unknown-account" ? DEFAULT_ACCOUNT : account };
  }
  return { region: DEFAULT_REGION, account: DEFAULT_ACCOUNT };
}
