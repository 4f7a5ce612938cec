import { expect, it } from "vitest";
import { wordsTaken } from "./command.ts";
import { commands } from "./commands.ts";

it.each([
  ["CODE FILE [--dry-run]", 2],
  ["CODE [--officer PHONE] [--email ADDRESS] ...", 1],
  ['CODE --reason "..."', 1],
  ["CONSUMER --from TIME [--to TIME]", 1],
  ["[QUEUE]", 1],
  ["", 0],
  ["CODE KEY=VALUE ...", Number.POSITIVE_INFINITY],
])("%s takes so many words: %d", (usage, words) => {
  expect(wordsTaken(usage)).toBe(words);
});

it("only settings come in any number", () => {
  const any = commands.filter(({ usage }) => wordsTaken(usage) > 2).map(({ name }) => name);
  expect(any).toEqual(["tenant set"]);
});
