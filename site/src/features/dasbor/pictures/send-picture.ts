import type { Upload } from "@etalase/domain/product";
import { Problem } from "../../../lib/api.ts";
import { pageLanguage } from "../../../lib/language.ts";
import { troubleWords } from "../../../lib/trouble-words.ts";
import type { ShopApi, UploadForm } from "../session/shop-api.ts";
import { shrink } from "./shrink.ts";
import { pictureWords } from "./words.ts";

const words = pictureWords(pageLanguage);
const LOOK_MILLISECONDS = 700;
const PATIENCE_MILLISECONDS = 60_000;

/** Sends one picture and waits until it is drawn. `progress` goes from 0 to 1 while it is on its way. Throws `Problem`; sent again with the same key it is shown once. */
export async function sendPicture(
  api: ShopApi,
  product: string,
  file: Blob,
  key: string,
  progress: (part: number) => void,
): Promise<void> {
  const picture = await shrink(file).catch(() => {
    throw refused("not_a_picture");
  });
  const { upload, form } = await api.addPicture(product, "image/jpeg", key);
  if (upload.state === "awaited") await post(form, picture, progress);
  progress(1);
  const { state, reason = "not_a_picture" } = await drawn(api, product, upload.id);
  if (state === "refused") throw refused(reason);
}

const refused = (reason: NonNullable<Upload["reason"]>) =>
  new Problem(422, { code: "request.invalid", detail: words.refusals[reason], retryable: false });

async function drawn(api: ShopApi, product: string, id: string): Promise<Upload> {
  const end = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const upload = await api.picture(product, id);
    if (upload.state !== "awaited") return upload;
    if (Date.now() > end) throw new Problem(504, { code: "busy", detail: words.late, retryable: true });
    await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS));
  }
}

/** By XMLHttpRequest: `fetch` tells nothing of how far an upload is. */
function post({ url, fields }: UploadForm, file: Blob, progress: (part: number) => void): Promise<void> {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  data.append("file", file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const lost = () =>
      reject(new Problem(0, { code: "offline", detail: troubleWords(pageLanguage).offline, retryable: true }));
    request.upload.addEventListener("progress", ({ loaded, total }) => progress(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () => (request.status < 300 ? resolve() : lost()));
    for (const event of ["error", "timeout", "abort"]) request.addEventListener(event, lost);
    request.timeout = PATIENCE_MILLISECONDS;
    request.open("POST", url);
    request.send(data);
  });
}
