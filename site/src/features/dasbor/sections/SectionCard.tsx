import { pageLanguage } from "../../../lib/language.ts";
import { back, close, trash } from "../../../ui/icons.ts";
import { Icon } from "../ui/Icon.tsx";
import { type Arranged, forward } from "./arrange.ts";
import { sectionWords } from "./words.ts";

const words = sectionWords(pageLanguage);

interface Props {
  section: Arranged;
  number: number;
  nameOf: Map<string, string>;
  /** What stands in no section. */
  free: string[];
  put: (section: Arranged) => void;
  moveForward: () => void;
  remove: () => void;
}

export function SectionCard({ section, number, nameOf, free, put, moveForward, remove }: Props) {
  const title = section.name.trim() || String(number);
  const { products } = section;
  const arrange = (next: string[]) => put({ ...section, products: next });
  return (
    <li class="panel section-card">
      <div class="section-line">
        <input
          aria-label={words.name(number)}
          placeholder={words.name(number)}
          maxLength={40}
          required
          value={section.name}
          onInput={({ currentTarget }) => put({ ...section, name: currentTarget.value })}
        />
        <button
          type="button"
          class="quiet up"
          aria-label={words.forward(title)}
          disabled={number === 1}
          onClick={moveForward}
        >
          <Icon d={back} />
        </button>
        <button type="button" class="quiet" aria-label={words.removeSection(title)} onClick={remove}>
          <Icon d={trash} />
        </button>
      </div>
      <ol>
        {products.map((id, index) => {
          const name = nameOf.get(id) ?? "";
          return (
            <li key={id} class="section-line">
              <span lang="id">{name}</span>
              <button
                type="button"
                class="quiet up"
                aria-label={words.forward(name)}
                disabled={index === 0}
                onClick={() => arrange(forward(products, index))}
              >
                <Icon d={back} />
              </button>
              <button
                type="button"
                class="quiet"
                aria-label={words.remove(name)}
                onClick={() => arrange(products.toSpliced(index, 1))}
              >
                <Icon d={close} />
              </button>
            </li>
          );
        })}
      </ol>
      {free.length > 0 && (
        <select
          aria-label={words.put(title)}
          value=""
          onChange={({ currentTarget }) => {
            arrange([...products, currentTarget.value]);
            currentTarget.value = "";
          }}
        >
          <option value="">{words.choose}</option>
          {free.map((id) => (
            <option key={id} value={id}>
              {nameOf.get(id)}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}
