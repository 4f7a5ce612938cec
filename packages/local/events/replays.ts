import { ServiceError } from "../core/errors.ts";
import { type Fields, fields, lastPart, number, text, texts } from "../core/json.ts";
import type { Buses } from "./bus.ts";
import type { EventsContext } from "./protocol.ts";

type Operation = (buses: Buses, body: Fields, context: EventsContext) => unknown;

/** What an operator asks of archives and rules. */
export const REPLAY_OPERATIONS: Readonly<Record<string, Operation>> = {
  DescribeArchive(buses, body, { region, account }) {
    const archive = buses.archive(text(body["ArchiveName"]));
    if (!archive) throw notFound(`Archive ${text(body["ArchiveName"])} does not exist.`);
    const arn = (kind: string, name: string) => `arn:aws:events:${region}:${account}:${kind}/${name}`;
    return {
      ArchiveName: archive.name,
      ArchiveArn: arn("archive", archive.name),
      EventSourceArn: arn("event-bus", archive.bus),
      EventCount: buses.archived(archive.bus),
    };
  },
  ListRuleNamesByTarget: (buses, body) => ({
    RuleNames: buses
      .rulesTo(lastPart(text(body["EventBusName"]) || "default", "/"), text(body["TargetArn"]))
      .map(({ name }) => name),
  }),
  /** All of it at once: whoever asks afterwards hears that it is done. */
  StartReplay(buses, body) {
    const name = text(body["ReplayName"]);
    const { Arn, FilterArns } = fields(body["Destination"]);
    buses.replay({
      name,
      bus: lastPart(text(Arn), "/"),
      from: number(body["EventStartTime"], 0) * 1_000,
      to: number(body["EventEndTime"], 0) * 1_000,
      rules: texts(FilterArns),
    });
    return { State: "STARTING" };
  },
  DescribeReplay(buses, body) {
    const name = text(body["ReplayName"]);
    if (!buses.isReplayed(name)) throw notFound(`Replay ${name} does not exist.`);
    return { ReplayName: name, State: "COMPLETED" };
  },
};

const notFound = (message: string) => new ServiceError("ResourceNotFoundException", message);
