import type { PageAddress, PageStore } from "@etalase/domain/page";
import { beforeAll, expect, it } from "vitest";
import { builtRenderer } from "./test-support/built.ts";
import * as catalogue from "./test-support/catalogue.ts";
import { fixtureStore } from "./test-support/fixture-store.ts";

const PRODUCT = "/panongan/anyaman-ciakar/topi-bambu-capio/";
let render: (store: PageStore, address: PageAddress) => Promise<{ status: number; body: string }>;

beforeAll(async () => {
  ({ render } = await builtRenderer());
}, 120_000);

/** The tags of a page as a browser finds them: a quoted value may hold anything but its quote. */
const tags = (body: string): string[] => body.match(/<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi) ?? [];

it("keeps markup that people typed as text, whatever field it is in", async () => {
  const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`;
  const shops = catalogue.shops.map((shop) => ({
    ...shop,
    name: `Toko ${evil}`,
    about: evil,
    story: evil,
    address: evil,
    hours: evil,
    villageName: evil,
    owner: { ...shop.owner, name: evil },
  }));
  const products = catalogue.products.map((product) => ({
    ...product,
    name: `Barang ${evil}`,
    unit: evil,
    description: `${evil}\n\n</script><script>alert(1)</script>`,
    attributes: { [evil]: evil },
  }));
  const tenant = { ...catalogue.tenant, name: `Kabupaten ${evil}` };
  const store = fixtureStore({ tenant, shops, products });
  for await (const address of store.addresses()) {
    const { status, body } = await render(store, address);
    expect(status).toBe(200);
    if (!address.endsWith("/")) continue;
    expect([address, ...tags(body).filter((tag) => tag.startsWith("<img src=x") || tag === "<script>")]).toEqual([
      address,
    ]);
    const data = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(body)?.[1];
    if (data) expect(() => JSON.parse(data)).not.toThrow();
  }
});

it("renders tenants at the same time without mixing them", async () => {
  const names = ["Kabupaten Tangerang", "Kabupaten Lebak", "Kota Serang"];
  const stores = names.map((name, index) =>
    fixtureStore({ tenant: { ...catalogue.tenant, name, id: `360${index}`, origin: `https://t${index}.example` } }),
  );
  const jobs = Array.from({ length: 60 }, (_, index) => index % names.length);
  const bodies = await Promise.all(
    jobs.map(async (index) => (await render(stores[index] ?? fixtureStore(), PRODUCT)).body),
  );
  for (const [at, body] of bodies.entries()) {
    const index = jobs[at] ?? 0;
    expect(body).toContain(`https://t${index}.example${PRODUCT}`);
    for (const other of names) expect(body.includes(other)).toBe(other === names[index]);
  }
});
