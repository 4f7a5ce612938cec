import css from "./say.css?inline";
import { style } from "./style.ts";

const SHOWN_MILLISECONDS = 6_000;
style(css);
let hiding: ReturnType<typeof setTimeout> | undefined;

type Action = { name: string; href: string } | { name: string; take: () => void };

/** Something short at the foot of the page, with one thing to do about it where there is one. */
export function say(text: string, action?: Action): void {
  const toast = document.querySelector<HTMLElement>(".toast") ?? newToast();
  const words = document.createElement("span");
  words.textContent = text;
  toast.replaceChildren(words, ...(action ? [control(action, toast)] : []));
  toast.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => {
    toast.hidden = true;
  }, SHOWN_MILLISECONDS);
}

function control(action: Action, toast: HTMLElement): HTMLElement {
  const element = document.createElement("href" in action ? "a" : "button");
  element.textContent = action.name;
  if ("href" in action) {
    element.setAttribute("href", action.href);
  } else {
    element.addEventListener("click", () => {
      toast.hidden = true;
      action.take();
    });
  }
  return element;
}

function newToast(): HTMLElement {
  const toast = document.createElement("div");
  toast.className = "toast";
  toast.setAttribute("role", "status");
  document.body.append(toast);
  return toast;
}
