import { accents, ChangeSettings, changeSettings, Settings, settingsOf, type Tenant } from "@etalase/domain/tenant";
import { tenantStore } from "@etalase/dynamo";
import { fieldMessage } from "@etalase/kit";
import * as z from "zod/mini";
import { type Command, existing, UsageError } from "./command.ts";

const KEYS = Object.keys(Settings.shape);
const LISTS: ReadonlySet<string> = new Set(["languages", "payments", "deliveries"]);
const ZONES: Record<string, string> = { WIB: "Asia/Jakarta", WITA: "Asia/Makassar", WIT: "Asia/Jayapura" };

export const setTenant: Command = {
  name: "tenant set",
  usage: "CODE KEY=VALUE ...",
  help: `change what a regency decides for its market, as its officers do at /dinas/; every page follows. Keys: ${KEYS.join(", ")}. Lists: payments=qris,cash. Zones: WIB, WITA, WIT. Without a key, shows them`,
  options: {},
  noted: true,
  async run(target, { positionals: [code, ...pairs] }) {
    const tenant = await existing(target, code);
    const change = changeIn(pairs, tenant.version);
    const moved = changeSettings(tenant, change, { actor: "operator", now: Date.now() });
    if (moved) await tenantStore(target.tableOf).saveTenant(moved);
    const now = moved?.tenant ?? tenant;
    const said = moved ? `${now.name} is changed; its pages are being rendered.` : `${now.name} stays as it was.`;
    return {
      lines: [pairs.length > 0 ? said : `${now.name}:`, ...shown(now, pairs), ...corrected(now, pairs)],
      data: { changed: moved !== undefined, settings: settingsOf(now), accents: accents(now.accent) },
    };
  },
};

function changeIn(pairs: string[], version: number): ChangeSettings {
  const wanted = Object.fromEntries(pairs.map(pairIn));
  const parsed = z.safeParse(ChangeSettings, { version, ...wanted });
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
  return Object.entries(settingsOf(tenant))
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
