import { DAY, moment } from "@etalase/kit";
import { expect, it } from "vitest";
import { aShop } from "../../../test/support/shop-fixture.ts";
import { holidayAt, setHoliday } from "./holiday.ts";

const NOW = Date.parse("2026-11-24T01:00:00.000Z");
const holiday = { until: moment(NOW + 3 * DAY), orders: "refused" as const, note: "Mudik" };

it("begins at once, ends by itself, and can be ended before", () => {
  const { shop, event } = setHoliday(aShop(), { version: 1, holiday }, NOW);
  expect(event.type).toBe("shop.changed");
  expect([holidayAt(shop, NOW), holidayAt(shop, NOW + 4 * DAY)]).toEqual([holiday, undefined]);
  const back = setHoliday(shop, { version: 2 }, NOW);
  expect(back.event.type).toBe("shop.changed");
  expect(back.shop).toEqual({ ...aShop(), ...back.shop, version: 3 });
  expect(back.shop.holiday).toBeUndefined();
});

it.each([
  [{ version: 2, holiday }, "conflict"],
  [{ version: 1, holiday: { ...holiday, until: moment(NOW - 1) } }, "request.invalid"],
  [{ version: 1, holiday: { ...holiday, until: moment(NOW + 61 * DAY) } }, "request.invalid"],
])("refuses %o", (input, code) => expect(() => setHoliday(aShop(), input, NOW)).toThrow(code));
