const TITLE = /^(?:bapak|bp|bpk|bu|dr|drs|h|hj|ibu|ir|kh|ny|pak|prof|tn)$/i;
const LONGEST = 16;

/** A buyer as everyone may read of them: the first name and the beginning of the last, `Siti N.`; empty where there are no letters. */
export function shortName(name: string): string {
  const words = name.split(/\s+/).flatMap((word) => {
    const letters = [...word].filter((letter) => /[\p{Script=Latin}\p{M}'’]/u.test(letter)).join("");
    return /\p{L}/u.test(letters) ? [letters] : [];
  });
  const named = words.filter((word) => !TITLE.test(word));
  const [first = words[0] ?? "", ...others] = named;
  const last = others.at(-1);
  return `${[...first].slice(0, LONGEST).join("")}${last ? ` ${[...last][0]?.toUpperCase()}.` : ""}`;
}
