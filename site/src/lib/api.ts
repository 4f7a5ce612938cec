import { pageLanguage } from "./language.ts";
import { tenant } from "./tenant.ts";
import { troubleWords } from "./trouble-words.ts";

const words = troubleWords(pageLanguage);

export interface FieldProblem {
  path: string;
  code: string;
  message: string;
}

/** What the marketplace answered instead of what was asked for (RFC 9457), or that it could not be reached: then the code is `offline`. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly status: number;
  readonly code: string;
  /** Whether the same request may succeed when it is sent again. */
  readonly retryable: boolean;
  readonly errors: FieldProblem[];
  readonly data: Record<string, unknown>;

  constructor(status: number, body: Partial<ProblemBody>) {
    super(body.detail ?? body.title ?? words.unknown);
    this.status = status;
    this.code = body.code ?? "internal";
    this.retryable = body.retryable ?? status >= 500;
    this.errors = body.errors ?? [];
    this.data = body.data ?? {};
  }
}

interface ProblemBody {
  title: string;
  code: string;
  detail: string;
  retryable: boolean;
  errors: FieldProblem[];
  data: Record<string, unknown>;
}

export interface Call {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  body?: unknown;
  /** The same for every try of the same thing, so that it is recorded once. */
  key?: string;
  token?: string;
}

const PATIENCE_MILLISECONDS = 20_000;

/** The address of something of this page's regency. */
export const inTenant = (path: string): string => `/api/v1/${tenant.id}${path}`;

/** Asks the API. Throws `Problem` for whatever is not an answer. */
export async function call<Answer>(path: string, { method = "GET", body, key, token }: Call = {}): Promise<Answer> {
  const response = await reach(path, {
    method,
    headers: {
      "accept-language": pageLanguage,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(key ? { "idempotency-key": key } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Problem(response.status, answer);
  return answer;
}

async function reach(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch {
    throw new Problem(0, { code: "offline", detail: words.offline, retryable: true });
  }
}

/** What to tell people about whatever was thrown. */
export const problemOf = (error: unknown): Problem => (error instanceof Problem ? error : new Problem(500, {}));
