import type { ComponentChildren } from "preact";
import type { Problem } from "../../../lib/api.ts";
import { Modal } from "./Modal.tsx";
import { Trouble } from "./Trouble.tsx";

interface Props {
  title: string;
  close: () => void;
  submit: () => void;
  problem?: Problem | undefined;
  /** The words of the two ways out. */
  back: string;
  yes: string;
  /** Going on takes something away. */
  danger?: boolean;
  ready: boolean;
  children: ComponentChildren;
}

/** A question over the screen: what it asks for, a way back and a way on. */
export function AskForm({ title, close, submit, problem, back, yes, danger, ready, children }: Props) {
  return (
    <Modal title={title} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {children}
        <Trouble problem={problem} />
        <div class="row">
          <button type="button" class="button plain" onClick={close}>
            {back}
          </button>
          <button class={danger ? "button danger" : "button"} disabled={!ready}>
            {yes}
          </button>
        </div>
      </form>
    </Modal>
  );
}
