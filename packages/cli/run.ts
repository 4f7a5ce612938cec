import { parseArgs } from "node:util";
import { DomainError, messages } from "@etalase/kit";
import { type Command, UsageError, type Words, wordsTaken } from "./command.ts";
import { commands } from "./commands.ts";
import { completion, SHELLS } from "./completion.ts";
import { noteCommand } from "./note-command.ts";
import { openTarget, readOutputs } from "./target.ts";

/** What the operator's shell gives and is given. */
export interface Terminal {
  /** What was asked for. */
  out(line: string): void;
  /** How far it is, and what went wrong. */
  err(line: string): void;
}

const DONE = 0;
const FAILED = 1;
const MISUSED = 2;

const COMMON = {
  outputs: { type: "string", default: process.env["ETALASE_OUTPUTS"] ?? ".etalase/outputs.json" },
  json: { type: "boolean", default: false },
  quiet: { type: "boolean", short: "q", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** Carries a command line out and answers its exit code: 0 done, 1 failed, 2 written wrongly. */
export async function run(line: string[], { out, err }: Terminal): Promise<number> {
  try {
    const command = commandIn(line);
    if (line[0] === "completion") return complete(line[1] ?? "", out);
    if (!command) return unknown(line, out);
    const { words, values } = wordsIn(line, command);
    if (values.help) {
      out(helpOf(command));
      return DONE;
    }
    refuseSurplus(command, words);
    const target = openTarget(await readOutputs(values.outputs));
    await noteCommand(target, command, words);
    const { lines, data, failed } = await command.run(target, words, teller(values.quiet, err));
    for (const each of values.json ? [JSON.stringify(data, null, 2)] : lines) out(each);
    return failed ? FAILED : DONE;
  } catch (error) {
    err(sentenceOf(error));
    return error instanceof UsageError ? MISUSED : FAILED;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof DomainError) return messages[error.code].en;
  return error instanceof Error ? error.message : String(error);
}

/** The longest name that the line begins with. */
function commandIn(line: string[]): Command | undefined {
  return commands.find(({ name }) => `${line.join(" ")} `.startsWith(`${name} `));
}

function wordsIn(line: string[], command: Command) {
  const own = command.name.split(" ").length;
  const { values, positionals } = parsed(line.slice(own), command);
  const given: Record<string, unknown> = values;
  const words: Words = {
    positionals,
    text: (option) => (typeof given[option] === "string" ? given[option] : undefined),
    flag: (option) => given[option] === true,
  };
  return {
    words,
    values: {
      outputs: words.text("outputs") ?? "",
      json: words.flag("json"),
      quiet: words.flag("quiet") || words.flag("json"),
      help: words.flag("help"),
    },
  };
}

function refuseSurplus({ name, usage }: Command, { positionals }: Words): void {
  const most = wordsTaken(usage);
  if (positionals.length > most)
    throw new UsageError(
      `etalase ${name} does not take "${positionals.slice(most).join(" ")}". It is: etalase ${name} ${usage}`.trimEnd(),
    );
}

function parsed(args: string[], { options }: Command) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { ...options, ...COMMON } });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Says each thing once, however often it is looked at. */
function teller(quiet: boolean, err: Terminal["err"]): (line: string) => void {
  let last = "";
  return (line) => {
    if (quiet || line === last) return;
    last = line;
    err(`  ${line}`);
  };
}

function complete(shell: string, out: Terminal["out"]): number {
  const script = completion(shell, commands, Object.keys(COMMON));
  if (script === undefined)
    throw new UsageError(`Completion is there for ${SHELLS.join(" and ")}: etalase completion bash`);
  out(script);
  return DONE;
}

function unknown(line: string[], out: Terminal["out"]): number {
  const end = line.findIndex((word) => word.startsWith("-"));
  const words = line.slice(0, end < 0 ? undefined : end);
  if (words.length > 0) throw new UsageError(`There is no command "${words.join(" ")}". See etalase --help.`);
  out(HELP);
  return DONE;
}

const entryOf = ({ name, usage, help }: Command): string => `  ${`etalase ${name} ${usage}`.trim()}\n      ${help}`;

const HELP = `etalase: the operator's command line

${commands.map(entryOf).join("\n")}
  etalase completion bash|zsh
      a script that completes commands and options: source <(etalase completion bash)

  --outputs FILE   what "cdk deploy --outputs-file FILE" wrote (ETALASE_OUTPUTS; default .etalase/outputs.json, the embedded cloud)
  --json           answers for programs
  --quiet, -q      says nothing while it works

Ends with 0 when it is done, 1 when it failed, 2 when it was asked wrongly.`;

const helpOf = (command: Command): string => {
  const own = Object.entries(command.options).map(
    ([name, { type }]) => `  --${name}${type === "string" ? " TEXT" : ""}`,
  );
  return [entryOf(command), ...(own.length > 0 ? ["", ...own] : [])].join("\n");
};
