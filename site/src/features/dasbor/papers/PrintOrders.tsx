import type { VendorOrderView } from "@etalase/domain/order";
import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { saveFile } from "../../../lib/save-file.ts";
import { download } from "../../../ui/icons.ts";
import { Choices } from "../orders/Choices.tsx";
import type { ShopApi } from "../session/shop-api.ts";
import { Icon } from "../ui/Icon.tsx";
import { Modal } from "../ui/Modal.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { type Format, pagesOf } from "./layout.ts";
import { type PaperKind, papersOf } from "./papers.ts";
import { pdfOf } from "./pdf.ts";
import { paperWords } from "./words.ts";

const words = paperWords(pageLanguage);
const KINDS: PaperKind[] = ["label", "packing", "receipt"];
const FORMATS: Format[] = ["a6", "roll"];

/** Makes one PDF of orders, on this phone: nothing of the buyers leaves it. */
export function PrintOrders({ orders, api, close }: { orders: VendorOrderView[]; api: ShopApi; close: () => void }) {
  const [kind, setKind] = useState<PaperKind>("label");
  const [format, setFormat] = useState<Format>("a6");
  const { value, problem, reload } = useLoaded(() => api.shelf());
  const save = () => {
    if (!value) return;
    const pages = orders.flatMap((order) =>
      papersOf(kind, order, value.shop).flatMap((paper) => pagesOf(paper, format)),
    );
    const name = orders.length === 1 ? orders[0]?.number : orders.length;
    saveFile(new Blob([pdfOf(pages)], { type: "application/pdf" }), `etalase-${kind}-${name}.pdf`);
  };
  return (
    <Modal title={words.title} close={close}>
      <div class="print-choices">
        <p class="small muted">{words.note}</p>
        <Choices legend={words.kind} all={KINDS} names={words.kinds} chosen={kind} choose={setKind} />
        <Choices legend={words.format} all={FORMATS} names={words.formats} chosen={format} choose={setFormat} />
        <Trouble problem={problem} again={() => void reload()} />
        <button type="button" class="button" disabled={!value} onClick={save}>
          <Icon d={download} />
          {words.save}
        </button>
      </div>
    </Modal>
  );
}
