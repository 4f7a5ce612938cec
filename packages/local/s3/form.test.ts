import { GetObjectCommand, HeadObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestCloud } from "../testing/cloud.ts";
import { BUCKET, type PostOptions, pictureCloud, post, postFields, s3Of } from "./testing.ts";

let test: TestCloud;
beforeAll(async () => {
  test = await pictureCloud();
});
afterAll(() => test.close());

const KEY = "incoming/shop-1/foto.jpg";
const upload = async (options: PostOptions = {}, changes: Record<string, string> = {}, file = "a picture") => {
  const answer = await post(test, { ...postFields(test, KEY, { role: "uploader", ...options }), ...changes }, file);
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, code: /<Code>(.*)<\/Code>/.exec(text)?.[1] };
};
const head = (Key = KEY) => s3Of(test).send(new HeadObjectCommand({ Bucket: BUCKET, Key }));

describe("a browser's form", () => {
  it("uploads the file under the signed key, with the fields that the policy allows", async () => {
    const fields = { "Content-Type": "image/jpeg", "x-amz-meta-shop": "s-1" };
    const answer = await upload({ fields, conditions: [["content-length-range", 1, 9]] });
    expect(answer).toMatchObject({ status: 204, text: "" });
    expect(answer.headers.get("etag")).toMatch(/^"[0-9a-f]{32}"$/);
    expect(await head()).toMatchObject({ ContentType: "image/jpeg", Metadata: { shop: "s-1" }, ContentLength: 9 });
  });

  it("carries every byte as it is", async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7) % 256);
    await post(test, postFields(test, "incoming/bytes", { role: "uploader" }), bytes);
    const { Body } = await s3Of(test).send(new GetObjectCommand({ Bucket: BUCKET, Key: "incoming/bytes" }));
    expect(Buffer.compare((await Body?.transformToByteArray()) ?? Buffer.alloc(0), bytes)).toBe(0);
  });

  it("is answered as it asks: 201 with where the object is, 200, or on to another page", async () => {
    const created = await upload({ fields: { success_action_status: "201" } });
    expect(created).toMatchObject({ status: 201, text: expect.stringContaining(`<Key>${KEY}</Key>`) });
    expect(created.text).toContain(`<Bucket>${BUCKET}</Bucket>`);
    expect(await upload({ fields: { success_action_status: "200" } })).toMatchObject({ status: 200, text: "" });
    const moved = await upload({ fields: { success_action_redirect: "http://localhost:8080/dasbor/" } });
    expect(moved.status).toBe(303);
    expect(moved.headers.get("location")).toContain(`http://localhost:8080/dasbor/?bucket=${BUCKET}&key=`);
  });

  it("may leave the name of the file to the person", async () => {
    const fields = postFields(test, "incoming/${filename}", { role: "uploader" });
    expect((await post(test, fields, "x")).status).toBe(204);
    expect(await head("incoming/foto saya.jpg")).toMatchObject({ ContentLength: 1 });
    expect((await post(test, { ...fields, key: "public/${filename}" }, "x")).status).toBe(403);
  });
});

describe("a form is refused", () => {
  const refusal = (reason: string) => ({
    status: 403,
    code: "AccessDenied",
    text: expect.stringContaining(`Invalid according to Policy: ${reason}`),
  });

  it("with another key", async () => {
    expect(await upload({}, { key: "incoming/other.jpg" })).toMatchObject(
      refusal("Policy Condition failed: [&quot;eq&quot;, &quot;$key&quot;"),
    );
  });

  it("with a field that the policy does not speak of", async () => {
    expect(await upload({}, { "x-amz-meta-shop": "s-2" })).toMatchObject(
      refusal("Extra input fields: x-amz-meta-shop"),
    );
    expect(await upload({}, { "x-ignore-this": "s-2" })).toMatchObject({ status: 204 });
  });

  it("with a value that the policy does not allow", async () => {
    const conditions = [
      ["starts-with", "$Content-Type", "image/"],
      ["eq", "$x-amz-meta-shop", "s-1"],
    ];
    const given = { "Content-Type": "image/png", "x-amz-meta-shop": "s-1" };
    expect(await upload({ conditions }, given)).toMatchObject({ status: 204 });
    expect(await upload({ conditions }, { ...given, "Content-Type": "text/html" })).toMatchObject(
      refusal("Policy Condition failed"),
    );
    expect(await upload({ conditions }, { ...given, "x-amz-meta-shop": "s-2" })).toMatchObject(
      refusal("Policy Condition failed"),
    );
    expect(await upload({ conditions }, { "Content-Type": "image/png" })).toMatchObject(
      refusal("Policy Condition failed"),
    );
  });

  it("with a file that is too large or too small", async () => {
    const conditions = [["content-length-range", 2, 4]];
    expect(await upload({ conditions }, {}, "12345")).toMatchObject({
      status: 400,
      code: "EntityTooLarge",
      text: expect.stringContaining("<MaxSizeAllowed>4<"),
    });
    expect(await upload({ conditions }, {}, "1")).toMatchObject({ status: 400, code: "EntityTooSmall" });
    expect(await upload({ conditions }, {}, "1234")).toMatchObject({ status: 204 });
  });

  it("when its time is over, by the cloud's clock", async () => {
    const fields = postFields(test, KEY, { role: "uploader", expiresIn: 300 });
    test.cloud.clock.advance(301_000);
    const answer = await post(test, fields, "x");
    expect([answer.status, await answer.text()]).toEqual([
      403,
      expect.stringContaining("Invalid according to Policy: Policy expired."),
    ]);
  });

  it("with a policy that was not signed so", async () => {
    const other = postFields(test, KEY, { role: "uploader", expiresIn: 3600 });
    expect(await upload({}, { Policy: other["Policy"] ?? "" })).toMatchObject({
      status: 403,
      code: "SignatureDoesNotMatch",
    });
    expect(await upload({}, { "X-Amz-Signature": "0".repeat(64) })).toMatchObject({
      status: 403,
      code: "SignatureDoesNotMatch",
    });
  });

  it("where the signer's own policy does not reach", async () => {
    const answer = await post(test, postFields(test, "public/foto.jpg", { role: "uploader" }), "x");
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining("<Code>AccessDenied</Code>")]);
    expect(test.cloud.refusals.at(-1)).toMatchObject({ role: "uploader", action: "s3:PutObject" });
  });

  it("without a policy, a key or a file", async () => {
    const { Policy: _, ...unsigned } = postFields(test, KEY);
    expect((await post(test, unsigned, "x")).status).toBe(403);
    const { key: _key, ...keyless } = postFields(test, KEY);
    expect((await post(test, keyless, "x")).status).toBe(400);
    const form = new FormData();
    for (const [name, value] of Object.entries(postFields(test, KEY))) form.set(name, value);
    expect((await fetch(`${test.cloud.endpoint}/${BUCKET}`, { method: "POST", body: form })).status).toBe(400);
  });

  it("and its page may read why", async () => {
    const origin = "http://kab-tangerang.localhost:8080";
    const answer = await post(test, { ...postFields(test, KEY), key: "other" }, "x", { origin });
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([403, origin]);
  });
});
