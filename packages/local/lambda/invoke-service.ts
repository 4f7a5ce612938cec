import { ServiceError } from "../core/errors.ts";
import type { HttpResponse } from "../core/http.ts";
import { restService } from "../endpoint/json-service.ts";
import type { Service } from "../endpoint/service.ts";
import type { Iam } from "../iam/iam.ts";
import type { AsyncInvocations } from "./async.ts";
import type { Functions } from "./functions.ts";
import { FunctionError } from "./protocol.ts";

const PATH = /^\/2015-03-31\/functions\/([^/]+)\/invocations\/?$/;

export interface InvokeOptions {
  iam: Iam;
  functions: Functions;
  invocations: AsyncInvocations;
}

/** Invoke of the Lambda API: waits for the answer, or for invocation type `Event` writes it down. */
export function invokeService({ iam, functions, invocations }: InvokeOptions): Service {
  return restService(
    ({ method, path }) => (method === "POST" && PATH.test(path) ? "Invoke" : `${method} ${path}`),
    async ({ request, principal, operation }) => {
      if (operation !== "Invoke")
        throw new ServiceError("ResourceNotFoundException", `Lambda ${operation} is not supported locally.`, 404);
      const { arn, name } = functions.find(decodeURIComponent(PATH.exec(request.path)?.[1] ?? ""));
      iam.check(principal, [{ action: "lambda:InvokeFunction", resource: arn, context: {} }]);
      const payload = request.body.toString("utf8") || "{}";
      if (request.headers["x-amz-invocation-type"] !== "Event") return invoke(functions, name, payload);
      invocations.add(name, payload);
      return { status: 202, headers: {}, body: Buffer.alloc(0) };
    },
  );
}

async function invoke(functions: Functions, name: string, payload: string): Promise<HttpResponse> {
  const headers = { "content-type": "application/json", "x-amz-executed-version": "$LATEST" };
  try {
    return { status: 200, headers, body: Buffer.from(await functions.invoke(name, payload)) };
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
    const body = JSON.stringify({ errorType: error.type, errorMessage: error.message });
    return { status: 200, headers: { ...headers, "x-amz-function-error": "Unhandled" }, body: Buffer.from(body) };
  }
}
