import type { Cloud } from "../cloud.ts";
import { escape, fullTime } from "./format.ts";
import { SCRIPT } from "./script.ts";
import { clock, events, functions, queues, refusals, sends } from "./sections.ts";
import { STYLE } from "./style.ts";

interface Section {
  id: string;
  title: string;
  /** What stands here, for one who has not seen it before. */
  about: string;
  body: string;
  count?: number;
}

/** The console as one page; without its script it is still whole, and reloads by hand. */
export function consolePage(cloud: Cloud): string {
  const sections = sectionsOf(cloud);
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Di balik etalase</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Di balik etalase</h1>
<p>Hanya di komputer ini. Tidak ada pesan yang sungguh dikirim. <span id="jam-kini" data-live>${escape(fullTime(cloud.clock.now()))}</span></p>
<nav aria-label="Bagian">${sections.map(({ id, title, count }) => `<a href="#${id}">${title}${badge(id, count)}</a>`).join("")}</nav>
</header>
<main>${sections.map(sectionHtml).join("")}</main>
<script>${SCRIPT}</script>
</body>
</html>`;
}

const badge = (id: string, count = 0) => ` <span class="badge" id="badge-${id}" data-live>${count || ""}</span>`;

const sectionHtml = ({ id, title, about, body }: Section) =>
  `<section id="${id}" aria-labelledby="h-${id}"><h2 id="h-${id}">${title}</h2><p class="about">${about}</p><div id="isi-${id}" data-live>${body}</div></section>`;

function sectionsOf(cloud: Cloud): Section[] {
  const dead = cloud.queues.list().filter((queue) => queue.dead);
  return [
    {
      id: "pesan",
      title: "Pesan",
      about:
        'WhatsApp dan surel yang seharusnya sampai ke orang. Kode masuk tampil besar: ketuk untuk menyalin. <a href="/_local/pesan/">Contoh semua pesan</a>',
      body: sends(cloud),
    },
    {
      id: "jam",
      title: "Jam",
      about:
        "Memajukan waktu untuk semua fungsi dan layanan, misalnya untuk melihat pesanan yang kedaluwarsa. Waktu tidak dapat mundur.",
      body: clock(cloud),
    },
    { id: "peristiwa", title: "Peristiwa", about: "Yang lewat di bus, terbaru di atas.", body: events(cloud) },
    {
      id: "antrean",
      title: "Antrean",
      about: "Pekerjaan yang menunggu. Yang berkali-kali gagal masuk ke antrean gagal, dan dapat dicoba lagi.",
      body: queues(cloud),
      count: dead.reduce((sum, { visible }) => sum + visible, 0),
    },
    {
      id: "fungsi",
      title: "Fungsi",
      about: "Berapa kali dipanggil, berapa yang gagal, dan baris log terakhir.",
      body: functions(cloud),
    },
    {
      id: "penolakan",
      title: "Penolakan",
      about: "Panggilan yang tidak diizinkan oleh kebijakan mana pun, seperti di AWS.",
      body: refusals(cloud),
      count: cloud.refusals.length,
    },
  ];
}
