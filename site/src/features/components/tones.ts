import night from "../../styles/dark.css?raw";

/** The names of the colours that have a day and a night. */
export const tones = [...night.matchAll(/--([a-z-]+): #/g)].map(([, name = ""]) => name);

/** A class for each, to be shown with. */
export const toneRules = tones.map((name) => `.tone-${name}{background:var(--${name})}`).join("");
