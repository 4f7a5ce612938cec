import type { Cloud } from "../cloud.ts";

const escape = (text: unknown): string =>
  String(text).replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
const time = new Intl.DateTimeFormat("id-ID", { timeStyle: "medium", dateStyle: "short", timeZone: "Asia/Jakarta" });

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:64rem;padding:1rem;background:#faf6ee;color:#1d2b22}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}article,details{background:#fff;border:1px solid #e4dccb;border-radius:12px;padding:.75rem 1rem;margin:.5rem 0}
small{color:#5c6a60}table{border-collapse:collapse;width:100%;font-size:.9rem}td,th{border-top:1px solid #e4dccb;padding:.35rem .5rem;text-align:left;overflow-wrap:anywhere}
button{min-height:44px;border:1px solid #1f5c3a;background:#fff;color:#1f5c3a;border-radius:10px;padding:0 1rem;font:inherit;margin:.25rem .25rem 0 0}b.code{font-size:1.4rem;letter-spacing:.1em}`;

/** The console as one page that fetches itself anew while it is looked at. */
export function consolePage(cloud: Cloud): string {
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="refresh" content="5"><title>Etalase: pesan dan antrean</title><style>${STYLE}</style></head><body>
<h1>Di balik etalase</h1><p><small>Hanya di komputer ini. Jam: ${time.format(cloud.clock.now())} WIB</small></p>
<h2>Pesan terkirim</h2>${sends(cloud)}
<h2>Jam</h2><form method="post" action="/_local/api/clock">${clockButtons()}</form>
<h2>Antrean</h2>${queues(cloud)}
<h2>Peristiwa</h2>${events(cloud)}
<h2>Fungsi</h2>${functions(cloud)}
<h2>Penolakan hak akses</h2>${refusals(cloud)}</body></html>`;
}

const highlight = (text: string): string =>
  escape(text).replaceAll(/\b\d{6}\b/g, (code) => `<b class="code">${code}</b>`);

const sends = (cloud: Cloud): string =>
  cloud.outbox
    .list(50)
    .map(
      ({ channel, to, at, text }) =>
        `<article><small>${escape(channel)} ke ${escape(to)}, ${time.format(at)}</small><br>${highlight(text)}</article>`,
    )
    .join("") || "<p>Belum ada pesan. Pesan WhatsApp dan e-mail muncul di sini.</p>";

const clockButtons = (): string =>
  [
    [1, "1 menit"],
    [30, "30 menit"],
    [2_880, "2 hari"],
    [4_320, "3 hari"],
  ]
    .map(([minutes, words]) => `<button name="minutes" value="${minutes}">Maju ${words}</button>`)
    .join("");

const table = (heads: string[], rows: string[][]): string =>
  `<table><tr>${heads.map((head) => `<th>${head}</th>`).join("")}</tr>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;

const queues = (cloud: Cloud): string =>
  table(
    ["Antrean", "Menunggu", "Dikerjakan", ""],
    cloud.queues
      .list()
      .map(({ name, visible, inFlight, dead }) => [
        escape(name),
        String(visible),
        String(inFlight),
        dead && visible > 0
          ? `<form method="post" action="/_local/api/redrive"><button name="queue" value="${escape(name)}">Coba lagi</button></form>`
          : "",
      ]),
  );

const events = (cloud: Cloud): string =>
  table(
    ["Jenis", "Waktu", "Isi"],
    cloud.events
      .slice(-40)
      .toReversed()
      .map((event) => [
        escape(event["detail-type"]),
        escape(event.time),
        `<small>${escape(JSON.stringify(event.detail).slice(0, 200))}</small>`,
      ]),
  );

const functions = (cloud: Cloud): string =>
  table(
    ["Fungsi", "Dipanggil", "Gagal", "Kegagalan terakhir"],
    cloud.functions.map(({ name, invocations, errors, lastError = "" }) => [
      escape(name),
      String(invocations),
      String(errors),
      escape(lastError),
    ]),
  );

const refusals = (cloud: Cloud): string =>
  table(
    ["Peran", "Tindakan", "Sasaran"],
    cloud.refusals.map(({ role, action, resource }) => [escape(role), escape(action), escape(resource)]),
  );
