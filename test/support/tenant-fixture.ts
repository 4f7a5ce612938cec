import type { Tenant } from "@etalase/domain/tenant";

export const aTenant = (changes: Partial<Tenant> = {}): Tenant => ({
  id: "3603",
  slug: "kab-tangerang",
  name: "Kabupaten Tangerang",
  province: "Banten",
  timeZone: "Asia/Jakarta",
  origin: "https://kab-tangerang.example",
  complaints: { whatsapp: "+6281290010000", email: "pengaduan@contoh.id" },
  accent: "#1f5c3a",
  sample: false,
  version: 1,
  createdAt: "2026-11-01T01:00:00.000Z",
  ...changes,
});
