import { tagsPage } from "@etalase/domain/page/addresses";
import { type Product, skusOf } from "@etalase/domain/product";
import type { Level } from "@etalase/domain/stock";
import { useState } from "preact/hooks";
import { local, pageLanguage } from "../../../lib/language.ts";
import { bag, download, plus, printer, store } from "../../../ui/icons.ts";
import { PicturesEditor } from "../pictures/PicturesEditor.tsx";
import { SectionsEditor } from "../sections/SectionsEditor.tsx";
import { sectionWords } from "../sections/words.ts";
import type { Shelf, Shelved, ShopApi } from "../session/shop-api.ts";
import { Empty } from "../ui/Empty.tsx";
import { Icon } from "../ui/Icon.tsx";
import { NotYet } from "../ui/NotYet.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { NewProductForm } from "./NewProductForm.tsx";
import { ProductEditor } from "./ProductEditor.tsx";
import { ProductRow } from "./ProductRow.tsx";
import { StockEditor } from "./StockEditor.tsx";
import { withLevel } from "./shelf.ts";
import { shelfWords } from "./words.ts";

const words = shelfWords(pageLanguage);

type Open = { kind: "product" | "stock" | "pictures" | "new" | "sections"; id: string };

/** The shop's shelf: every product with its stock, and both to be changed. */
export function ProductsScreen({ api }: { api: ShopApi }) {
  const { value, problem, reload, change: put } = useLoaded<Shelf>(() => api.shelf());
  const [open, setOpen] = useState<Open>();
  if (!value) return <NotYet heading={words.heading} problem={problem} again={reload} />;
  const { shop, products } = value;
  const found = products.find(({ product }) => product.id === open?.id);
  /** New variants have levels that this phone does not know yet. */
  const change = (product: Product) => {
    put((shelf) => ({
      ...shelf,
      products: shelf.products.map((row) => (row.product.id === product.id ? { ...row, product } : row)),
    }));
    const known = products.find((row) => row.product.id === product.id)?.levels.map(({ sku }) => sku);
    if (skusOf(product).some((sku) => !known?.includes(sku))) void reload();
  };
  const move = (level: Level) => put((shelf) => ({ ...shelf, products: withLevel(shelf.products, level) }));
  const remove = (id: string) =>
    put((shelf) => ({ ...shelf, products: shelf.products.filter(({ product }) => product.id !== id) }));
  const add = (row: Shelved, kind: Open["kind"]) => {
    remove(row.product.id);
    put((shelf) => ({ ...shelf, products: [row, ...shelf.products] }));
    setOpen({ kind, id: row.product.id });
  };

  return (
    <>
      <header class="screen-head">
        <h1>{words.heading}</h1>
        <div class="screen-tools">
          <button type="button" class="button" onClick={() => setOpen({ kind: "new", id: "" })}>
            <Icon d={plus} />
            {words.add}
          </button>
          <a class="button plain" href="#impor">
            <Icon d={download} />
            {words.tables}
          </a>
          {products.length > 0 && (
            <button type="button" class="button plain" onClick={() => setOpen({ kind: "sections", id: "" })}>
              <Icon d={store} />
              {sectionWords(pageLanguage).open}
            </button>
          )}
          {products.length > 0 && (
            <a class="button plain" href={local(tagsPage(shop.districtSlug, shop.slug))}>
              <Icon d={printer} />
              {words.tags}
            </a>
          )}
        </div>
      </header>
      <Trouble problem={problem} again={() => void reload()} />
      {products.length === 0 && (
        <Empty icon={bag} title={words.none}>
          <p>{words.noneNote}</p>
        </Empty>
      )}
      <ul class="rows">
        {newestFirst(products).map((row) => (
          <ProductRow
            key={row.product.id}
            {...row}
            shop={shop}
            api={api}
            copied={(copy) => add(copy, "product")}
            removed={() => remove(row.product.id)}
            showPictures={() => setOpen({ kind: "pictures", id: row.product.id })}
            edit={() => setOpen({ kind: "product", id: row.product.id })}
            count={() => setOpen({ kind: "stock", id: row.product.id })}
          />
        ))}
      </ul>
      {open?.kind === "new" && (
        <NewProductForm api={api} added={(row) => add(row, "pictures")} close={() => setOpen(undefined)} />
      )}
      {open?.kind === "sections" && (
        <SectionsEditor
          api={api}
          shelf={value}
          saved={(arranged) => put((shelf) => ({ ...shelf, shop: arranged }))}
          close={() => setOpen(undefined)}
        />
      )}
      {found && open?.kind === "product" && (
        <ProductEditor
          api={api}
          shop={shop}
          product={found.product}
          levels={found.levels}
          saved={change}
          close={() => setOpen(undefined)}
        />
      )}
      {found && open?.kind === "pictures" && (
        <PicturesEditor
          key={found.product.id}
          api={api}
          product={found.product}
          saved={change}
          close={() => setOpen((now) => (now === open ? undefined : now))}
        />
      )}
      {found && open?.kind === "stock" && (
        <StockEditor
          api={api}
          product={found.product}
          levels={found.levels}
          moved={move}
          close={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

const newestFirst = (rows: Shelved[]): Shelved[] =>
  rows.toSorted((a, b) => b.product.createdAt.localeCompare(a.product.createdAt));
