import { pause } from "@etalase/kit";
import type { Caller, Furnished, Ids } from "./furnish.ts";
import { type Cell } from "./matrix.ts";
import type { Request } from "./requests.ts";

export interface Answer {
  status: number;
  /** Without those that differ from one answer to the next. */
  headers: Record<string, string>;
  text: string;
  /** Until the whole body was there, in milliseconds. */
  took: number;
}

/** The moment, and the names that each hop gives a request. */
const VARYING = /^(date|age|via|x-amz-cf-\w+|x-amzn-\w+|apigw-requestid|x-cache|connection|keep-alive|content-length)$/;

/** Asks by the public door, as often as its gateway says that too many came in this second. */
export async function ask(furnished: Furnished, caller: Caller, request: Request, language = "id"): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    const answer = await askOnce(furnished, caller, request, language);
    if (answer.status !== 429 || answer.text.includes("rate.limited")) return answer;
    await pause(attempt, { first: 200, longest: 2_000 });
  }
}

/** What is published at an issuer's root is asked there. */
async function askOnce(
  { stage, tokens }: Furnished,
  caller: Caller,
  request: Request,
  language: string,
): Promise<Answer> {
  const { method, path, body, key } = request;
  const origin = path.startsWith("/.well-known/") ? stage.issuer : stage.url;
  const token = tokens[caller];
  const began = performance.now();
  const answer = await fetch(`${origin}${path}`, {
    method,
    headers: {
      "accept-language": language,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(key ? { "idempotency-key": key } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !VARYING.test(name)));
  return { status: answer.status, headers, text, took: performance.now() - began };
}

export interface Asked extends Cell {
  answer: Answer;
  /** Of the twin, where the two must be alike. */
  like?: Answer;
}

const AT_ONCE = 24;
const COMPARED = new Set(["nothing", "absent"]);

/** Asks all cells, many at once; answers stand in their order. What does not exist is asked for once in each place, by the first who needs it for comparison. */
export async function askAll(furnished: Furnished, cells: Cell[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  const absent = new Map<string, Promise<Answer>>();
  const likeOf = ({ route, place, verdict, caller, twin }: Cell) => {
    if (!COMPARED.has(verdict) || !twin) return undefined;
    const name = `${route} ${verdict} ${place === "borrowed" ? caller : place}`;
    const known = absent.get(name) ?? ask(furnished, caller, twin).then((answer) => renamed(answer, furnished));
    absent.set(name, known);
    return known;
  };
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < cells.length; at = next++) {
      const cell = cells[at];
      if (!cell) return;
      const answer = await ask(furnished, cell.caller, cell.ask);
      const like = await likeOf(cell);
      asked[at] = { ...cell, answer, ...(like ? { like } : {}) };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return asked;
}

/** An answer about what does not exist, had it been asked for by the ids of what does: answers repeat what they were asked for. */
function renamed(answer: Answer, { ids, absent }: Furnished): Answer {
  const names = Object.keys(ids) as (keyof Ids)[];
  const text = names.reduce((sum, name) => sum.replaceAll(absent[name], ids[name]), answer.text);
  return { ...answer, text };
}
