import { escape } from "./format.ts";
import { STYLE } from "./style.ts";

/** What a message of the product looks like, over one channel and in one language. */
export interface SampleMessage {
  template: string;
  channel: "whatsapp" | "email" | "push";
  language: string;
  /** Of a mail, and the title of a push. */
  subject: string;
  text: string;
}

const CHANNELS = { whatsapp: "WhatsApp", email: "Surel", push: "Notifikasi" } as const;
const LANGUAGES: Record<string, string> = { id: "Indonesia", en: "Inggris" };

/** All messages on one page, each kind once, with its languages beside each other. */
export function messagesPage(messages: readonly SampleMessage[]): string {
  const kinds = Map.groupBy(messages, ({ template }) => template);
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Contoh pesan</title>
<style>${STYLE}${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1>Contoh pesan</h1>
<p>${kinds.size} jenis pesan, dengan data karangan, seperti yang sampai lewat setiap jalan. <a href="/_local/">Kembali</a></p>
</header>
<main>${[...kinds].map(([template, written]) => kind(template, written)).join("")}</main>
</body>
</html>`;
}

function kind(template: string, written: SampleMessage[]): string {
  const languages = [...Map.groupBy(written, ({ language }) => language)];
  const columns = languages.map(
    ([language, messages]) =>
      `<div lang="${escape(language)}"><h3>${escape(LANGUAGES[language] ?? language)}</h3>${messages.map(card).join("")}</div>`,
  );
  return `<section id="${escape(template)}"><h2>${escape(template)}</h2><div class="languages">${columns.join("")}</div></section>`;
}

/** A push has a title, a mail has a subject; a WhatsApp message has its words alone. */
const card = ({ channel, subject, text }: SampleMessage): string =>
  `<article class="sample ${channel}"><header><b>${CHANNELS[channel]}</b></header>${channel === "whatsapp" ? "" : `<h4>${escape(subject)}</h4>`}<p>${escape(text)}</p></article>`;

const PAGE_STYLE = `
.languages{display:grid;gap:0 16px;grid-template-columns:1fr}
@media (min-width:720px){.languages{grid-template-columns:1fr 1fr}}
.languages h3{margin:0 0 8px;color:var(--quiet);font-size:.9rem}
h4{margin:4px 0 0;font-size:1rem}
article.sample.push{border-left-color:var(--care)}
article.sample.whatsapp{background:#eef6e8}
section h2{font:600 1rem/1.4 ui-monospace,monospace;overflow-wrap:anywhere}
header a{color:var(--leaf);font-weight:600;display:inline-flex;min-height:44px;align-items:center}
`;
