import { DomainError, newId } from "@etalase/kit";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { type District, PRIVACY_TEXT } from "../tenant/index.ts";
import {
  type Application,
  badgesOf,
  checklistOf,
  decide,
  emptyApplication,
  hoursLine,
  type Papers,
  type Shop,
  saveApplication,
  submitApplication,
  turningsOf,
  WrittenPapers,
} from "./index.ts";
import { Nik, Npwp } from "./numbers.ts";

const NOW = Date.parse("2026-11-24T01:00:00.000Z");
const ZONE = "Asia/Jakarta" as const;
const DISTRICTS: District[] = [
  {
    code: "360319",
    name: "Panongan",
    slug: "panongan",
    villages: [{ code: "3603192003", name: "Peusar", kind: "desa" }],
  },
];
const cause = { actor: "officer" as const, now: NOW, zone: ZONE };
const file = { id: newId("upload", NOW), type: "image/png" as const, size: 70 };

const filled = (changes: Partial<Application> = {}): Application => ({
  ...emptyApplication("per_1", NOW),
  owner: { name: "Ibu Rohmah", phone: "+6281390010001", nik: { sealed: "x", masked: "••••0002" } },
  business: {
    name: "Keripik Rohmah",
    kind: "food",
    about: "",
    district: "360319",
    village: "3603192003",
    address: "Kp. Ciakar",
  },
  papers: { nib: { number: "1234567890123", file } },
  notHalal: true,
  delivery: { pickup: true, hours: { days: [1], from: "08:00", until: "17:00" } },
  version: 4,
  ...changes,
});
const sentIn = (changes: Partial<Application> = {}) =>
  submitApplication(
    filled(changes),
    { slug: "keripik-rohmah", standing: undefined, districts: DISTRICTS, consent: PRIVACY_TEXT },
    cause,
  );
const codeOf = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof DomainError ? error.code : "?";
  }
};

describe("a number", () => {
  it.each(["3602041211870001", "3603036507900002", "36 03.03-650790 0002"])("NIK %s is one", (nik) => {
    expect(z.safeParse(Nik, nik).success).toBe(true);
  });
  it.each([
    "3603030007900002",
    "3603033207900002",
    "3603037207900002",
    "3603031113900001",
    "3603031112900000",
    "0003031112900001",
  ])("NIK %s is none", (nik) => {
    expect(z.safeParse(Nik, nik).success).toBe(false);
  });
  it.each(["01.000.013.1-000.000", "013084496000000", "0653891127000000", "3603036507900002"])(
    "NPWP %s is one",
    (npwp) => {
      expect(z.safeParse(Npwp, npwp).success).toBe(true);
    },
  );
  it("of tax with a wrong check digit is none, nor a P-IRT without an end", () => {
    expect(z.safeParse(Npwp, "01.000.013.2-000.000").success).toBe(false);
    expect(z.safeParse(WrittenPapers, { pirt: { number: "306336030001029" } }).success).toBe(false);
  });
});

describe("the checklist", () => {
  it("asks papers of food of those who sell food only", () => {
    const items = (application: Application) => checklistOf(application).items.map(({ item }) => item);
    expect(items(filled())).toEqual(expect.arrayContaining(["halal", "pirt"]));
    const business = { ...filled().business, kind: "craft" as const };
    expect(items(filled({ business } as Partial<Application>))).not.toEqual(expect.arrayContaining(["halal"]));
  });

  it("is complete with what is needed, and counts what opens more", () => {
    expect(checklistOf(filled())).toMatchObject({ complete: true, percent: 55 });
    expect(checklistOf(filled({ notHalal: false }))).toMatchObject({ complete: false });
    expect(checklistOf(emptyApplication("per_1", NOW)).percent).toBe(0);
  });
});

describe("saving", () => {
  const context = { districts: DISTRICTS, now: NOW };
  it("keeps the NIK that is not typed again, and takes a paper back by null", () => {
    const saved = saveApplication(
      filled(),
      { version: 4, owner: { name: "Rohmah", phone: "+6281390010001" }, papers: { nib: null } },
      context,
    );
    expect(saved).toMatchObject({ owner: { name: "Rohmah", nik: { masked: "••••0002" } }, papers: {}, version: 5 });
  });

  it("does not take two answers to one question: a certificate and the statement that there is none", () => {
    const papers = { halal: { number: "ID36110028397440925", file } };
    expect(saveApplication(filled(), { version: 4, papers }, context).notHalal).toBe(false);
  });

  it("leaves a verified shop open while its papers are renewed, and changes nothing else of it", () => {
    const verified = filled({ state: "verified" });
    const papers = { nib: { number: "1234567890123", file } };
    expect(saveApplication(verified, { version: 4, papers }, context).state).toBe("renewed");
    expect(codeOf(() => saveApplication(verified, { version: 4, qris: null }, context))).toBe("shop.locked");
  });

  it("refuses a village of another district, hours that end before they begin, and a code that is none", () => {
    const business = { ...filled().business, village: "3603012001" } as NonNullable<Application["business"]>;
    const delivery = { pickup: true, hours: { days: [1], from: "17:00", until: "08:00" } };
    for (const part of [{ business }, { delivery }, { qris: "00020101" }])
      expect(codeOf(() => saveApplication(filled(), { version: 4, ...part }, context))).toBe("request.invalid");
  });
});

describe("the dinas's answer", () => {
  const answered = (state: Application["state"], decision: "verify" | "resume") => {
    const { application, shop } = sentIn();
    return decide({ ...application, state }, shop, { decision, version: application.version }, cause);
  };

  it("of what was sent in finds to which text on data its sender agreed, and when", () => {
    expect(sentIn().application.consent).toEqual({ text: PRIVACY_TEXT, at: sentIn().application.submittedAt });
  });

  it("opens a shop with what its papers allow", () => {
    const pirt = { number: "306336030001029", expires: "2027-01-01", file };
    const { application, shop } = sentIn({ papers: { ...filled().papers, pirt } });
    expect(shop).toMatchObject({ state: "submitted", badges: [], slug: "keripik-rohmah" });
    const verified = decide(application, shop, { decision: "verify", version: application.version }, cause);
    expect(verified).toMatchObject({ shop: { state: "verified", badges: ["pirt"] }, event: { type: "shop.verified" } });
  });

  it("to renewed papers is no second opening", () => {
    expect(answered("renewed", "verify").event.type).toBe("shop.changed");
  });

  it("leads nowhere from elsewhere", () => {
    expect(codeOf(() => answered("rejected", "verify"))).toBe("shop.decision_not_allowed");
    expect(codeOf(() => answered("submitted", "resume"))).toBe("shop.decision_not_allowed");
  });

  it("finds a shop that is sent in again at the address it had", () => {
    const { application, shop } = sentIn();
    const returned: Application = { ...application, state: "returned" };
    const again = submitApplication(
      returned,
      { slug: "another", standing: shop as Shop, districts: DISTRICTS, consent: PRIVACY_TEXT },
      cause,
    );
    expect(again.shop).toMatchObject({ slug: "keripik-rohmah", version: 2 });
  });
});

describe("papers", () => {
  const papers: Papers = { halal: { number: "ID36110028397440925", expires: "2027-01-31" } };

  it("hold through their last day where the vendor lives", () => {
    expect(badgesOf(papers, ZONE, Date.parse("2027-01-31T16:59:59.999Z"))).toEqual(["halal"]);
    expect(badgesOf(papers, ZONE, Date.parse("2027-01-31T17:00:00.000Z"))).toEqual([]);
  });

  it("are spoken of in the morning, 60, 30 and 7 days before, and when they end", () => {
    expect(turningsOf(papers, ZONE).map(({ at, days }) => [new Date(at).toISOString(), days])).toEqual([
      ["2026-12-02T02:00:00.000Z", 60],
      ["2027-01-01T02:00:00.000Z", 30],
      ["2027-01-24T02:00:00.000Z", 7],
      ["2027-01-31T17:00:00.000Z", 0],
    ]);
  });
});

it.each([
  [[1, 2, 3, 4, 5, 6, 7], "Setiap hari 08.00-17.00"],
  [[6, 1, 2, 3, 4, 5], "Senin-Sabtu 08.00-17.00"],
  [[1, 3, 6, 7], "Senin, Rabu, Sabtu, Minggu 08.00-17.00"],
])("says hours on days %j as %s", (days, line) => {
  expect(hoursLine({ days, from: "08:00", until: "17:00" })).toBe(line);
});
