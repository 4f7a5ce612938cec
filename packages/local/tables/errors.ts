export interface ErrorBody {
  __type: string;
  message: string;
  [detail: string]: unknown;
}

/** A refusal as AWS words it: `body` is the JSON answer, `status` its HTTP status. */
export class TablesError extends Error {
  readonly body: ErrorBody;
  readonly status: number;

  constructor(body: ErrorBody, status = 400) {
    super(body.message);
    this.name = "TablesError";
    this.body = body;
    this.status = status;
  }

  /** The short name, for example `ConditionalCheckFailedException`. */
  get code(): string {
    const { __type: type } = this.body;
    return type.split("#").at(-1) ?? type;
  }
}

export const refusal = (code: string, message: string, details: Record<string, unknown> = {}) =>
  new TablesError({ __type: `com.amazonaws.dynamodb.v20120810#${code}`, message, ...details });

export const invalid = (message: string) =>
  new TablesError({ __type: "com.amazon.coral.validate#ValidationException", message });

export const notFound = (what: string) =>
  refusal("ResourceNotFoundException", `Requested resource not found: ${what} not found`);

/** dynalite's refusals carry a `body` too, some with a capital `Message`; anything else is a fault and stays as it is. */
export function asTablesError(error: unknown): unknown {
  if (!(error instanceof Error) || !("body" in error)) return error;
  const { Message, ...body } = error.body as ErrorBody;
  return new TablesError({ ...body, message: body.message ?? String(Message) });
}
