import { skuOf } from "@etalase/domain/product";
import { addPerson } from "@etalase/functions/people";
import { newId } from "@etalase/kit";
import { applying, sendIn } from "../support/application.ts";
import { caller, NEIGHBOUR, placeIn, TENANT } from "../support/cloud.ts";
import { orderFor, stockShop } from "../support/shop-fixture.ts";
import type { Stage } from "./stage.ts";
import { SPOILT, tokensOf } from "./tokens.ts";

/** Who asks: with something that is no good token, as nobody, or as whoever a good token says. */
export const KNOWN = [
  "buyer",
  "applicant",
  "owner",
  "staff",
  "otherOwner",
  "neighbourOwner",
  "officer",
  "neighbourOfficer",
  "operator",
] as const;
export type Known = (typeof KNOWN)[number];
export const CALLERS = ["nobody", ...SPOILT, "link", ...KNOWN] as const;
export type Caller = (typeof CALLERS)[number];
export const isKnown = (caller: Caller): caller is Known => (KNOWN as readonly string[]).includes(caller);

/** What a path or a body may name. */
export interface Ids {
  shop: string;
  /** The shop that an application leads to; officers decide of it. */
  applied: string;
  key: string;
  order: string;
  product: string;
  sku: string;
  picture: string;
  import: string;
  device: string;
  /** Of identity: somebody else's session, passkey, invitation. */
  session: string;
  person: string;
  invite: string;
}

export interface Furnished {
  stage: Stage;
  tokens: Record<Caller, string>;
  ids: Ids;
  /** Well-formed ids of nothing, each as long as its counterpart. */
  absent: Ids;
  /** The shops of those who have another. */
  shops: { otherOwner: string; neighbourOwner: string };
  /** A second session of the owner, which nobody else may end. */
  spare: string;
  /** Words of what stands in the furnished tenant; nobody else's answer may carry one. */
  words: string[];
}

const OF_ONE = { name: "Topi Bambu Ciakar Isolasi", about: "Topi bambu anyaman tangan dari Ciakar Isolasi." };
const OF_APPLICATION = { name: "Keripik Rohmah Isolasi" };
const PIECES = 5_000;

/** A shop with an order, an import and a picture on its way, another beside it, one in the next regency, an application, and everybody who may ask. */
export async function furnish(stage: Stage): Promise<Furnished> {
  const { target } = stage;
  const { tokenOf, spoilt } = tokensOf(stage);
  // Whoever checks the first token asks a function for its keys, and does not wait for one that starts.
  await fetch(`${stage.issuer}/.well-known/jwks.json`);
  const [mine, other, neighbours] = await Promise.all([
    stockShop(target.tableOf, TENANT, [PIECES], OF_ONE),
    stockShop(target.tableOf, TENANT, [5]),
    stockShop(target.tableOf, NEIGHBOUR, [5], await placeIn(target, NEIGHBOUR)),
  ]);
  const [one, another, neighbour] = [mine.shop.id, other.shop.id, neighbours.shop.id];
  const person = newPersonIn(stage);
  const people = {
    buyer: await person([]),
    applicant: await person([]),
    owner: await person([{ tenant: TENANT, role: "owner", shop: one }]),
    staff: await person([{ tenant: TENANT, role: "staff", shop: one }]),
    otherOwner: await person([{ tenant: TENANT, role: "owner", shop: another }]),
    neighbourOwner: await person([{ tenant: NEIGHBOUR, role: "owner", shop: neighbour }]),
    officer: await person([{ tenant: TENANT, role: "officer" }]),
    neighbourOfficer: await person([{ tenant: NEIGHBOUR, role: "officer" }]),
    operator: await person([{ tenant: TENANT, role: "operator" }]),
  };
  const leaving = await person([{ tenant: TENANT, role: "staff", shop: one }]);
  const good = {} as Record<Known, string>;
  for (const known of KNOWN) good[known] = await tokenOf(people[known].id);
  const application = await sendIn(applying(stage, { ...people.applicant, token: good.applicant }), OF_APPLICATION);
  const bought = await begun(stage, mine, good.owner);
  const spare = await tokenOf(people.owner.id);
  await stage.settled();
  return {
    stage,
    tokens: { nobody: "", link: bought.key, ...(await spoilt(people.owner.id)), ...good },
    ids: {
      ...bought,
      device: deviceOf("a"),
      applied: application.shop,
      session: sessionIn(spare),
      person: leaving.id,
      invite: newId("invite"),
    },
    absent: absentIds(),
    shops: { otherOwner: another, neighbourOwner: neighbour },
    spare,
    words: [OF_ONE.name, OF_ONE.about, OF_APPLICATION.name, mine.shop.slug],
  };
}

function newPersonIn({ target }: Stage) {
  let made = Math.floor(Math.random() * 1_000_000);
  return async (memberships: Parameters<typeof addPerson>[1]["memberships"]) => {
    const phone = `+62819${String(10_000_000 + ((made += 7) % 10_000_000))}`;
    return { phone, id: await addPerson(target.people, { phone, name: "Ibu Isolasi", memberships }) };
  };
}

/** An order that waits for its payment, an import and a picture that wait for their files. */
async function begun(stage: Stage, { shop, products }: Awaited<ReturnType<typeof stockShop>>, token: string) {
  const call = caller(stage);
  const at = `/vendor/shops/${shop.id}`;
  const product = products[0]?.id ?? "";
  const key = crypto.randomUUID();
  const placed = await call("POST", "/checkouts", { body: orderFor(shop, products, 2), key });
  const table = await call("POST", `${at}/imports`, {
    body: { name: "produk.csv", type: "text/csv" },
    key: crypto.randomUUID(),
    token,
  });
  const picture = await call("POST", `${at}/products/${product}/pictures`, {
    body: { type: "image/jpeg" },
    key: crypto.randomUUID(),
    token,
  });
  if ([placed, table, picture].some(({ status }) => status !== 201))
    throw new Error(JSON.stringify([placed, table, picture]));
  const [order] = placed.body["orders"] as unknown as { id: string }[];
  return {
    shop: shop.id,
    key,
    order: order?.id ?? "",
    product,
    sku: skuOf(product),
    import: (table.body["import"] as unknown as { id: string }).id,
    picture: (picture.body["upload"] as unknown as { id: string }).id,
  };
}

function absentIds(): Ids {
  const product = newId("product");
  return {
    shop: newId("shop"),
    applied: newId("shop"),
    key: crypto.randomUUID(),
    order: newId("order"),
    product,
    sku: skuOf(product),
    picture: newId("picture"),
    device: deviceOf("b"),
    import: newId("import"),
    session: "A".repeat(32),
    person: `per_${crypto.randomUUID()}`,
    invite: newId("invite"),
  };
}

const deviceOf = (letter: string): string => `dev_${letter.repeat(22)}`;

const sessionIn = (token: string): string =>
  String((JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as { sid: unknown }).sid);
