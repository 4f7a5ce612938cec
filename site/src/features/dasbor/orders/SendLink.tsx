import type { VendorOrderView } from "@etalase/domain/order";
import { pageLanguage } from "../../../lib/language.ts";
import { chat } from "../../../ui/icons.ts";
import { Icon } from "../ui/Icon.tsx";
import { Modal } from "../ui/Modal.tsx";
import { boardWords } from "./words.ts";

const { take } = boardWords(pageLanguage);

/** The order stands; its buyer is sent the link to see and pay it. */
export const SendLink = ({ order, close }: { order: VendorOrderView; close: () => void }) => (
  <Modal title={take.done(order.number)} close={close}>
    <div class="print-choices">
      <p>{take.doneNote}</p>
      <p class="small">
        <a href={order.link ?? ""}>{order.link}</a>
      </p>
      <a class="button" href={order.share ?? ""} target="_blank" rel="noopener">
        <Icon d={chat} />
        {take.share(order.buyer?.name ?? "")}
      </a>
    </div>
  </Modal>
);
