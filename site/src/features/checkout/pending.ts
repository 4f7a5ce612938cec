/** An order that was sent and not yet answered; with its key it can be sent again or looked up without being placed twice. */
export interface Pending {
  key: string;
  /** The request word for word: another request takes another key. */
  body: string;
  shops: string[];
}

/** The pending order for a request: the one that was sent before if it says the same, else a new one with a new key. */
export function pendingFor(body: string, shops: string[], before: Pending | undefined): Pending {
  return before?.body === body ? before : { key: crypto.randomUUID(), body, shops };
}
