import { createPublicKey, verify } from "node:crypto";
import { expect, it } from "vitest";
import { sealPush, vapidOf } from "./web-push.ts";

const bytes = (text: string) => Buffer.from(text, "base64url");

it("seals as the example of RFC 8291, appendix A", () => {
  const sealed = sealPush(
    "When I grow up, I want to be a watermelon",
    {
      p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
      auth: "BTBZMqHH6r4Tts7J_aSIgg",
    },
    { key: bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"), salt: bytes("DGv6ra1nlYgDCS1FRnbzlw") },
  );
  expect(sealed.toString("base64url")).toBe(
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
  );
});

it("signs for the one push service, for half a day, with a key that follows from the secret", () => {
  const now = Date.parse("2026-11-24T01:00:00.000Z");
  const vapid = vapidOf("a secret", "mailto:etalase@example.id");
  expect(vapidOf("a secret", "").publicKey).toBe(vapid.publicKey);
  expect(vapidOf("another", "").publicKey).not.toBe(vapid.publicKey);
  const header = vapid.authorization("https://fcm.googleapis.com/fcm/send/abc", now);
  const [, token = "", key = ""] = /^vapid t=(\S+), k=(\S+)$/.exec(header) ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  expect(JSON.parse(bytes(claims).toString())).toEqual({
    aud: "https://fcm.googleapis.com",
    exp: now / 1_000 + 43_200,
    sub: "mailto:etalase@example.id",
  });
  const point = bytes(key);
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString("base64url"));
  const publicKey = createPublicKey({ format: "jwk", key: { kty: "EC", crv: "P-256", x: x ?? "", y: y ?? "" } });
  const good = { key: publicKey, dsaEncoding: "ieee-p1363" as const };
  expect(verify("sha256", Buffer.from(`${head}.${claims}`), good, bytes(signature))).toBe(true);
});
