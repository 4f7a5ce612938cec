import { useState } from "preact/hooks";
import { Modal } from "../ui/Modal.tsx";

const REASONS = ["Stok ternyata habis", "Pembeli minta dibatalkan", "Tidak dapat mengantar ke alamat itu"];
const LONGEST = 200;

interface Props {
  number: string;
  busy: boolean;
  close: () => void;
  cancel: (reason: string) => void;
}

/** Asks why, since the buyer reads it. */
export function CancelOrder({ number, busy, close, cancel }: Props) {
  const [reason, setReason] = useState("");
  return (
    <Modal title={`Batalkan pesanan ${number}?`} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          cancel(reason.trim());
        }}
      >
        <p>
          Stok kembali ke etalase. Pembeli dikabari dengan alasan ini; bila sudah membayar, uangnya Anda kembalikan.
        </p>
        <div class="chips">
          {REASONS.map((each) => (
            <button type="button" key={each} aria-pressed={reason === each} onClick={() => setReason(each)}>
              {each}
            </button>
          ))}
        </div>
        <div class="field">
          <label for="alasan">Alasan</label>
          <textarea
            id="alasan"
            rows={2}
            maxLength={LONGEST}
            required
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </div>
        <div class="row">
          <button type="button" class="button plain" onClick={close}>
            Tidak jadi
          </button>
          <button class="button danger" disabled={busy || !reason.trim()}>
            Ya, batalkan
          </button>
        </div>
      </form>
    </Modal>
  );
}
