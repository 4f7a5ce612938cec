import { MOST_SECTIONS, type Shop } from "@etalase/domain/shop";
import { useState } from "preact/hooks";
import { type Problem, problemOf } from "../../../lib/api.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { plus } from "../../../ui/icons.ts";
import { useForm } from "../products/use-form.ts";
import type { Shelf, ShopApi } from "../session/shop-api.ts";
import { Icon } from "../ui/Icon.tsx";
import { Modal } from "../ui/Modal.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { type Arranged, arrangedOf, forward, isSame, sectionsOf } from "./arrange.ts";
import { SectionCard } from "./SectionCard.tsx";
import { sectionWords } from "./words.ts";

const words = sectionWords(pageLanguage);

interface Props {
  api: ShopApi;
  shelf: Shelf;
  saved: (shop: Shop) => void;
  close: () => void;
}

/** The shop's page in sections. What was deleted since stands in none. */
export function SectionsEditor({ api, shelf: { shop, products }, saved, close }: Props) {
  const nameOf = new Map(products.map(({ product }) => [product.id, product.name]));
  const drafted = ({ sections }: Shop): Arranged[] =>
    arrangedOf(sections).map((section) => ({ ...section, products: section.products.filter((id) => nameOf.has(id)) }));
  const [sections, setSections] = useState(() => drafted(shop));
  const [told, setTold] = useState<"saved" | "conflict">();
  const { busy, problem, attempt } = useForm();
  const change = (next: Arranged[]) => {
    setTold(undefined);
    setSections(next);
  };
  const keep = (next: Shop, what: "saved" | "conflict") => {
    saved(next);
    setSections(drafted(next));
    setTold(what);
  };
  const takeNewest = ({ code, data }: Problem): boolean => {
    const newest = data["shop"] as Shop | undefined;
    if (code !== "conflict" || !newest) return false;
    keep(newest, "conflict");
    return true;
  };
  /** Where something else of the shop was changed meanwhile, its holiday for one, there is nothing to tell. */
  const send = async ({ version }: Shop): Promise<Shop> => {
    try {
      return await api.arrange({ version, sections: sectionsOf(sections) });
    } catch (error) {
      const newest = problemOf(error).data["shop"] as Shop | undefined;
      if (!newest || !isSame(newest.sections, shop.sections)) throw error;
      return send(newest);
    }
  };
  const save = () => attempt(async () => keep(await send(shop), "saved"), takeNewest);
  const placed = new Set(sections.flatMap((section) => section.products));
  const free = [...nameOf.keys()].filter((id) => !placed.has(id));

  return (
    <Modal title={words.title} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p class="small muted">{words.note}</p>
        {told === "conflict" && (
          <p class="news calm" role="alert">
            {words.conflict}
          </p>
        )}
        <Trouble problem={problem} />
        <ol class="sections">
          {sections.map((section, index) => (
            <SectionCard
              key={section.key}
              section={section}
              number={index + 1}
              nameOf={nameOf}
              free={free}
              put={(next) => change(sections.with(index, next))}
              moveForward={() => change(forward(sections, index))}
              remove={() => change(sections.toSpliced(index, 1))}
            />
          ))}
        </ol>
        {sections.length < MOST_SECTIONS && (
          <button
            type="button"
            class="button plain"
            onClick={() => change([...sections, { key: crypto.randomUUID(), name: "", products: [] }])}
          >
            <Icon d={plus} />
            {words.add}
          </button>
        )}
        {told === "saved" && (
          <p class="news good" role="status">
            {words.saved}
          </p>
        )}
        <button class="button" disabled={busy}>
          {busy ? words.saving : words.save}
        </button>
      </form>
    </Modal>
  );
}
