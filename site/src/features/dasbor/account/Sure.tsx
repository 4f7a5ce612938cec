import { pageLanguage } from "../../../lib/language.ts";
import { Modal } from "../ui/Modal.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useWork } from "../ui/use-work.ts";
import { accountWords } from "./words.ts";

const words = accountWords(pageLanguage);

export interface Question {
  title: string;
  note: string;
  yes: string;
  work: () => Promise<unknown>;
}

/** Asks before something that cannot be undone. */
export function Sure({ title, note, yes, work, close }: Question & { close: () => void }) {
  const { busy, problem, attempt } = useWork();
  return (
    <Modal title={title} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void attempt(work).then((done) => done && close());
        }}
      >
        <p>{note}</p>
        <Trouble problem={problem} />
        <div class="row">
          <button type="button" class="button plain" onClick={close}>
            {words.cancel}
          </button>
          <button class="button danger" disabled={busy}>
            {yes}
          </button>
        </div>
      </form>
    </Modal>
  );
}
