import { searchFile } from "@etalase/domain/page";
import type { EditProduct } from "@etalase/domain/product";
import { skuOf } from "@etalase/domain/product";
import { DAY, moment } from "@etalase/kit";
import { caller, openShop, testCloud } from "../support/cloud.ts";
import { type Figure, median, seconds } from "./report.ts";

const TIMES = 5;
const IN_VAIN = 30_000;

/** A price that holds from now on, for a day. */
const lowered = (price: number) => {
  const now = Date.now();
  return { price, from: moment(now), until: moment(now + DAY) };
};

/** From a vendor's save to the changed static page, for each kind of edit: the median of a few. */
export async function editFigures(): Promise<Figure[]> {
  const test = await testCloud();
  try {
    const { shop, products, token } = await openShop(test, [50]);
    const [product] = products;
    const { url } = test.cloud;
    const page = `${url}/${shop.districtSlug}/${shop.slug}/${product?.slug}/`;
    const at = `/vendor/shops/${shop.id}`;
    let version = 1;

    const seen = async (
      save: () => Promise<{ status: number }>,
      holds: (page: Response) => Promise<boolean>,
      address = page,
    ) => {
      const begun = performance.now();
      const { status } = await save();
      if (status >= 300) throw new Error(`an edit was answered ${status}`);
      while (!(await holds(await fetch(address)))) {
        if (performance.now() - begun > IN_VAIN) throw new Error(`an edit was never seen at ${address}`);
        await new Promise(setImmediate);
      }
      const took = (performance.now() - begun) / 1_000;
      await test.cloud.idle();
      return took;
    };
    const call = caller(test.cloud);
    const edit = (change: Omit<EditProduct, "version">) =>
      call("PATCH", `${at}/products/${product?.id}`, { body: { ...change, version: version++ }, token });
    const count = (quantity: number) =>
      call("POST", `${at}/stock/${skuOf(product?.id ?? "")}/moves`, {
        body: { reason: "counted", quantity },
        key: crypto.randomUUID(),
        token,
      });
    const says = (text: string) => async (answer: Response) => (await answer.text()).includes(text);
    const isThere = (status: number) => async (answer: Response) => answer.status === status;
    const named = (turn: number, address: string) =>
      seen(() => edit({ name: `Topi Bambu ${turn}` }), says(`Topi Bambu ${turn}`), address);

    const kinds: [string, (turn: number) => Promise<number>][] = [
      ["price", (turn) => seen(() => edit({ price: 77_000 + turn }), says(`77.00${turn}`))],
      ["name", (turn) => named(turn, page)],
      ["name, on its kecamatan's page", (turn) => named(turn + 10, `${url}/${shop.districtSlug}/`)],
      ["name, in its kecamatan's search", (turn) => named(turn + 20, url + searchFile(shop.districtSlug))],
      ["quantity limit", (turn) => seen(() => edit({ limit: turn + 3 }), says(`data-limit="${turn + 3}"`))],
      ["promotion", (turn) => seen(() => edit({ promotion: lowered(60_000 + turn) }), says(`60.00${turn}`))],
      ["text", (turn) => seen(() => edit({ description: `Dianyam ${turn} hari.` }), says(`Dianyam ${turn} hari.`))],
      [
        "state, hidden or shown again",
        (turn) =>
          turn % 2 === 0
            ? seen(() => edit({ state: "withdrawn" }), isThere(404))
            : seen(() => edit({ state: "published" }), isThere(200)),
      ],
      [
        "stock, sold out or back",
        (turn) =>
          turn % 2 === 0
            ? seen(() => count(0), says('class="mark sold_out"'))
            : seen(
                () => count(50),
                async (answer) => !(await says('class="mark sold_out"')(answer)),
              ),
      ],
    ];
    const figures: Figure[] = [];
    for (const [kind, turn] of kinds) {
      const times: number[] = [];
      for (let at = 0; at < TIMES + 1; at++) times.push(await turn(at));
      figures.push(seconds(`edit to live: ${kind}`, median(times.slice(1)), { most: 2 }));
    }
    return figures;
  } finally {
    await test.close();
  }
}
