import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Asked, ask, askAll } from "./ask.ts";
import { type Furnished, furnish } from "./furnish.ts";
import { asRouted, IDENTITY } from "./identity-routes.ts";
import { cellsOf, ROUTES, type Verdict } from "./matrix.ts";
import { NAMES } from "./requests.ts";
import { routed } from "./routed.ts";
import { middle, type Pace, pacesOf } from "./slowness.ts";
import { type Stage, stageUnderTest } from "./stage.ts";

let stage: Stage;
let furnished: Furnished;
let asked: Asked[];
let paces: Pace[];
beforeAll(async () => {
  stage = await stageUnderTest();
  furnished = await furnish(stage);
  const cells = cellsOf(furnished);
  // What is refused comes first: whoever is let in may change what the others ask for.
  const isRefused = ({ verdict }: { verdict: Verdict }) => verdict !== "let in" && verdict !== "answered";
  asked = await askAll(furnished, cells.filter(isRefused));
  paces = await pacesOf(furnished, firstOfEach(asked.filter(({ like }) => like !== undefined)));
  const spare = await ask({ ...furnished, tokens: { ...furnished.tokens, owner: furnished.spare } }, "owner", {
    method: "GET",
    path: "/api/identity/account",
  });
  expect(spare.status, "a session that others tried to end").toBe(200);
  asked.push(
    ...(await askAll(
      furnished,
      cells.filter((cell) => !isRefused(cell)),
    )),
  );
});
afterAll(() => stage.close());

it("has every route of the routers, and no other", async () => {
  const { open, ...routers } = await routed();
  expect(ROUTES.map(asRouted).toSorted()).toEqual([...routers.api, ...routers.identity].toSorted());
  expect(open.toSorted()).toEqual(["GET /api/health", "GET /api/v1/docs", "GET /api/v1/openapi.json"]);
});

/** One caller for each route and place. */
const firstOfEach = (cells: Asked[]): Asked[] =>
  Object.values(Object.groupBy(cells, ({ route, place }) => `${route} ${place}`)).flatMap((some) => some?.[0] ?? []);

describe("what is another's takes as long as what does not exist", () => {
  it("by what is asked of AWS for it", () => {
    const differ = paces.filter(({ calls }) => calls && calls.foreign.join() !== calls.absent.join());
    expect(differ).toEqual([]);
  });

  it("by the clock, over all routes and for none by far", () => {
    const ratio = ({ took }: Pace) => took.foreign / took.absent;
    const all = middle(paces.map(ratio));
    expect(all).toBeGreaterThan(0.8);
    expect(all).toBeLessThan(1.25);
    expect(paces.filter((pace) => ratio(pace) > 4 || ratio(pace) < 1 / 4)).toEqual([]);
  });
});

describe.each([...NAMES, ...Object.keys(IDENTITY)])("%s", (route) => {
  const wrong = (is: (cell: Asked) => boolean) =>
    asked
      .filter((cell) => cell.route === route && !is(cell))
      .map(({ caller, place, verdict, answer, like }) => ({ caller, place, verdict, answer, like }));

  it("lets in whom it is for, and nobody else", () => {
    expect(wrong(isAsJudged)).toEqual([]);
  });

  it("answers what is another's, byte for byte, as what does not exist", () => {
    expect(wrong(({ answer, like }) => !like || sameBytes(answer, like))).toEqual([]);
  });

  it("shows nothing of the furnished regency to anybody elsewhere", () => {
    const seesOwn = ({ verdict, place }: Asked) => place === "own" && (verdict === "let in" || verdict === "answered");
    expect(wrong((cell) => seesOwn(cell) || !furnished.words.some((word) => cell.answer.text.includes(word)))).toEqual(
      [],
    );
  });
});

/** What speaks of a review, which nobody wrote yet. */
const OF_NOTHING_YET = new Set(["answerReview", "reportReview"]);

function isAsJudged({ route, verdict, answer: { status, text } }: Asked): boolean {
  switch (verdict) {
    case "closed":
      return status === 401;
    case "owners":
      return status === 409 && text.includes("auth.owner_only");
    case "nothing":
      return status === 404 && text.includes("not_found");
    case "absent":
      return status !== 401 && status !== 403 && status < 500;
    case "answered":
      return ![401, 403].includes(status) ? status < 500 : text.includes("auth.code_wrong") || text.includes("passkey");
    case "let in": {
      const expected = IDENTITY[route]?.status;
      if (expected !== undefined) return status === expected;
      return ![401, 403].includes(status) && status < 500 && (status !== 404 || OF_NOTHING_YET.has(route));
    }
  }
}

const sameBytes = (one: Asked["answer"], other: Asked["answer"]): boolean =>
  one.status === other.status &&
  one.text === other.text &&
  JSON.stringify(one.headers) === JSON.stringify(other.headers);
