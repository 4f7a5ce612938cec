import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  PutObjectCommand,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { TestCloud } from "../testing/cloud.ts";
import { BUCKET, pictureCloud, post, postFields, s3Of } from "./testing.ts";

let test: TestCloud;
beforeAll(async () => {
  test = await pictureCloud();
});
afterAll(() => test.close());

let before = 0;
const heard = () => test.cloud.queues.peek("heard").map(({ body }) => JSON.parse(body) as Record<string, unknown>);
beforeEach(() => {
  before = heard().length;
});
const news = () => heard().slice(before);

it("tells the default bus of a browser's upload, as S3 does", async () => {
  await post(test, postFields(test, "incoming/a b.jpg", { role: "uploader" }), "a picture");
  expect(news()).toEqual([
    {
      version: "0",
      id: expect.any(String),
      "detail-type": "Object Created",
      source: "aws.s3",
      account: test.cloud.account,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      region: test.cloud.region,
      resources: [`arn:aws:s3:::${BUCKET}`],
      detail: {
        version: "0",
        bucket: { name: BUCKET },
        object: {
          key: "incoming/a b.jpg",
          size: 9,
          etag: expect.stringMatching(/^[0-9a-f]{32}$/),
          sequencer: expect.stringMatching(/^[0-9A-F]{16}$/),
        },
        "request-id": expect.any(String),
        requester: test.cloud.account,
        "source-ip-address": "127.0.0.1",
        reason: "POST Object",
      },
    },
  ]);
});

it("says how an object came and went, in order", async () => {
  const s3 = s3Of(test);
  const place = { Bucket: BUCKET, Key: "a" };
  await s3.send(new PutObjectCommand({ ...place, Body: "x" }));
  await s3.send(new CopyObjectCommand({ Bucket: BUCKET, Key: "b", CopySource: `${BUCKET}/a` }));
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(place));
  const { ETag } = await s3.send(new UploadPartCommand({ ...place, UploadId, PartNumber: 1, Body: "y" }));
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] };
  await s3.send(new CompleteMultipartUploadCommand({ ...place, UploadId, MultipartUpload }));
  await s3.send(new DeleteObjectCommand(place));
  const details = news().map((event) => event["detail"] as { reason: string; object: { sequencer: string } });
  expect(details.map(({ reason }) => reason)).toEqual([
    "PutObject",
    "CopyObject",
    "CompleteMultipartUpload",
    "DeleteObject",
  ]);
  expect(news().at(-1)).toMatchObject({
    "detail-type": "Object Deleted",
    detail: { "deletion-type": "Permanently Deleted" },
  });
  const sequence = details.map(({ object }) => object.sequencer);
  expect(sequence).toEqual(sequence.toSorted());
});

it("says nothing of a write that was refused, of a bucket that does not ask, and of a deletion of nothing", async () => {
  const s3 = s3Of(test);
  await s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: "b", Body: "x", IfNoneMatch: "*" })).catch(() => undefined);
  await s3.send(new PutObjectCommand({ Bucket: "quiet", Key: "b", Body: "x" }));
  await s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: "never" }));
  expect(news()).toEqual([]);
});
