/** Puts on the style of something that only a script can show, so that pages do not carry it. A sheet made by a script needs no leave of the page's policy. */
export function style(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
