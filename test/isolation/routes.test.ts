import { stockStore } from "@etalase/dynamo";
import { messages } from "@etalase/kit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../functions/api/routes.ts";
import { TENANT } from "../support/cloud.ts";
import { ask } from "./ask.ts";
import { type Furnished, furnish, type Ids, type Known } from "./furnish.ts";
import { bodyOf, NAMES, type Name, type Request, requestOf } from "./requests.ts";
import { stageUnderTest } from "./stage.ts";

// Who may ask, and what others are answered, is the matrix's; here whoever may asks wrongly.

let furnished: Furnished;
beforeAll(async () => {
  furnished = await furnish(await stageUnderTest());
});
afterAll(() => furnished.stage.close());

const RIGHT = { public: "nobody", person: "applicant", shop: "owner", owner: "owner", officer: "officer" } as const;

async function answerTo(name: Name, request: Request, language = "id") {
  const caller: Known | "nobody" = RIGHT[routes[name].access];
  const { status, text } = await ask(furnished, caller, request, language);
  return { status, body: JSON.parse(text) as Record<string, unknown> };
}

/** What must not change, whatever is refused. */
const standing = async () => {
  const { ids, stage } = furnished;
  const [level, checkout] = await Promise.all([
    stockStore(stage.target.tableOf).level(TENANT, ids.sku),
    ask(furnished, "nobody", requestOf("checkout", TENANT, ids)),
  ]);
  return { level, checkout: checkout.text };
};

/** A product may be called whatever can be written, and need not be described; a shop may have no sections, a regency no motto. */
const isRight = (field: string, value: unknown): boolean =>
  (field === "sections" && Array.isArray(value)) ||
  (field === "columns" && (value === null || Array.isArray(value))) ||
  (["name", "find"].includes(field) && value === "<script>alert(1)</script>") ||
  (field === "description" && typeof value === "string" && value.length < 1_000);

const expectProblem = ({ status, body }: { status: number; body: Record<string, unknown> }) => {
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(Object.keys(messages)).toContain(body["code"]);
  expect(Object.values(messages).map(({ en }): string => en)).toContain(body["detail"]);
  expect(JSON.stringify(body)).not.toMatch(/stack|TypeError|dynamo|at async/i);
};

const WRONG = [null, -1, 1e15, "", "😀".repeat(5_000), "<script>alert(1)</script>", [], {}, "\u202e\u0000"];

describe.each(NAMES)("%s", (name) => {
  it("does not exist under what names no regency", async () => {
    const request = requestOf(name, "TENANT", furnished.ids);
    for (const tenant of ["36", "PLATFORM", "3603%23", "..%2F3604"]) {
      const { status } = await answerTo(name, { ...request, path: request.path.replace("TENANT", tenant) });
      expect(status, tenant).toBe(404);
    }
  });

  if ("body" in routes[name])
    it("refuses bad bodies with a problem in the language asked for, and writes nothing", async () => {
      const before = await standing();
      const good = bodyOf(name, furnished.ids) as Record<string, unknown>;
      const spoilt = Object.keys(good).flatMap((field) =>
        WRONG.filter((value) => !isRight(field, value)).map((value) => ({ ...good, [field]: value })),
      );
      const bodies = [{}, [], "text", 7, { ...good, extra: 1 }, ...spoilt];
      const request = requestOf(name, TENANT, furnished.ids);
      for (const answer of await Promise.all(bodies.map((body) => answerTo(name, { ...request, body }, "en"))))
        expectProblem(answer);
      expect(await standing()).toEqual(before);
    });

  const parts = [...routes[name].path.matchAll(/:(\w+)/g)].map(([, part = ""]) => part);
  const own = parts.filter((part) => part !== "tenant" && part !== "shop");
  if (own.length > 0)
    it("answers ids that are malformed or of nobody as what does not exist", async () => {
      for (const part of own) {
        const ids = ["x", "😀", "../..", "ord_01KAT0000000000000000000ZZ", "prd_01KAT0000000000000000000ZZ-1"];
        for (const id of [...ids, crypto.randomUUID()]) {
          const changed = { ...furnished.ids, [part]: id } as Ids;
          expect(await answerTo(name, requestOf(name, TENANT, changed))).toMatchObject({
            status: 404,
            body: { code: "not_found" },
          });
        }
      }
    });
});
