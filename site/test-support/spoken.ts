/** A piece of what a page says: where it stands and in which language it is read out. */
export interface Spoken {
  language: string;
  text: string;
}

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const UNSPOKEN = /<(script|style|svg)\b[^]*?<\/\1>|<!--[^]*?-->/gi;
const TOKEN = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+)/gi;
const SAID = /\s(?:aria-label|alt|placeholder|title)="([^"]+)"/g;
const LANG = /\slang="(\w+)"/;

/** What a page of static HTML says, in texts and attributes, each with the language that is in force there. */
export function spoken(html: string): Spoken[] {
  const said: Spoken[] = [];
  const open: { tag: string; language: string }[] = [];
  for (const [, close, tag, attributes = "", text] of html.replaceAll(UNSPOKEN, " ").matchAll(TOKEN)) {
    const outer = open.at(-1)?.language ?? "";
    if (tag === undefined) {
      if (text?.trim()) said.push({ language: outer, text: text.trim() });
    } else if (close) {
      while (open.length > 0 && open.pop()?.tag !== tag);
    } else {
      const language = LANG.exec(attributes)?.[1] ?? outer;
      for (const [, label = ""] of attributes.matchAll(SAID)) said.push({ language, text: label });
      const description = /name="description" content="([^"]+)"/.exec(attributes)?.[1];
      if (description) said.push({ language, text: description });
      if (!VOID.has(tag) && !attributes.endsWith("/")) open.push({ tag, language });
    }
  }
  return said;
}
