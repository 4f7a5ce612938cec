import { messages } from "./messages.ts";

/** Every way a request can fail, told to people and programs alike. The list is closed: a code without a message or a status does not compile. */
export type ErrorCode = keyof typeof messages;

/** A field of the input that is wrong: where it stands and why. */
export interface FieldError {
  path: string;
  code: string;
}

export interface ErrorDetails {
  errors?: FieldError[];
  /** Facts a program needs to react: the price that changed, the pieces that are left. */
  data?: Record<string, unknown>;
  cause?: unknown;
}

/** A refusal that the domain means. Anything else that is thrown is a fault of ours. */
export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly code: ErrorCode;
  readonly errors: FieldError[];
  readonly data: Record<string, unknown>;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code, { cause: details.cause });
    this.code = code;
    this.errors = details.errors ?? [];
    this.data = details.data ?? {};
  }
}

const WORTH_RETRYING: ReadonlySet<ErrorCode> = new Set(["busy", "internal", "rate.limited", "conflict"]);

/** Whether the same request may succeed when it is sent again, unchanged. */
export const isRetryable = (code: ErrorCode): boolean => WORTH_RETRYING.has(code);
