import { District, Tenant } from "@etalase/domain/tenant";
import { listRegencies } from "@etalase/regions";
import { expect, it } from "vitest";
import * as z from "zod/mini";
import { originOf, planTenant } from "./add-tenant.ts";

const choices = (code: string) => ({
  code,
  origin: "https://pasar.example",
  sample: false,
  complaints: { whatsapp: "+6281290010000", email: "pengaduan@contoh.id" },
});

it("can be done for every regency of the country, with addresses that do not collide", async () => {
  const regencies = await listRegencies();
  const slugs = new Set<string>();
  let [districtCount, villageCount] = [0, 0];
  for (const { code } of regencies) {
    const { tenant, districts, villages } = await planTenant(choices(`${code.slice(0, 2)}.${code.slice(2)}`));
    expect(Tenant.parse(tenant)).toMatchObject({ id: code });
    expect(z.array(District).parse(districts).length).toBeGreaterThan(0);
    expect(new Set(districts.map(({ slug }) => slug)).size).toBe(districts.length);
    for (const district of districts) expect(district.villages.length, district.name).toBeGreaterThan(0);
    slugs.add(tenant.slug);
    districtCount += districts.length;
    villageCount += villages;
  }
  expect([slugs.size, districtCount, villageCount]).toEqual([514, 7_285, 83_762]);
});

it("gives each regency an address of its own below a domain or the embedded cloud", async () => {
  expect(await originOf("32.04", "etalase.example")).toBe("https://kab-bandung.etalase.example");
  expect(await originOf("3204", "http://localhost:8080")).toBe("http://kab-bandung.localhost:8080");
});

it("is refused for what is no regency, with what may be meant", async () => {
  await expect(planTenant(choices("32"))).rejects.toThrow(
    /32 is the code of the province Jawa Barat.*Kabupaten Bogor \(3201\)/,
  );
  await expect(planTenant(choices("3699"))).rejects.toThrow(/Kota Tangerang Selatan/);
});
