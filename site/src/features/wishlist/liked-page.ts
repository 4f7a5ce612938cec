import { call } from "../../lib/api.ts";
import { part } from "../../lib/dom.ts";
import { fill, type Html, html, icon } from "../../lib/html.ts";
import { local, pageLanguage } from "../../lib/language.ts";
import { cardPicture } from "../../lib/picture-view.ts";
import { bag } from "../../ui/icons.ts";
import { type FoundProduct, spelledOut } from "../search/found.ts";
import type { SearchShard } from "../search/shard-shape.ts";
import { productView } from "../search/views.ts";
import { districtsOf, type Liked } from "./liked.ts";
import { readLiked, whenLikedChanges } from "./storage.ts";
import { wishlistWords } from "./words.ts";

const words = wishlistWords(pageLanguage);

/** What is sold in a district now, by address; undefined where that cannot be had. */
type Shelf = Map<string, FoundProduct> | undefined;

/** What this device remembers as liked, each with what holds now: from the static files of its district, so that it does without the API. */
class LikedPage extends HTMLElement {
  readonly #shelves = new Map<string, Shelf>();

  connectedCallback(): void {
    whenLikedChanges(() => this.#show());
    this.#show();
    void this.#load();
  }

  async #load(): Promise<void> {
    await Promise.all(
      districtsOf(readLiked()).map(async (district) => {
        this.#shelves.set(district, await shelfOf(district));
        this.#show();
      }),
    );
  }

  #show(): void {
    const liked = readLiked();
    this.toggleAttribute("data-ready", true);
    part(this, "[data-empty]").hidden = liked.length > 0;
    part(this, "[data-liked]").hidden = liked.length === 0;
    fill(part(this, "ul"), html`${liked.map((each) => this.#card(each))}`);
  }

  #card(liked: Liked): Html {
    const [district = ""] = districtsOf([liked]);
    const shelf = this.#shelves.get(district);
    const now = shelf?.get(liked.path);
    if (now) return productView(now);
    if (!this.#shelves.has(district)) return remembered(liked, "");
    return remembered(liked, shelf ? words.gone : words.unknown);
  }
}

const remembered = ({ path, name, picture }: Liked, note: string): Html =>
  html`<li class="card ${note === words.gone && "gone"}"><a href="${local(path)}"><span class="card-picture">${picture ? cardPicture(picture) : icon(bag)}</span><span class="card-name" lang="id">${name}</span><span class="card-from">${note}</span></a></li>`;

async function shelfOf(district: string): Promise<Shelf> {
  try {
    const { products } = spelledOut(await call<SearchShard>(`/data/search/${district}.json`), []);
    return new Map(products.map((product) => [product.path, product]));
  } catch {
    return undefined;
  }
}

customElements.define("liked-page", LikedPage);
