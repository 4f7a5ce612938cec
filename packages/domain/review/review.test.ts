import { DAY, moment, newId } from "@etalase/kit";
import { describe, expect, it } from "vitest";
import type { Order } from "../order/index.ts";
import {
  answerReview,
  type PostReview,
  postReview,
  type Review,
  ReviewText,
  reportReview,
  shortName,
} from "./index.ts";

const NOW = Date.parse("2026-11-24T01:00:00.000Z");
const product = newId("product", NOW);
const sku = `${product}-1`;

const order = (state: Order["state"]): Order => ({
  id: newId("order", NOW),
  checkout: crypto.randomUUID(),
  shop: newId("shop", NOW),
  district: "360319",
  state,
  hold: "sold",
  payment: "cash",
  delivery: "pickup",
  lines: [{ sku, name: "Topi bambu", price: 45_000, quantity: 2 }],
  goods: 90_000,
  fee: 0,
  discount: 0,
  times: { placed: moment(NOW - DAY) },
  version: 5,
});
const arrived = order("delivered");
const buyer = { name: "Siti Nurhaliza" };
const post = (said: PostReview, before?: Review, now = NOW, about = arrived) =>
  postReview({ order: about, buyer, sku, before }, said, { actor: "shopper", now });
const posted = (said: PostReview = { stars: 4, text: "Rapat." }): Review => {
  const change = post(said);
  if (!change) throw new Error("nothing was posted");
  return change.review;
};

describe("a buyer", () => {
  it("says what a line of an order was like once it arrived, by a name that is shortened", () => {
    expect(post({ stars: 4, text: "Rapat." })).toMatchObject({
      review: {
        order: arrived.id,
        sku,
        product,
        shop: arrived.shop,
        stars: 4,
        text: "Rapat.",
        by: "Siti N.",
        version: 1,
      },
      event: { type: "review.posted", actor: "shopper", data: { product, shop: arrived.shop, stars: 4 } },
    });
    expect(post({ stars: 4 }, undefined, NOW, order("completed"))?.review).not.toHaveProperty("text");
  });

  it.each(["placed", "paid", "accepted", "shipped", "cancelled", "refunded", "disputed"] as const)(
    "says nothing of an order that is %s",
    (state) => expect(() => post({ stars: 1 }, undefined, NOW, order(state))).toThrow("review.not_yet"),
  );

  it("says nothing of what was not ordered", () => {
    const other = { order: arrived, buyer, sku: `${newId("product")}-1`, before: undefined };
    expect(() => postReview(other, { stars: 5 }, { actor: "shopper", now: NOW })).toThrow("not_found");
  });

  it("changes nothing by sending the same again, also long after", () => {
    expect(post({ stars: 4, text: "Rapat." }, posted())).toBeUndefined();
    expect(post({ stars: 4, text: "Rapat." }, posted(), NOW + 90 * DAY)).toBeUndefined();
    expect(post({ stars: 4, text: "" }, posted({ stars: 4 }))).toBeUndefined();
  });

  it("may change it for thirty days, and what was counted before is told along", () => {
    const change = post({ stars: 2 }, posted(), NOW + 30 * DAY);
    expect(change?.review).toMatchObject({ stars: 2, at: moment(NOW), editedAt: moment(NOW + 30 * DAY), version: 2 });
    expect(change?.review).not.toHaveProperty("text");
    expect(change?.event.data).toMatchObject({ stars: 2, was: 4 });
    expect(() => post({ stars: 2 }, posted(), NOW + 30 * DAY + 1)).toThrow("review.closed");
  });
});

describe("a vendor", () => {
  it("answers once", () => {
    const answered = answerReview(posted(), "Terima kasih.", NOW);
    expect(answered).toMatchObject({
      review: { answer: { text: "Terima kasih.", at: moment(NOW) }, version: 2, stars: 4 },
      event: { type: "review.answered" },
    });
    const standing = answered?.review ?? posted();
    expect(answerReview(standing, "Terima kasih.", NOW)).toBeUndefined();
    expect(() => answerReview(standing, "Bukan begitu.", NOW)).toThrow("review.answered");
  });

  it("keeps the answer when the buyer changes the review, and the review when it is reported", () => {
    const answered = answerReview(posted(), "Terima kasih.", NOW)?.review;
    expect(post({ stars: 5 }, answered)?.review.answer?.text).toBe("Terima kasih.");
    const reported = reportReview(posted(), "rude", NOW);
    expect(reported).toMatchObject({ review: { stars: 4, text: "Rapat.", reported: { reason: "rude" } } });
    expect(reported && reportReview(reported.review, "untrue", NOW)).toBeUndefined();
  });
});

describe("what everyone reads", () => {
  it.each([
    "Beli di https://toko.example saja",
    "lihat www.lain.id",
    "murah di shopee.co.id/toko",
    "cek tokolain.com",
    "hubungi 0812-9001-0001",
    "WA +62 812 9001 0001",
  ])("leads nowhere else: %s", (text) => expect(ReviewText.safeParse(text).success).toBe(false));

  it.each([
    "Enak.Besok pesan lagi",
    "Ukurannya 30x40 cm, berat 1.250 gram.",
    "Pesan 12, datang 12. Rp45.000 sepadan.",
    "Sudah 2 kali beli, 2 minggu awet.",
    "",
  ])("may be plain words: %s", (text) => expect(ReviewText.parse(text)).toBe(text));

  it.each([
    ["Siti Nurhaliza Ramadhani", "Siti R."],
    ["Siti", "Siti"],
    ["Hj. Siti Aminah", "Siti A."],
    ["Pak Budi", "Budi"],
    ["Ibu", "Ibu"],
    ["budi santoso", "budi S."],
    ["Ma'ruf  d'Arc", "Ma'ruf D."],
    ["0812 9001 0001", ""],
    ["<b>Toko</b> ✓ Resmi", "bTokob R."],
    ["★★★★★", ""],
    ["Bambangsuryokusumoadiningrat", "Bambangsuryokusu"],
  ])("shortens %s", (name, short) => expect(shortName(name)).toBe(short));
});
