// Uploads from a browser's form: the policy in it says what may be uploaded, its signature by whom.
import { ServiceError } from "../core/errors.ts";
import type { HttpRequest, HttpResponse } from "../core/http.ts";
import { escapeXml, xmlResponse } from "../endpoint/xml.ts";
import { checkPolicySignature } from "../iam/sigv4.ts";
import { type ObjectCall, onObject } from "./access.ts";
import type { ObjectInfo } from "./objects.ts";
import { keptHeaders } from "./payload.ts";
import { checkPostPolicy } from "./post-policy.ts";

const FILENAME = "${filename}";

export interface FormUpload extends Omit<ObjectCall, "principal" | "key"> {
  region: string;
  /** Epoch milliseconds. */
  now: number;
}

interface Form {
  /** By lower-cased name. */
  values: Map<string, string>;
  name: string;
  body: Buffer;
}

/** PostObject. */
export async function postObject(upload: FormUpload): Promise<HttpResponse> {
  const { objects, iam, notices, bucket, request, now, region } = upload;
  const { values, name, body } = await readForm(request);
  const template = values.get("key");
  if (template === undefined)
    throw new ServiceError(
      "InvalidArgument",
      "Bucket POST must contain a field named 'key'.  If it is specified, please check the order of the fields.",
    );
  const policy = values.get("policy");
  if (policy === undefined) throw new ServiceError("AccessDenied", "Access Denied", 403);
  const accessKeyId = checkPolicySignature(policy, values, { secretOf: (id) => iam.secretOf(id), region });
  const principal = iam.authenticate(accessKeyId, values.get("x-amz-security-token"));
  const key = template.replaceAll(FILENAME, name);
  checkPostPolicy(policy, { values: new Map([...values, ["bucket", bucket], ["key", key]]), size: body.length }, now);
  iam.check(principal, [onObject("PutObject", bucket, key)]);
  const info = await objects.put({
    bucket,
    key,
    body,
    headers: keptHeaders(Object.fromEntries(values)),
    landed: (landed) => notices.created(bucket, landed, "POST Object", request),
  });
  return answer(upload, values, info);
}

function answer({ bucket, request }: FormUpload, values: Map<string, string>, { key, etag }: ObjectInfo): HttpResponse {
  const location = `http://${request.headers["host"]}/${bucket}/${key.split("/").map(encodeURIComponent).join("/")}`;
  const headers = { etag: `"${etag}"`, location };
  const redirect = values.get("success_action_redirect");
  if (redirect && URL.canParse(redirect)) {
    const target = new URL(redirect);
    for (const [name, value] of Object.entries({ bucket, key, etag: `"${etag}"` }))
      target.searchParams.set(name, value);
    return { status: 303, headers: { ...headers, location: target.href }, body: Buffer.alloc(0) };
  }
  if (values.get("success_action_status") === "201")
    return xmlResponse(
      201,
      `<PostResponse><Location>${escapeXml(location)}</Location><Bucket>${bucket}</Bucket><Key>${escapeXml(key)}</Key><ETag>&quot;${etag}&quot;</ETag></PostResponse>`,
      headers,
    );
  const status = values.get("success_action_status") === "200" ? 200 : 204;
  return { status, headers, body: Buffer.alloc(0) };
}

/** The fields up to the file, and the file; what comes behind it is not looked at, as in S3. */
async function readForm({ headers, body }: HttpRequest): Promise<Form> {
  const parsed = await new Response(new Uint8Array(body), {
    headers: { "content-type": headers["content-type"] ?? "" },
  })
    .formData()
    .catch(() => new FormData());
  const values = new Map<string, string>();
  for (const [name, value] of parsed) {
    if (name.toLowerCase() !== "file" && typeof value === "string") values.set(name.toLowerCase(), value);
    else if (typeof value === "string") return { values, name: "", body: Buffer.from(value) };
    else return { values, name: value.name, body: Buffer.from(await value.arrayBuffer()) };
  }
  throw new ServiceError("InvalidArgument", "POST requires exactly one file upload per request.");
}
