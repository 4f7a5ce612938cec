import type { Language } from "@etalase/domain/language";
import { cart, qr, truck } from "../../ui/icons.ts";
import { regencyWords } from "./words.ts";

/** How buying works, in three steps. */
export function steps(language: Language): { icon: string; name: string; note: string }[] {
  const words = regencyWords(language);
  return [
    { icon: cart, name: words.choose, note: words.chooseNote },
    { icon: qr, name: words.pay, note: words.payNote },
    { icon: truck, name: words.receive, note: words.receiveNote },
  ];
}
