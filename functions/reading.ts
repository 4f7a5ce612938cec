import { createHash } from "node:crypto";
import type { PageStore } from "@etalase/domain/page";
import * as z from "zod/mini";

const Questions = z.array(z.tuple([z.string()], z.union([z.string(), z.number()])));
type Question = z.infer<typeof Questions>[number];

/** Longer ones would not fit into an object's metadata, of which S3 takes 2 KB. */
const LONGEST = 1_200;

/** One page's ear at the store. */
export interface Listener {
  store: PageStore;
  /** What the page asked so far; undefined when that cannot be asked again. */
  asked(): string | undefined;
}

/** What the pages of one round are made from: a question that several of them ask is answered once, and alike. */
export interface Reading {
  listen(): Listener;
  /** A hash of what the questions of `asked` are answered now; undefined when the store no longer knows one of them. */
  sum(asked: string): Promise<string | undefined>;
}

/** A page remembers what it asked and a hash of the answers; as long as they stay, it need not be rendered again. */
export function reading(pages: PageStore): Reading {
  const answers = new Map<string, Promise<unknown>>();
  const sums = new Map<string, Promise<string>>();

  /** A promise, or a list that streams, which whoever asks reads anew. */
  const answerTo = ([name, ...words]: Question): unknown => {
    const key = JSON.stringify([name, ...words]);
    const known = answers.get(key);
    if (known) return known;
    const given = ask(pages, name, words);
    if (given instanceof Promise) answers.set(key, given);
    return given;
  };
  const sumOf = (question: Question): Promise<string> => {
    const key = JSON.stringify(question);
    const known = sums.get(key) ?? Promise.resolve(answerTo(question)).then((answer) => hash(canonical(answer)));
    sums.set(key, known);
    return known;
  };

  return {
    listen() {
      const questions = new Set<string>();
      let streams = false;
      const store = new Proxy(pages, {
        get:
          (_, name) =>
          (...words: Question[1][]) => {
            const question: Question = [String(name), ...words];
            const answer = answerTo(question);
            if (answer instanceof Promise) questions.add(JSON.stringify(question));
            else streams = true;
            return answer;
          },
      });
      return {
        store,
        asked() {
          const all = `[${[...questions].toSorted().join()}]`;
          return streams || all.length > LONGEST ? undefined : all;
        },
      };
    },
    async sum(asked) {
      const questions = Questions.parse(JSON.parse(asked));
      if (!questions.every(([name]) => Object.hasOwn(pages, name))) return undefined;
      return hash((await Promise.all(questions.map(sumOf))).join());
    },
  };
}

const ask = (pages: PageStore, name: string, words: (string | number)[]): unknown => {
  const method: unknown = Reflect.get(pages, name);
  if (typeof method !== "function") throw new Error(`no page may ask for ${name}`);
  return Reflect.apply(method, pages, words);
};

const hash = (text: string): string => createHash("sha256").update(text).digest("base64url");

/** The same words for the same answer, whatever the order in which an item's attributes came. Written by hand: JSON.stringify with a replacer takes three times as long. */
function canonical(answer: unknown): string {
  if (typeof answer !== "object" || answer === null) return JSON.stringify(answer) ?? "";
  if (Array.isArray(answer)) return `[${answer.map(canonical).join()}]`;
  if (answer instanceof Map) return canonical([...answer]);
  if (answer instanceof Uint8Array) return createHash("sha256").update(answer).digest("base64url");
  // A version counts what else changed, and maybe changed back; no page shows one.
  const fields = Object.entries(answer).filter(([name, value]) => value !== undefined && name !== "version");
  return `{${fields
    .toSorted(byName)
    .map(([name, value]) => `${JSON.stringify(name)}:${canonical(value)}`)
    .join()}}`;
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);
