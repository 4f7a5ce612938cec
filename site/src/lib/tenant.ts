/** What a page tells its scripts about the regency it belongs to. */
const meta = document.querySelector<HTMLMetaElement>('meta[name="etalase-tenant"]');

export const tenant = {
  id: meta?.content ?? "",
  name: meta?.dataset["name"] ?? "",
  /** Which text on data its pages show. */
  privacy: meta?.dataset["privacy"] ?? "",
  zone: meta?.dataset["zone"] ?? "Asia/Jakarta",
};
