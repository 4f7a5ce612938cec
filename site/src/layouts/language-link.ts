import { languageOf, localAddress } from "@etalase/domain/language";
import { target } from "../lib/dom.ts";
import { pageLanguage } from "../lib/language.ts";

/** The same page in the other language keeps the order's key, the search and the place on the page, which only the browser knows. */
document.addEventListener("click", (event) => {
  const link = target(event, "a[data-language]");
  if (!link) return;
  const { address } = languageOf(`/${location.pathname.slice(1)}`);
  const there = localAddress(pageLanguage === "id" ? "en" : "id", address);
  link.setAttribute("href", there + location.search + location.hash);
});
