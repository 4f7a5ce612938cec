import { pageLanguage } from "../../lib/language.ts";
import { style } from "../../lib/style.ts";
import { dayAndClock } from "../../lib/time.ts";
import css from "./note.css?inline";
import { offlineWords } from "./words.ts";

const words = offlineWords(pageLanguage);
const { dataset } = document.documentElement;
/** When the page was true, where the worker had to take it from what was kept. */
const keptAt = dataset["kept"];
const openedAt = new Date().toISOString();

/** What is not fresh says so: in words above the page, and by a mark on every price. */
function show(text: string): void {
  const note =
    document.querySelector<HTMLElement>(".stale") ??
    document.body.insertBefore(newNote(), document.querySelector("main"));
  const said = note.querySelector("span");
  if (said) said.textContent = text;
}

function newNote(): HTMLElement {
  const note = document.createElement("aside");
  note.className = "stale";
  note.setAttribute("role", "status");
  const again = document.createElement("button");
  again.className = "link";
  again.textContent = words.reload;
  again.addEventListener("click", () => location.reload());
  note.append(document.createElement("span"), again);
  return note;
}

style(css);
if (keptAt) show(words.kept(dayAndClock(keptAt)));
addEventListener("offline", () => {
  dataset["kept"] ??= openedAt;
  show(words.lost(dayAndClock(dataset["kept"])));
});
addEventListener("online", () => {
  if (keptAt) return;
  delete dataset["kept"];
  document.querySelector(".stale")?.remove();
});
