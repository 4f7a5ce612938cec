import { PLATFORM } from "@etalase/dynamo";
import { type Command, UsageError } from "./command.ts";
import { note } from "./note-command.ts";
import { lookInto, queuesOf, redrive } from "./queues.ts";

const list: Command = {
  name: "dlq list",
  usage: "",
  help: "what could not be done, by queue: how many messages, since when, of which events",
  options: {},
  async run(target) {
    const full = (await queuesOf(target)).filter(({ dead, waiting }) => dead && waiting > 0);
    const found = await Promise.all(
      full.map(async (queue) => ({ name: queue.name, waiting: queue.waiting, some: await lookInto(target, queue) })),
    );
    const lines = found.map(({ name, waiting, some }) => {
      const about = [...new Set(some.map((each) => each.about))].join(", ");
      return `${name.padEnd(24)} ${waiting} since ${some[0]?.since ?? "?"}: ${about}`;
    });
    return {
      lines: lines.length > 0 ? [...lines, "", "Once the cause is mended: etalase dlq redrive"] : ["No dead letters."],
      data: found,
    };
  },
};

const redriveAll: Command = {
  name: "dlq redrive",
  usage: "[QUEUE]",
  help: "send dead letters, of one queue or of all, to the function that could not do them; they are done once, however often they come",
  options: {},
  async run(target, { positionals: [name] }, tell) {
    const queues = await queuesOf(target);
    if (name && !queues.some((queue) => queue.name === name))
      throw new UsageError(`No queue "${name}". Queues: ${[...new Set(queues.map((queue) => queue.name))].join(", ")}`);
    const dead = queues.filter((queue) => queue.dead && queue.waiting > 0 && (!name || queue.name === name));
    const sent: { name: string; messages: number }[] = [];
    const kept: string[] = [];
    if (dead.length > 0)
      await note(target, PLATFORM, "dlq redrive", { queues: dead.map((queue) => queue.name).join(", ") });
    for (const from of dead) {
      const to = queues.find((queue) => !queue.dead && queue.name === from.name);
      if (!to) {
        kept.push(
          `${from.name}: records of failures, which no function takes; give the events again with etalase replay`,
        );
        continue;
      }
      await redrive(target, from, to);
      sent.push({ name: from.name, messages: from.waiting });
      tell(`${from.name}: ${from.waiting} sent again`);
    }
    const all = sent.reduce((sum, { messages }) => sum + messages, 0);
    return { lines: [`${all} dead letters of ${sent.length} queues sent again.`, ...kept], data: { sent, kept } };
  },
};

export const dlqCommands: Command[] = [list, redriveAll];
