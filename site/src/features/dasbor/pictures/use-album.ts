import type { Picture, Product } from "@etalase/domain/product";
import { useRef, useState } from "preact/hooks";
import { type Problem, problemOf } from "../../../lib/api.ts";
import type { ShopApi } from "../session/shop-api.ts";
import { type AlbumEdit, described, isSame, wasTouched } from "./album.ts";

const MOST_TRIES = 5;

/** The pictures as they are shown: what was changed here is seen at once and saved in its order, one change after the other. */
export function useAlbum(api: ShopApi, product: Product, saved: (product: Product) => void) {
  const [edits, setEdits] = useState<AlbumEdit[]>([]);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<Problem>();
  const [overtaken, setOvertaken] = useState(false);
  const newest = useRef(product);
  if (product.version > newest.current.version) newest.current = product;
  const line = useRef(Promise.resolve(true));

  const take = (next: Product) => {
    newest.current = next;
    saved(next);
  };
  const save = async (edit: AlbumEdit, triesLeft = MOST_TRIES): Promise<void> => {
    const { id, version, pictures } = newest.current;
    const next = edit(pictures);
    if (isSame(pictures, next)) return;
    try {
      take(await api.edit(id, { version, pictures: next }));
    } catch (error) {
      const other = problemOf(error).data["product"] as Product | undefined;
      if (!other || triesLeft === 0) throw error;
      if (wasTouched(pictures, other.pictures)) setOvertaken(true);
      take(other);
      await save(edit, triesLeft - 1);
    }
  };
  /** Answers whether it was saved. */
  const change = (edit: AlbumEdit): Promise<boolean> => {
    setEdits((before) => [...before, edit]);
    setProblem(undefined);
    const isSaved = async () => {
      try {
        await save(edit);
        return true;
      } catch (error) {
        setProblem(problemOf(error));
        return false;
      } finally {
        setEdits((before) => before.filter((each) => each !== edit));
      }
    };
    line.current = line.current.then(isSaved);
    return line.current;
  };
  const describe = async (id: string): Promise<boolean> => {
    const text = typed[id];
    if (text === undefined) return true;
    if (!(await change(described(id, text)))) return false;
    setTyped(({ [id]: now, ...others }) => (now === undefined || now === text ? others : { ...others, [id]: now }));
    return true;
  };
  /** Saves also what was typed and not left yet. Answers whether all is saved. */
  const settle = async (): Promise<boolean> => {
    if (edits.length === 0 && Object.keys(typed).length === 0) return true;
    return (await Promise.all([line.current, ...Object.keys(typed).map(describe)])).every(Boolean);
  };

  const pictures: Picture[] = edits.reduce((shown, edit) => edit(shown), newest.current.pictures);
  return {
    pictures,
    problem,
    overtaken,
    change,
    textOf: ({ id, alt }: Picture) => typed[id] ?? alt ?? "",
    type: (id: string, text: string) => setTyped((before) => ({ ...before, [id]: text })),
    describe,
    settle,
  };
}
