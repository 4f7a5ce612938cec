import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TestCloud } from "../testing/cloud.ts";
import { BUCKET, pictureCloud, s3Of } from "./testing.ts";

let test: TestCloud;
let s3: S3Client;
beforeAll(async () => {
  test = await pictureCloud();
  s3 = s3Of(test);
});
afterAll(() => test.close());

let Key: string;
beforeEach(() => {
  Key = `shop/${crypto.randomUUID()} & café+100%.txt`;
});

const put = (Body: string, more = {}) => s3.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body, ...more }));
const read = async (more = {}) => {
  const { Body, ...rest } = await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key, ...more }));
  return { ...rest, text: await Body?.transformToString() };
};
const status = (code: number) => ({ $metadata: expect.objectContaining({ httpStatusCode: code }) });

describe("an object", () => {
  it("is read as it was written, with its headers and metadata", async () => {
    await put("halo", { ContentType: "text/plain", CacheControl: "max-age=60", Metadata: { shop: "s-1" } });
    expect(await read()).toMatchObject({
      text: "halo",
      ContentType: "text/plain",
      CacheControl: "max-age=60",
      Metadata: { shop: "s-1" },
      ContentLength: 4,
    });
  });

  it("is given in ranges of bytes, and whole where the range is none", async () => {
    await put("0123456789");
    expect(await read({ Range: "bytes=2-4" })).toMatchObject({
      text: "234",
      ContentRange: "bytes 2-4/10",
      ...status(206),
    });
    expect(await read({ Range: "bytes=-3" })).toMatchObject({ text: "789" });
    expect(await read({ Range: "bytes=7-99" })).toMatchObject({ text: "789" });
    expect(await read({ Range: "lines=1-2" })).toMatchObject({ text: "0123456789", ...status(200) });
    await expect(read({ Range: "bytes=10-" })).rejects.toMatchObject({ name: "InvalidRange", ...status(416) });
  });

  it("is put only where its writer's picture of it is right", async () => {
    const { ETag } = await put("one", { IfNoneMatch: "*" });
    await expect(put("two", { IfNoneMatch: "*" })).rejects.toMatchObject({
      name: "PreconditionFailed",
      ...status(412),
    });
    await put("two", { IfMatch: ETag });
    await expect(put("three", { IfMatch: ETag })).rejects.toMatchObject({ name: "PreconditionFailed" });
    expect(await read()).toMatchObject({ text: "two" });
    await expect(
      s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: `${Key}-none`, Body: "x", IfMatch: ETag })),
    ).rejects.toMatchObject({ name: "NoSuchKey", ...status(404) });
  });

  it("is read only where its reader's picture of it is, or is not, right", async () => {
    const { ETag } = await put("one");
    await expect(read({ IfNoneMatch: ETag })).rejects.toMatchObject(status(304));
    await expect(read({ IfMatch: '"other"' })).rejects.toMatchObject({ name: "PreconditionFailed" });
    expect(await read({ IfMatch: ETag })).toMatchObject({ text: "one" });
  });

  it("that comes damaged is refused", async () => {
    await expect(put("halo", { ContentMD5: Buffer.alloc(16).toString("base64") })).rejects.toMatchObject({
      name: "BadDigest",
    });
    await expect(put("halo", { ChecksumSHA256: Buffer.alloc(32).toString("base64") })).rejects.toMatchObject({
      name: "BadDigest",
    });
  });

  it("is copied with its headers, or with others, and never onto itself unchanged", async () => {
    await put("halo", { ContentType: "text/plain" });
    const CopySource = `${BUCKET}/${encodeURIComponent(Key)}`;
    const copy = (more = {}) =>
      s3.send(new CopyObjectCommand({ Bucket: BUCKET, Key: `${Key}-copy`, CopySource, ...more }));
    const head = () => s3.send(new HeadObjectCommand({ Bucket: BUCKET, Key: `${Key}-copy` }));
    await copy();
    expect(await head()).toMatchObject({ ContentType: "text/plain", ContentLength: 4 });
    await copy({ MetadataDirective: "REPLACE", ContentType: "text/csv" });
    expect(await head()).toMatchObject({ ContentType: "text/csv" });
    await expect(copy({ Key })).rejects.toMatchObject({ name: "InvalidRequest" });
    await expect(copy({ CopySourceIfMatch: '"other"' })).rejects.toMatchObject({ name: "PreconditionFailed" });
  });

  it("is gone when deleted, one or many at once", async () => {
    await put("halo");
    await s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key }));
    await expect(read()).rejects.toMatchObject({ name: "NoSuchKey" });
    await put("halo");
    const { Deleted } = await s3.send(
      new DeleteObjectsCommand({ Bucket: BUCKET, Delete: { Objects: [{ Key }, { Key: "none" }] } }),
    );
    expect(Deleted?.map((one) => one.Key)).toEqual([Key, "none"]);
    await expect(read()).rejects.toMatchObject({ name: "NoSuchKey" });
  });
});

describe("a list", () => {
  const folder = `list-${crypto.randomUUID()}/`;
  const keys = ["a.txt", "b/1.txt", "b/2.txt", "c.txt", "é.txt"].map((name) => folder + name);
  beforeAll(async () => {
    for (const one of keys) await s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: one, Body: one }));
  });
  const list = (more = {}) => s3.send(new ListObjectsV2Command({ Bucket: BUCKET, Prefix: folder, ...more }));

  it("comes page by page, each key once and in order", async () => {
    const seen: (string | undefined)[] = [];
    let token: string | undefined;
    do {
      const page = await list({ MaxKeys: 2, ContinuationToken: token });
      seen.push(...(page.Contents ?? []).map((one) => one.Key));
      expect(page.KeyCount).toBeLessThanOrEqual(2);
      token = page.NextContinuationToken;
    } while (token !== undefined);
    expect(seen).toEqual(keys);
  });

  it("groups what lies deeper, also across pages", async () => {
    const first = await list({ Delimiter: "/", MaxKeys: 2 });
    expect([first.Contents?.map((one) => one.Key), first.CommonPrefixes, first.IsTruncated]).toEqual([
      [keys[0]],
      [{ Prefix: `${folder}b/` }],
      true,
    ]);
    const rest = await list({ Delimiter: "/", ContinuationToken: first.NextContinuationToken });
    expect([rest.Contents?.map((one) => one.Key), rest.CommonPrefixes]).toEqual([keys.slice(3), undefined]);
  });

  it("begins behind a key", async () => {
    expect((await list({ StartAfter: keys[2] })).Contents?.map((one) => one.Key)).toEqual(keys.slice(3));
  });
});

describe("an upload in parts", () => {
  const large = "x".repeat(5 * 1024 * 1024);
  const begin = async () =>
    (await s3.send(new CreateMultipartUploadCommand({ Bucket: BUCKET, Key, ContentType: "text/plain" }))).UploadId;
  const part = (UploadId: string | undefined, PartNumber: number, Body: string) =>
    s3
      .send(new UploadPartCommand({ Bucket: BUCKET, Key, UploadId, PartNumber, Body }))
      .then(({ ETag }) => ({ ETag, PartNumber }));
  const complete = (
    UploadId: string | undefined,
    Parts: { ETag: string | undefined; PartNumber: number }[],
    more = {},
  ) =>
    s3.send(new CompleteMultipartUploadCommand({ Bucket: BUCKET, Key, UploadId, MultipartUpload: { Parts }, ...more }));

  it("becomes one object with the headers it was begun with, when it is completed", async () => {
    const id = await begin();
    const parts = [await part(id, 1, large), await part(id, 2, "end")];
    await expect(read()).rejects.toMatchObject({ name: "NoSuchKey" });
    const { ETag } = await complete(id, parts);
    expect(ETag).toMatch(/^"[0-9a-f]{32}-2"$/);
    expect(await s3.send(new HeadObjectCommand({ Bucket: BUCKET, Key }))).toMatchObject({
      ContentLength: large.length + 3,
      ContentType: "text/plain",
      ETag,
    });
    await expect(complete(id, parts)).rejects.toMatchObject({ name: "NoSuchUpload" });
  });

  it("is refused with unknown, unordered or small parts, and where the object stands already", async () => {
    const id = await begin();
    const [first, second] = [await part(id, 1, "small"), await part(id, 2, "end")];
    await expect(complete(id, [first, second])).rejects.toMatchObject({ name: "EntityTooSmall" });
    await expect(complete(id, [second, first])).rejects.toMatchObject({ name: "InvalidPartOrder" });
    await expect(complete(id, [{ PartNumber: 1, ETag: second.ETag }])).rejects.toMatchObject({ name: "InvalidPart" });
    await put("already here");
    await expect(complete(id, [first], { IfNoneMatch: "*" })).rejects.toMatchObject({ name: "PreconditionFailed" });
    await complete(id, [first]);
    expect(await read()).toMatchObject({ text: "small" });
  });

  it("leaves nothing when it is aborted", async () => {
    const id = await begin();
    const first = await part(id, 1, "small");
    await s3.send(new AbortMultipartUploadCommand({ Bucket: BUCKET, Key, UploadId: id }));
    await expect(complete(id, [first])).rejects.toMatchObject({ name: "NoSuchUpload" });
  });
});

describe("a role", () => {
  it("reaches what its policy names, and is not told what exists elsewhere", async () => {
    const uploader = s3Of(test, "uploader");
    const send = (key: string) => uploader.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: "x" }));
    await send("incoming/a.jpg");
    await expect(send("public/a.jpg")).rejects.toMatchObject({ name: "AccessDenied", ...status(403) });
    await expect(uploader.send(new GetObjectCommand({ Bucket: BUCKET, Key: "incoming/a.jpg" }))).rejects.toMatchObject({
      name: "AccessDenied",
    });
    await expect(uploader.send(new ListObjectsV2Command({ Bucket: BUCKET }))).rejects.toMatchObject({
      name: "AccessDenied",
    });
    const part = uploader.send(new CreateMultipartUploadCommand({ Bucket: BUCKET, Key: "public/a.jpg" }));
    await expect(part).rejects.toMatchObject({ name: "AccessDenied" });
  });

  it("hears of a bucket that does not exist", async () => {
    await expect(s3.send(new PutObjectCommand({ Bucket: "nowhere", Key, Body: "x" }))).rejects.toMatchObject({
      name: "NoSuchBucket",
    });
  });
});
