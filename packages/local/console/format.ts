export const escape = (value: unknown): string =>
  String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const FULL = new Intl.DateTimeFormat("id-ID", { dateStyle: "full", timeStyle: "short", timeZone: "Asia/Jakarta" });
const SHORT = new Intl.DateTimeFormat("id-ID", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  timeZone: "Asia/Jakarta",
});

export const fullTime = (at: number): string => `${FULL.format(at)} WIB`;

export const shortTime = (at: number): string =>
  `<time datetime="${new Date(at).toISOString()}">${SHORT.format(at)}</time>`;

/** A text with its one-time codes made large and easy to copy. */
export const withCodes = (words: string): string =>
  escape(words).replace(
    /(?<![\d&#])\d{6}(?![\d;])/g,
    (code) => `<button class="code" type="button" data-copy="${code}" title="Salin kode">${code}</button>`,
  );

export const nothing = (words: string): string => `<p class="nothing">${words}</p>`;

/** Rows that become cards on a narrow screen: every cell says its own heading. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row.map((cell, at) => `<td data-head="${heads[at] ?? ""}">${cell}</td>`).join("");
  const head = heads.map((one) => `<th scope="col">${one}</th>`).join("");
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</tbody></table>`;
}
