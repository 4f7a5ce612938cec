import {
  accents,
  ChangeSettings,
  changePlan,
  changeSettings,
  PlanName,
  planNameOf,
  plans,
  Settings,
  settingsOf,
  type Tenant,
} from "@etalase/domain/tenant";
import { tenantStore } from "@etalase/dynamo";
import { fieldMessage } from "@etalase/kit";
import * as z from "zod/mini";
import { type Command, existing, UsageError } from "./command.ts";

const KEYS = [...Object.keys(Settings.shape), "plan"];
const LISTS: ReadonlySet<string> = new Set(["languages", "payments", "deliveries"]);
const ZONES: Record<string, string> = { WIB: "Asia/Jakarta", WITA: "Asia/Makassar", WIT: "Asia/Jayapura" };

export const setTenant: Command = {
  name: "tenant set",
  usage: "CODE KEY=VALUE ...",
  help: `change what a regency decides for its market, as its officers do at /dinas/; every page follows. Keys: ${KEYS.join(", ")}. Lists: payments=qris,cash. Zones: WIB, WITA, WIT. Plans: ${Object.keys(plans).join(", ")}. Without a key, shows them`,
  options: {},
  noted: true,
  async run(target, { positionals: [code, ...pairs] }) {
    const tenant = await existing(target, code);
    const { plan, ...change } = changeIn(pairs, tenant.version);
    const { saveTenant } = tenantStore(target.tableOf);
    const settled = changeSettings(tenant, change, { actor: "operator", now: Date.now() });
    if (settled) await saveTenant(settled);
    const planned = plan && changePlan(settled?.tenant ?? tenant, plan);
    if (planned) await saveTenant(planned);
    const now = planned?.tenant ?? settled?.tenant ?? tenant;
    const isChanged = settled !== undefined || planned !== undefined;
    const pages = settled ? "; its pages are being rendered" : "";
    const said = isChanged ? `${now.name} is changed${pages}.` : `${now.name} stays as it was.`;
    return {
      lines: [pairs.length > 0 ? said : `${now.name}:`, ...shown(now, pairs), ...corrected(now, pairs)],
      data: { changed: isChanged, ...standing(now), accents: accents(now.accent) },
    };
  },
};

const standing = (tenant: Tenant) => ({ settings: settingsOf(tenant), plan: planNameOf(tenant) });
const Change = z.extend(ChangeSettings, { plan: z.optional(PlanName) });

function changeIn(pairs: string[], version: number): z.infer<typeof Change> {
  const wanted = Object.fromEntries(pairs.map(pairIn));
  const parsed = z.safeParse(Change, { version, ...wanted });
  if (parsed.success) return parsed.data;
  const [{ path, message, code } = { path: [], message: "", code: "" }] = parsed.error.issues;
  const key = String(path[0]);
  throw new UsageError(
    `${key} cannot be "${String(wanted[key])}". ${fieldMessage(code === "custom" ? message : code).en}`,
  );
}

function pairIn(pair: string): [string, unknown] {
  const at = pair.indexOf("=");
  const [key, value] = [pair.slice(0, at), pair.slice(at + 1)];
  if (at < 1 || !KEYS.includes(key)) throw new UsageError(`"${pair}" is no KEY=VALUE. Keys: ${KEYS.join(", ")}`);
  if (LISTS.has(key)) return [key, value.split(",").filter(Boolean)];
  return [key, key === "timeZone" ? (ZONES[value.toUpperCase()] ?? value) : value];
}

/** Those that were named, or all. */
function shown(tenant: Tenant, pairs: string[]): string[] {
  const named = new Set(pairs.map((pair) => pairIn(pair)[0]));
  return Object.entries({ ...settingsOf(tenant), plan: planNameOf(tenant) })
    .filter(([key]) => named.size === 0 || named.has(key))
    .map(([key, value]) => `  ${key.padEnd(12)} ${String(value) || "(none)"}`);
}

/** A colour that cannot be read on one of the grounds is shown otherwise there, and whoever chose it is told. */
function corrected({ accent }: Tenant, pairs: string[]): string[] {
  if (!pairs.some((pair) => pair.startsWith("accent="))) return [];
  const { light, dark } = accents(accent);
  return [
    ...(light === accent ? [] : [`  By day ${accent} could not be read; pages show ${light}.`]),
    ...(dark === accent ? [] : [`  By night ${accent} could not be read; pages show ${dark}.`]),
  ];
}
