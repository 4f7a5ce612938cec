import {
  DescribeArchiveCommand,
  DescribeReplayCommand,
  ListRuleNamesByTargetCommand,
  StartReplayCommand,
} from "@aws-sdk/client-eventbridge";
import { PLATFORM } from "@etalase/dynamo";
import { DAY, pause } from "@etalase/kit";
import { type Command, UsageError } from "./command.ts";
import { note } from "./note-command.ts";
import { type QueueView, queuesOf } from "./queues.ts";
import type { Target } from "./target.ts";

/** The bus keeps its events for a year, under its own name (`infra/stacks/events.ts`). */
const ARCHIVE = "etalase";
/** Those that leave the same page or picture whenever they are told; the others remember what they did for a week at least. */
const RENDERING: ReadonlySet<string> = new Set(["publish-pages", "render-site", "draw-shared-pictures"]);
const REMEMBERED = 7 * DAY;
const PAUSES = { first: 500, longest: 5_000 };
const OVER: ReadonlySet<string | undefined> = new Set(["COMPLETED", "CANCELLED", "FAILED"]);

export const replay: Command = {
  name: "replay",
  usage: "CONSUMER --from TIME [--to TIME]",
  help: "give the past to one consumer again, from the bus's archive of a year (2026-11-24 or 2026-11-24T08:00+07:00); it does each event once",
  options: { from: { type: "string" }, to: { type: "string" } },
  async run(target, words, tell) {
    const queues = (await queuesOf(target)).filter(({ dead }) => !dead);
    const [name = ""] = words.positionals;
    const queue = queues.find((each) => each.name === name);
    if (!queue) throw new UsageError(`Which consumer? One of: ${queues.map((each) => each.name).join(", ")}`);
    const from = timeIn(words.text("from"), "--from");
    const to = words.text("to") ? timeIn(words.text("to"), "--to") : new Date();
    if (!RENDERING.has(name) && Date.now() - from.getTime() > REMEMBERED)
      throw new UsageError(
        `${name} remembers for a week what it did: older events it might do twice. Begin later, or replay to ${[...RENDERING].join(", ")}.`,
      );
    await note(target, PLATFORM, "replay", { consumer: name, from: from.toISOString(), to: to.toISOString() });
    const state = await replayTo(target, queue, { from, to }, tell);
    if (state !== "COMPLETED") throw new Error(`The replay ended as ${state}.`);
    return {
      lines: [
        `${name} was given the events from ${from.toISOString()} to ${to.toISOString()} of the archive "${ARCHIVE}" again.`,
      ],
      data: { archive: ARCHIVE, consumer: name, from: from.toISOString(), to: to.toISOString() },
    };
  },
};

function timeIn(text: string | undefined, option: string): Date {
  const time = new Date(text ?? "");
  if (Number.isNaN(time.getTime())) throw new UsageError(`${option} cannot be "${text ?? ""}": 2026-11-24T08:00+07:00`);
  return time;
}

/** To one rule only: without it everybody would be told. Answers how it ended. */
async function replayTo(
  { bus: { events, name } }: Target,
  queue: QueueView,
  { from, to }: { from: Date; to: Date },
  tell: (line: string) => void,
): Promise<string | undefined> {
  const archive = await events.send(new DescribeArchiveCommand({ ArchiveName: ARCHIVE }));
  const { RuleNames = [] } = await events.send(
    new ListRuleNamesByTargetCommand({ TargetArn: queue.arn, EventBusName: name }),
  );
  if (RuleNames.length === 0) throw new UsageError(`${queue.name} hears no events; it works on what it is sent.`);
  const rules = RuleNames.map((rule) => archive.EventSourceArn?.replace(`event-bus/${name}`, `rule/${name}/${rule}`));
  const ReplayName = `etalase-${queue.name}-${Date.now()}`.slice(0, 64);
  await events.send(
    new StartReplayCommand({
      ReplayName,
      EventSourceArn: archive.ArchiveArn,
      EventStartTime: from,
      EventEndTime: to,
      Destination: { Arn: archive.EventSourceArn, FilterArns: rules.filter((arn) => arn !== undefined) },
    }),
  );
  for (let attempt = 0; ; attempt++) {
    const { State, EventLastReplayedTime } = await events.send(new DescribeReplayCommand({ ReplayName }));
    if (OVER.has(State)) return State;
    tell(`${State?.toLowerCase()}, at ${EventLastReplayedTime?.toISOString() ?? "the beginning"}`);
    await pause(attempt, PAUSES);
  }
}
