import { PRIVACY_TEXT } from "@etalase/domain/tenant";
import { addPerson } from "@etalase/functions/people";
import type { Cloud } from "../../packages/local/index.ts";
import { caller, signIn, TENANT, type TestCloud } from "./cloud.ts";
import { SYNTHETIC_QRIS } from "./shop-fixture.ts";

/** The smallest whole picture there is: one white pixel. */
export const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

let people = 0;

/** Somebody who can sign in and belongs to nothing but what is said. */
export async function newcomer(
  { cloud, target }: Pick<TestCloud, "cloud" | "target">,
  { officer = false, tenant = TENANT } = {},
) {
  const phone = `+62813900100${String(++people).padStart(2, "0")}`;
  await addPerson(target.people, {
    phone,
    name: "Ibu Rohmah",
    memberships: officer ? [{ tenant, role: "officer" }] : [],
  });
  return { phone, token: await signIn(cloud, phone) };
}

/** Posts a file as a page does: the form's fields, then the file. */
export async function postForm(origin: string, { url, fields }: { url: string; fields: object }, bytes: Uint8Array) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
  form.append("file", new Blob([Uint8Array.from(bytes)]));
  return fetch(new URL(url, origin), { method: "POST", body: form });
}

/** A vendor on the way to a shop, by the API as the pages use it. */
export const applicant = async (test: Pick<TestCloud, "cloud" | "target">, tenant = TENANT) =>
  applying(test.cloud, await newcomer(test), tenant);

/** Somebody who is signed in, on the way to a shop. */
export function applying(at: Pick<Cloud, "url">, { phone, token }: { phone: string; token: string }, tenant = TENANT) {
  const call = caller(at, tenant);
  let version = 0;
  const save = async (body: object) => {
    const answer = await call("PATCH", "/vendor/application", { token, body: { version, ...body } });
    if (answer.status === 200) version += 1;
    return answer;
  };
  const upload = async (bytes: Uint8Array = PIXEL, type = "image/png") => {
    const invited = await call("POST", "/vendor/application/uploads", { token, body: { type } });
    if (invited.status !== 201) throw new Error(JSON.stringify(invited));
    const posted = await postForm(at.url, invited.body as unknown as { url: string; fields: object }, bytes);
    return { id: String(invited.body["id"]), status: posted.status };
  };
  const submit = async () => {
    const answer = await call("POST", "/vendor/application/submissions", {
      token,
      body: { version, consent: PRIVACY_TEXT },
    });
    if (answer.status === 200) version += 1;
    return answer;
  };
  const look = async () => {
    const answer = await call("GET", "/vendor/application", { token });
    version = Number((answer.body["application"] as unknown as { version: number }).version);
    return answer;
  };
  return { phone, token, call, save, upload, submit, look };
}

export const OWNER = { name: "Ibu Rohmah", phone: "081390010001", nik: "3603036507900002" };
export const BUSINESS = {
  name: "Keripik Rohmah",
  kind: "food",
  about: "Keripik tempe tipis, digoreng setiap pagi.",
  district: "360319",
  village: "3603192003",
  address: "Kp. Ciakar RT 003/RW 001",
  since: 2019,
};
export const DELIVERY = {
  pickup: true,
  courier: { fees: { "360319": 5_000 } },
  hours: { days: [1, 2, 3, 4, 5, 6], from: "08:00", until: "17:00" },
};

/** An application with everything that is needed, sent in. */
export const submittedApplication = async (test: Pick<TestCloud, "cloud" | "target">, changes: object = {}) =>
  sendIn(await applicant(test), changes);

export async function sendIn(person: ReturnType<typeof applying>, changes: object = {}) {
  const { id } = await person.upload();
  await person.save({ owner: OWNER });
  await person.save({ business: { ...BUSINESS, ...changes } });
  await person.save({ papers: { nib: { number: "1234567890123", file: id }, notHalal: true } });
  await person.save({ qris: SYNTHETIC_QRIS, delivery: DELIVERY });
  const answer = await person.submit();
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  const { shop } = answer.body["application"] as unknown as { shop: string };
  return { ...person, shop };
}
