/** What a worker is told once, when it starts. */
export interface WorkerSettings {
  name: string;
  arn: string;
  file: string;
  exportName: string;
  memoryMb: number;
  clockOffset: BigInt64Array;
}

export interface InvocationMessage {
  id: number;
  /** The payload as JSON. */
  event: string;
  requestId: string;
  deadlineMs: number;
}

export interface FunctionFailure {
  errorType: string;
  errorMessage: string;
  stack: string;
}

export interface AnswerMessage {
  id: number;
  /** The handler's result as JSON. */
  result?: string;
  failure?: FunctionFailure;
}

/** The function itself failed: it threw, ran out of time, or its worker died. */
export class FunctionError extends Error {
  readonly type: string;
  readonly trace: string;

  constructor(type: string, message: string, trace = "") {
    super(message);
    this.name = type;
    this.type = type;
    this.trace = trace;
  }
}
