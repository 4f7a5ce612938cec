import type { CheckoutView } from "@etalase/domain/order";
import { lineName } from "@etalase/domain/product/line-name";
import { type Html, html } from "../../lib/html.ts";

type Reviewed = Pick<CheckoutView["orders"][number], "id" | "lines" | "reviews">;

/** A form for each line of an order that arrived; `review-form.ts` fills them. */
export const reviewForms = ({ id, lines, reviews }: Reviewed, checkout: string): Html[] =>
  lines.map(({ sku, name, variant }) => {
    const said = reviews.find((review) => review.sku === sku);
    return html`<review-form data-checkout="${checkout}" data-order="${id}" data-sku="${sku}" data-name="${lineName({ name, variant })}" data-said="${said ? JSON.stringify(said) : ""}"></review-form>`;
  });
