import type { ApplicationView, PaperKind, SaveApplication } from "@etalase/domain/shop";
import { inTenant, Problem } from "../../../lib/api.ts";
import { tenant } from "../../../lib/tenant.ts";
import { callSigned } from "../session/session.ts";

const AT = inTenant("/vendor/application");

/** What somebody may ask of the API about their own application. */
export const applicationApi = {
  look: () => callSigned<ApplicationView>(AT),
  save: (body: SaveApplication) => callSigned<ApplicationView>(AT, { method: "PATCH", body }),
  submit: (version: number) =>
    callSigned<ApplicationView>(`${AT}/submissions`, { method: "POST", body: { version, consent: tenant.privacy } }),
  paper: (paper: PaperKind) => callSigned<{ link: string }>(`${AT}/papers/${paper}`),
  upload,
};

interface UploadForm {
  id: string;
  url: string;
  fields: Record<string, string>;
}

/** Posts a file by a form that is good for it alone; answers its id. */
async function upload(file: File): Promise<string> {
  const { id, url, fields } = await callSigned<UploadForm>(`${AT}/uploads`, {
    method: "POST",
    body: { type: file.type },
  });
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", file);
  const answer = await fetch(url, { method: "POST", body: form }).catch(() => undefined);
  if (!answer?.ok) throw new Problem(answer?.status ?? 0, { retryable: true });
  return id;
}
