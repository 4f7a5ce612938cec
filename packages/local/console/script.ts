/** Runs in the page: takes over what is new, leaves open what a person opened, and copies codes. */
export const SCRIPT = `
const openOnes = (root) => new Set([...root.querySelectorAll("details[open] > summary")].map((one) => one.textContent));
async function refresh() {
  const answer = await fetch("/_local/");
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of document.querySelectorAll("[data-live]")) {
    const fresh = next.getElementById(part.id);
    if (!fresh || fresh.innerHTML === part.innerHTML) continue;
    const open = openOnes(part);
    part.innerHTML = fresh.innerHTML;
    for (const summary of part.querySelectorAll("summary")) if (open.has(summary.textContent)) summary.parentElement.open = true;
  }
}
let running = false, again = false;
new EventSource("/_local/api/live").onmessage = async () => {
  if (running) { again = true; return; }
  running = true;
  do { again = false; await refresh().catch(() => {}); } while (again);
  running = false;
};
document.addEventListener("click", async ({ target }) => {
  const code = target.closest?.("[data-copy]");
  if (!code) return;
  await navigator.clipboard.writeText(code.dataset.copy);
  code.classList.add("copied");
  setTimeout(() => code.classList.remove("copied"), 1500);
});
`;
