import type { HttpRequest } from "../core/http.ts";
import type { Iam } from "../iam/iam.ts";
import type { Principal } from "../iam/principals.ts";
import type { Access } from "../iam/statement.ts";
import type { BucketNotices } from "./notices.ts";
import type { Objects } from "./objects.ts";

/** A call on one bucket or object, and what is needed to carry it out. */
export interface ObjectCall {
  objects: Objects;
  iam: Iam;
  notices: BucketNotices;
  principal: Principal;
  bucket: string;
  key: string;
  request: HttpRequest;
}

export const onObject = (action: string, bucket: string, key: string): Access => ({
  action: `s3:${action}`,
  resource: `arn:aws:s3:::${bucket}/${key}`,
  context: {},
});

export const onBucket = (action: string, bucket: string, prefix = ""): Access => ({
  action: `s3:${action}`,
  resource: `arn:aws:s3:::${bucket}`,
  context: { "s3:prefix": prefix },
});

/** Who may not list a bucket is not told whether a thing is in it. */
export const mayList = (iam: Iam, principal: Principal, bucket: string, key: string): boolean =>
  iam.allows(principal, onBucket("ListBucket", bucket, key));
