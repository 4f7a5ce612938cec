import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { close as closeIcon } from "../../../ui/icons.ts";
import { dasborWords } from "../words.ts";
import { Icon } from "./Icon.tsx";

const words = dasborWords(pageLanguage);

/** Something to settle before going on; the browser keeps the focus inside and gives it back. */
export function Modal({ title, close, children }: { title: string; close: () => void; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} onClose={close} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <button type="button" class="quiet" aria-label={words.close} onClick={() => dialog.current?.close()}>
          <Icon d={closeIcon} />
        </button>
      </header>
      {children}
    </dialog>
  );
}
