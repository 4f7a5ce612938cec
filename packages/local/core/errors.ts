/** Something the person who started the cloud has to know or do: one clear sentence, and what to do about it. */
export class CloudError extends Error {
  override readonly name = "CloudError";
}

/** An answer of a service as AWS gives it: a code, a message and an HTTP status. */
export class ServiceError extends Error {
  override readonly name = "ServiceError";
  readonly code: string;
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, status = 400, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.details = details;
  }
}

/** The system's code of an error (ENOSPC, EADDRINUSE, ...), or an empty string. */
export function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
