import type { Columns, Import, ToldRow } from "@etalase/domain/import";
import { inTenant, Problem } from "../../../lib/api.ts";
import { callSigned } from "../session/session.ts";

export interface RowsPage {
  rows: (Omit<ToldRow, "problems"> & { problems: (ToldRow["problems"][number] & { message: string })[] })[];
  next?: string;
}
export type TableRow = RowsPage["rows"][number];

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const LONGEST_NAME = 120;

/** What a vendor may ask of the API about a shop's imports. */
export function importApi(shop: string) {
  const at = (path = "") => inTenant(`/vendor/shops/${shop}/imports${path}`);
  const check = (id: string, body: { columns: Columns | null; category?: string }) =>
    callSigned<Import>(at(`/${id}/checks`), { method: "POST", body });
  const rows = (id: string, which: "problems" | "failures", from = "0") =>
    callSigned<RowsPage>(at(`/${id}/rows?which=${which}&from=${from}`));
  return {
    newest: async () => (await callSigned<{ imports: Import[] }>(at())).imports[0],
    look: (id: string) => callSigned<Import>(at(`/${id}`)),
    check,
    run: (id: string, which: "all" | "failed", publish: boolean) =>
      callSigned<Import>(at(`/${id}/runs`), { method: "POST", body: { which, publish } }),
    rows,
    /** Sends an archive of pictures and has it unpacked. */
    async pictures(id: string, file: File): Promise<Import> {
      const { form } = await callSigned<{ form: Form }>(at(`/${id}/pictures`), { method: "POST" });
      await post(form, file);
      return callSigned<Import>(at(`/${id}/unpackings`), { method: "POST" });
    },
    /** Sends a file and has it looked through. */
    async begin(file: File, key: string): Promise<Import> {
      const type = /\.xlsx$/i.test(file.name) ? XLSX : "text/csv";
      const name = file.name.slice(-LONGEST_NAME);
      const begun = await callSigned<{ import: Import; form: Form }>(at(), {
        method: "POST",
        body: { name, type },
        key,
      });
      await post(begun.form, file);
      return check(begun.import.id, { columns: null });
    },
    async failures(id: string): Promise<TableRow[]> {
      const all: TableRow[] = [];
      for (let from: string | undefined = "0"; from; ) {
        const page: RowsPage = await rows(id, "failures", from);
        all.push(...page.rows);
        from = page.next;
      }
      return all;
    },
  };
}
export type ImportApi = ReturnType<typeof importApi>;

interface Form {
  url: string;
  fields: Record<string, string>;
}

async function post({ url, fields }: Form, file: File): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", file);
  const answer = await fetch(url, { method: "POST", body: form }).catch(() => undefined);
  if (!answer?.ok) throw new Problem(answer?.status ?? 0, { retryable: true });
}
