import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { parseJson } from "../core/json.ts";

const SHOWN_SENDS = 200;

/** A message that would have left for a person. */
export interface Send {
  id: string;
  /** Epoch milliseconds. */
  at: number;
  channel: "whatsapp" | "email" | "push";
  to: string;
  /** Of a mail; of a WhatsApp message, its template's name; of a push, its urgency. */
  subject: string;
  text: string;
  /** The request as it was made. */
  raw: unknown;
}

const channelOf = (kept: unknown): Send["channel"] => (kept === "email" || kept === "push" ? kept : "whatsapp");

/** Catches what is sent: nothing leaves this machine. It is kept across restarts. */
export class Outbox {
  readonly #insert;
  readonly #newest;
  readonly #listeners = new Set<(send: Send) => void>();

  constructor(db: DatabaseSync) {
    this.#insert = db.prepare(
      "insert into sends (id, at, channel, recipient, subject, text, raw) values (?, ?, ?, ?, ?, ?, ?)",
    );
    this.#newest = db.prepare("select * from sends order by seq desc limit ?");
  }

  /** The newest first. */
  list(limit = SHOWN_SENDS): Send[] {
    return this.#newest.all(limit).map((row) => ({
      id: String(row["id"]),
      at: Number(row["at"]),
      channel: channelOf(row["channel"]),
      to: String(row["recipient"]),
      subject: String(row["subject"] ?? ""),
      text: String(row["text"]),
      raw: parseJson(String(row["raw"])),
    }));
  }

  add(send: Omit<Send, "id">): Send {
    const kept = { id: randomUUID(), ...send };
    const { id, at, channel, to, subject, text, raw } = kept;
    this.#insert.run(id, at, channel, to, subject, text, JSON.stringify(raw));
    for (const listener of this.#listeners) listener(kept);
    return kept;
  }

  onSend(listener: (send: Send) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
