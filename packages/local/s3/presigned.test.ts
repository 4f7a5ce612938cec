import { GetObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestCloud } from "../testing/cloud.ts";
import { BUCKET, pictureCloud, presign, s3Of } from "./testing.ts";

let test: TestCloud;
beforeAll(async () => {
  test = await pictureCloud();
});
afterAll(() => test.close());

const put = (address: string, init: RequestInit = {}) => fetch(address, { method: "PUT", body: "halo", ...init });
const codeOf = async (answer: Response) => /<Code>(.*)<\/Code>/.exec(await answer.text())?.[1];
const stored = async (Key: string) => {
  const { Body, ContentType } = await s3Of(test).send(new GetObjectCommand({ Bucket: BUCKET, Key }));
  return { text: await Body?.transformToString(), ContentType };
};

describe("a presigned address", () => {
  it("lets whoever holds it put that one object, with the rights of who signed", async () => {
    const answer = await put(await presign(test, "PUT", "incoming/a.jpg", { role: "uploader" }));
    expect([answer.status, answer.headers.get("etag")]).toEqual([200, expect.stringMatching(/^"[0-9a-f]{32}"$/)]);
    expect(await stored("incoming/a.jpg")).toMatchObject({ text: "halo" });
  });

  it("is worth no more than its signer's policy", async () => {
    const answer = await put(await presign(test, "PUT", "public/a.jpg", { role: "uploader" }));
    expect([answer.status, await codeOf(answer)]).toEqual([403, "AccessDenied"]);
  });

  it("gets an object under another name and type", async () => {
    await s3Of(test).send(new PutObjectCommand({ Bucket: BUCKET, Key: "list.csv", Body: "a;b" }));
    const query = {
      "response-content-disposition": 'attachment; filename="daftar.csv"',
      "response-content-type": "text/csv",
    };
    const answer = await fetch(await presign(test, "GET", "list.csv", { query }));
    expect(await answer.text()).toBe("a;b");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="daftar.csv"');
    expect(answer.headers.get("content-type")).toBe("text/csv");
  });

  it("is good for nothing else: another key, method, query or header", async () => {
    const address = await presign(test, "PUT", "incoming/a.jpg", {
      role: "uploader",
      headers: { "content-type": "image/jpeg" },
    });
    const withType = { headers: { "content-type": "image/jpeg" } };
    for (const [changed, init] of [
      [address.replace("a.jpg", "b.jpg"), withType],
      [address, { ...withType, method: "DELETE", body: null }],
      [`${address}&partNumber=1`, withType],
      [address, { headers: { "content-type": "text/html" } }],
      [address.replace(/(Signature=)./, "$1_"), withType],
    ] as [string, RequestInit][]) {
      const answer = await put(changed, init);
      expect([answer.status, await codeOf(answer)], changed).toEqual([403, "SignatureDoesNotMatch"]);
    }
    expect((await put(address, withType)).status).toBe(200);
    expect(await stored("incoming/a.jpg")).toMatchObject({ ContentType: "image/jpeg" });
  });

  it("carries no instruction that was not signed", async () => {
    const address = await presign(test, "PUT", "incoming/a.jpg");
    const answer = await put(address, { headers: { "x-amz-copy-source": `/${BUCKET}/list.csv` } });
    expect([answer.status, await codeOf(answer)]).toEqual([403, "AccessDenied"]);
  });

  it("ends when it says, by the cloud's clock", async () => {
    const address = await presign(test, "PUT", "incoming/late.jpg", { expiresIn: 300 });
    test.cloud.clock.advance(299_000);
    expect((await put(address)).status).toBe(200);
    test.cloud.clock.advance(3_000);
    const late = await put(address);
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining("Request has expired")]);
  });

  it("lasts a week at most", async () => {
    const address = (await presign(test, "PUT", "incoming/a.jpg", { expiresIn: 600 })).replace(
      "Expires=600",
      "Expires=604801",
    );
    expect(await codeOf(await put(address))).toBe("AuthorizationQueryParametersError");
  });

  it("of an unknown key opens nothing", async () => {
    const address = (await presign(test, "PUT", "incoming/a.jpg")).replace(
      "Credential=OPERATOR",
      "Credential=AKIAOTHER",
    );
    expect(await codeOf(await put(address))).toBe("InvalidAccessKeyId");
  });
});

describe("a page of another origin", () => {
  const origin = "http://kab-tangerang.localhost:8080";
  const ask = async (from: string, headers: string) =>
    fetch(await presign(test, "PUT", "incoming/a.jpg"), {
      method: "OPTIONS",
      headers: { origin: from, "access-control-request-method": "PUT", "access-control-request-headers": headers },
    });

  it("is told ahead that it may send, as the bucket's rules say", async () => {
    const { status, headers } = await ask(origin, "content-type");
    expect([
      status,
      ...["allow-origin", "allow-methods", "allow-headers", "max-age"].map((name) =>
        headers.get(`access-control-${name}`),
      ),
    ]).toEqual([200, origin, "POST, PUT, GET", "content-type", "600"]);
  });

  it.each([
    ["http://localhost.evil.example", "content-type"],
    [origin, "x-other"],
  ])("of %s that sends %s is not", async (from, headers) => {
    const answer = await ask(from, headers);
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([403, null]);
  });

  it("may read what was answered, refusals too", async () => {
    const address = await presign(test, "PUT", "incoming/a.jpg");
    for (const one of [address, address.replace("a.jpg", "b.jpg")]) {
      const { headers } = await put(one, { headers: { origin } });
      expect(headers.get("access-control-allow-origin")).toBe(origin);
      expect(headers.get("access-control-expose-headers")).toBe("ETag");
    }
    expect(
      (await put(address, { headers: { origin: "http://elsewhere.example" } })).headers.get(
        "access-control-allow-origin",
      ),
    ).toBeNull();
  });
});
