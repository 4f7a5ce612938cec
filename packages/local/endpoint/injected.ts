import { ServiceError } from "../core/errors.ts";
import { list } from "../core/json.ts";
import type { Call } from "./service.ts";

/** What AWS may answer with a conflict; it never does to a read of one item, to a queue or to a bus. */
const CONFLICTING = new Set(["PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems", "TransactGetItems"]);
const CONFLICTING_OBJECTS = new Set(["PutObject", "DeleteObject", "CompleteMultipartUpload"]);

/** The error that a fault answers with, as the service itself would word it; undefined where it cannot befall the call. */
export function injected(
  fault: "throttle" | "conflict" | "error",
  service: string,
  call: Call,
): ServiceError | undefined {
  if (fault === "error")
    return new ServiceError(
      service === "s3" ? "InternalError" : "InternalServerError",
      "An internal error happened (injected).",
      500,
    );
  if (call.operation === "TransactWriteItems" || call.operation === "TransactGetItems") return cancelled(fault, call);
  if (fault === "conflict") return conflict(service, call.operation);
  switch (service) {
    case "dynamodb":
      return new ServiceError(
        "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException",
        "The level of configured provisioned throughput for the table was exceeded (injected).",
      );
    case "s3":
      return new ServiceError("SlowDown", "Please reduce your request rate (injected).", 503);
    default:
      return new ServiceError("ThrottlingException", "Rate exceeded (injected).", 400);
  }
}

/** The SDK does not retry what fails inside a cancelled transaction: that is the caller's own affair. */
function cancelled(fault: "throttle" | "conflict", { body }: Call): ServiceError {
  const code = fault === "conflict" ? "TransactionConflict" : "ThrottlingError";
  const reasons = list(body["TransactItems"]).map((_, at) =>
    at === 0 ? { Code: code, Message: "Transaction is ongoing for the item (injected)." } : { Code: "None" },
  );
  return new ServiceError(
    "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map(({ Code }) => Code).join(", ")}]`,
    400,
    { CancellationReasons: reasons, Message: "Transaction cancelled" },
  );
}

function conflict(service: string, operation: string): ServiceError | undefined {
  if (service === "s3" && CONFLICTING_OBJECTS.has(operation))
    return new ServiceError(
      "ConditionalRequestConflict",
      "A conflicting conditional operation is in progress (injected).",
      409,
    );
  if (service !== "dynamodb" || !CONFLICTING.has(operation)) return undefined;
  return new ServiceError(
    "com.amazonaws.dynamodb.v20120810#TransactionConflictException",
    "Transaction is ongoing for the item (injected).",
  );
}
