import { moment, type RidingEvent, type TimeZone } from "@etalase/kit";
import type { Application } from "./application.ts";
import { placeOfShop } from "./decide.ts";
import { PaperExpired, PaperExpiring, ShopChanged } from "./events.ts";
import { badgesOf, nextTurning, turningsOf } from "./papers.ts";
import type { Shop } from "./shop.ts";

/** What the clock does at a moment that was foreseen for a shop's papers. */
export interface PapersTurn {
  /** What the vendor is told, of every paper that turns at that moment. */
  events: RidingEvent[];
  /** The shop without the badges that ended; undefined when none did. */
  shop: { shop: Shop; event: RidingEvent } | undefined;
  next: string | undefined;
}

/** Reminders and ends that fall on `due`; one that was missed for long is told only where its paper still asks for it. */
export function watchPapers(
  { accepted }: Application,
  shop: Shop,
  { due, now, zone }: { due: string; now: number; zone: TimeZone },
): PapersTurn {
  const cause = { actor: "system" as const, now };
  const turning = turningsOf(accepted, zone).filter(({ at }) => moment(at) === due);
  const events = turning.map(({ paper, expires, days }) =>
    (days === 0 ? PaperExpired : PaperExpiring).of({ ...placeOfShop(shop), paper, expires, days }, cause),
  );
  const badges = badgesOf(accepted, zone, now);
  const lost = (shop.badges ?? []).some((badge) => !badges.includes(badge));
  return {
    events,
    shop: lost
      ? {
          shop: { ...shop, badges, version: shop.version + 1 },
          event: ShopChanged.of(placeOfShop(shop), cause),
        }
      : undefined,
    next: nextTurning(accepted, zone, Date.parse(due)),
  };
}
