import { expect, it } from "vitest";
import { districtsOf, isLiked, type Liked, toggled } from "./liked.ts";

const hat: Liked = { path: "/panongan/topi/topi-bambu/", name: "Topi Bambu" };
const fish: Liked = { path: "/kronjo/bandeng/otak-otak/", name: "Otak-otak", picture: "pic_1" };

it("keeps what is liked, the newest first, until it is not liked any more", () => {
  const both = toggled(toggled([], hat), fish);
  expect(both).toEqual([fish, hat]);
  expect(isLiked(both, hat.path)).toBe(true);
  expect(toggled(both, { ...hat, name: "Topi Bambu Baru" })).toEqual([fish]);
});

it("lets the oldest go when there are too many", () => {
  const many = Array.from({ length: 200 }, (_, at) => ({ path: `/a/b/${at}/`, name: "" }));
  const more = toggled(many, hat);
  expect(more).toHaveLength(200);
  expect(more[0]).toBe(hat);
});

it("knows in which districts to look for what holds now", () => {
  expect(districtsOf([fish, hat, { ...hat, path: "/panongan/lain/kipas/" }])).toEqual(["kronjo", "panongan"]);
});
