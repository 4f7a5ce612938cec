/** An order that was sent and not yet answered; with its key it can be sent again or looked up without being placed twice. */
export interface Pending {
  key: string;
  /** The request word for word: another request takes another key. */
  body: string;
  shops: string[];
  /** Set where the order goes on in a chat. */
  chat?: true;
}

/** The pending order for a request: the one that was sent before if it says the same, else a new one with a new key. */
export const pendingFor = (wanted: Omit<Pending, "key">, before: Pending | undefined): Pending =>
  before?.body === wanted.body ? before : { ...wanted, key: crypto.randomUUID() };
