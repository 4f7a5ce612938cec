import type { Cloud } from "../cloud.ts";
import { escape, fullTime, nothing, shortTime, table, withCodes } from "./format.ts";

const SHOWN_SENDS = 50;
const SHOWN_EVENTS = 50;
const SHOWN_REFUSALS = 50;
const SHOWN_LINES = 12;
const STEPS: readonly (readonly [minutes: number, words: string])[] = [
  [1, "1 menit"],
  [30, "30 menit"],
  [2 * 1440, "2 hari"],
  [3 * 1440, "3 hari"],
];

const CHANNELS = { whatsapp: "WhatsApp", email: "Surel", push: "Notifikasi" } as const;

export function sends(cloud: Cloud): string {
  const cards = cloud.outbox
    .list(SHOWN_SENDS)
    .map(
      ({ channel, to, at, subject, text }) =>
        `<article class="send ${channel}"><header><b>${CHANNELS[channel]}</b> ke <b>${escape(to)}</b> ${shortTime(at)}</header>${channel === "email" && subject ? `<h3>${escape(subject)}</h3>` : ""}<p>${withCodes(text)}</p></article>`,
    );
  return cards.join("") || nothing("Belum ada pesan. Mintalah kode masuk atau buat pesanan: pesannya muncul di sini.");
}

export function clock(cloud: Cloud): string {
  const buttons = STEPS.map(
    ([minutes, words]) => `<button name="minutes" value="${minutes}">Maju ${words}</button>`,
  ).join("");
  return `<p><b>${escape(fullTime(cloud.clock.now()))}</b></p><form method="post" action="/_local/api/clock">${buttons}</form>`;
}

export function events(cloud: Cloud): string {
  const rows = cloud.events
    .slice(-SHOWN_EVENTS)
    .toReversed()
    .map(
      (event) =>
        `<details><summary><b>${escape(event["detail-type"])}</b> ${shortTime(Date.parse(event.time))}</summary><pre>${escape(JSON.stringify(event.detail, null, 2))}</pre></details>`,
    );
  return rows.join("") || nothing("Belum ada peristiwa. Setiap perubahan yang berarti akan tampil di sini.");
}

export function queues(cloud: Cloud): string {
  const all = cloud.queues.list();
  if (!all.length) return nothing("Templat tidak mempunyai antrean.");
  const isBusy = ({ visible, inFlight, delayed }: (typeof all)[number]) => visible + inFlight + delayed > 0;
  const sorted = [...all].sort((a, b) => Number(isBusy(b)) - Number(isBusy(a)) || a.name.localeCompare(b.name));
  const rows = sorted.map(({ name, visible, inFlight, delayed, dead }) => [
    `${escape(name)}${dead ? ' <span class="badge">gagal</span>' : ""}`,
    String(visible),
    String(inFlight),
    String(delayed),
    dead && visible > 0
      ? `<form method="post" action="/_local/api/redrive"><button name="queue" value="${escape(name)}">Coba lagi</button></form>`
      : "",
  ]);
  return table(["Antrean", "Menunggu", "Dikerjakan", "Ditunda", ""], rows);
}

export function functions(cloud: Cloud): string {
  const called = cloud.functions.filter(({ invocations }) => invocations > 0);
  if (!called.length) return nothing("Belum ada fungsi yang dipanggil.");
  return called
    .toSorted((a, b) => b.errors - a.errors || b.invocations - a.invocations)
    .map(({ name, invocations, errors, totalMs }) => {
      const lines = cloud.lines.filter((line) => line.function === name).slice(-SHOWN_LINES);
      const numbers = `${invocations} kali, ${errors ? `<b class="care">${errors} gagal</b>` : "tanpa kegagalan"}, rata-rata ${Math.round(totalMs / invocations)} ms`;
      const log = lines
        .map(({ line, error }) => `<span${error ? ' class="care"' : ""}>${escape(line)}</span>`)
        .join("\n");
      return `<details><summary><b>${escape(name)}</b> <small>${numbers}</small></summary><pre>${log || "Tidak ada baris log."}</pre></details>`;
    })
    .join("");
}

export function refusals(cloud: Cloud): string {
  const rows = cloud.refusals
    .slice(-SHOWN_REFUSALS)
    .toReversed()
    .map(({ at, role, functionName, action, resource }) => [
      shortTime(at),
      escape(functionName ? `${functionName} (${role})` : role),
      escape(action),
      escape(resource),
    ]);
  return rows.length ? table(["Waktu", "Siapa", "Tindakan", "Sasaran"], rows) : nothing("Tidak ada yang ditolak.");
}
