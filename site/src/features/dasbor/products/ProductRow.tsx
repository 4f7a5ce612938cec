import { type Product, variantsOf, variesInPrice } from "@etalase/domain/product";
import type { Shop } from "@etalase/domain/shop";
import type { Level } from "@etalase/domain/stock";
import { pageLanguage } from "../../../lib/language.ts";
import { rupiah } from "../../../lib/rupiah.ts";
import { bag, box, camera, eye, pencil } from "../../../ui/icons.ts";
import type { Shelved, ShopApi } from "../session/shop-api.ts";
import { Icon } from "../ui/Icon.tsx";
import { RowActions } from "./RowActions.tsx";
import { pagePath, stockMark, together } from "./shelf.ts";
import { shelfWords } from "./words.ts";

const words = shelfWords(pageLanguage);

interface Props {
  product: Product;
  levels: Level[];
  shop: Shop;
  api: ShopApi;
  copied: (row: Shelved) => void;
  removed: () => void;
  edit: () => void;
  showPictures: () => void;
  count: () => void;
}

export function ProductRow({ product, levels, shop, api, copied, removed, edit, showPictures, count }: Props) {
  const [picture] = product.pictures;
  const stock = stockMark(together(levels));
  return (
    <li class="panel product-row">
      {picture ? (
        <img src={`/media/${picture.id}-320.avif`} alt="" width="72" height="72" loading="lazy" />
      ) : (
        <span class="no-picture">
          <Icon d={bag} />
        </span>
      )}
      <div>
        <h2 lang="id">{product.name}</h2>
        <p>
          {variesInPrice(product) && <span class="small">{words.from} </span>}
          <b>{rupiah(product.price)}</b>{" "}
          <span class="small muted" lang="id">
            / {product.unit}
          </span>
        </p>
        <p class="marks">
          <span class={`mark ${stock.mark}`}>{stock.words}</span>
          {product.options && <span class="mark plain">{words.variants(variantsOf(product).length)}</span>}
          {product.state !== "published" && <span class="mark few">{words.states[product.state]}</span>}
        </p>
      </div>
      <div class="row">
        <button type="button" class="button" onClick={count}>
          <Icon d={box} />
          {words.stock}
        </button>
        <button type="button" class="button plain" onClick={showPictures}>
          <Icon d={camera} />
          {words.pictures(product.pictures.length)}
        </button>
        <button type="button" class="button plain" onClick={edit}>
          <Icon d={pencil} />
          {words.edit}
        </button>
        {product.state === "published" && (
          <a class="button plain" href={pagePath(shop, product)}>
            <Icon d={eye} />
            {words.view}
          </a>
        )}
        <RowActions api={api} product={product} copied={copied} removed={removed} />
      </div>
    </li>
  );
}
