import { languageOf } from "@etalase/domain/language";
import { rememberProduct } from "./seen.ts";

/** A product's page says by itself that it is one, what it is called and which picture is its first. */
const article = document.querySelector<HTMLElement>("article.product");
const name = article?.querySelector("h1")?.textContent;
if (article && name) {
  const { address } = languageOf(`/${location.pathname.slice(1)}`);
  const picture = article.querySelector<HTMLElement>("soft-picture")?.dataset["sharp"]?.match(/pic_[0-9A-Z]+/)?.[0];
  rememberProduct({ path: address, name, ...(picture ? { picture } : {}) });
}
