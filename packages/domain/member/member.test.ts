import { describe, expect, it } from "vitest";
import { inviteState, type Membership, maskedPhone, membershipsClaim, membershipsIn, shopRole } from "./index.ts";

const SHOP = "shp_01J8ZQ4V6T3M9K2N5P7R8S0W1X";
const OTHER = "shp_01J8ZQ4V6T3M9K2N5P7R8S0W2Y";
const memberships: Membership[] = [
  { tenant: "3603", role: "staff", shop: SHOP },
  { tenant: "3603", role: "owner", shop: OTHER },
  { tenant: "3674", role: "officer" },
];

describe("memberships in a token", () => {
  it("come back as they went in", () => {
    expect(membershipsClaim(memberships)).toBe(`3603:staff:${SHOP} 3603:owner:${OTHER} 3674:officer`);
    expect(membershipsIn(membershipsClaim(memberships))).toEqual(memberships);
    expect(membershipsIn(membershipsClaim([]))).toEqual([]);
  });

  it.each(["", " ", "3603", "3603:king", "36.03:owner", `3603:owner:${SHOP}x`, "[3603:owner]"])(
    "%j is none",
    (claim) => {
      expect(membershipsIn(claim)).toEqual([]);
    },
  );
});

it("somebody is in a shop what they are there, and in no other, nor in one of that name elsewhere", () => {
  expect(shopRole(memberships, "3603", SHOP)).toBe("staff");
  expect(shopRole(memberships, "3603", OTHER)).toBe("owner");
  expect(shopRole(memberships, "3674", SHOP)).toBeUndefined();
  expect(shopRole([...memberships, { tenant: "3603", role: "owner", shop: SHOP }], "3603", SHOP)).toBe("owner");
  expect(shopRole([{ tenant: "3603", role: "officer", shop: SHOP }], "3603", SHOP)).toBeUndefined();
});

it("an invitation that nobody answered in time has expired, and what was settled stays", () => {
  const expiresAt = "2026-11-24T00:00:00.000Z";
  const at = Date.parse(expiresAt);
  expect(inviteState({ state: "invited", expiresAt }, at - 1)).toBe("invited");
  expect(inviteState({ state: "invited", expiresAt }, at)).toBe("expired");
  expect(inviteState({ state: "accepted", expiresAt }, at)).toBe("accepted");
  expect(inviteState({ state: "revoked", expiresAt }, at)).toBe("revoked");
});

it("a masked number shows its beginning and its end", () => {
  expect(maskedPhone("+6281290010003")).toBe("+62812••••••03");
});
