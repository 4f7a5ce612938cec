import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { Clock } from "../core/clock.ts";
import { ServiceError } from "../core/errors.ts";
import { type HttpRequest, type HttpResponse, jsonResponse } from "../core/http.ts";
import { fields, list, parseJson, text } from "../core/json.ts";

/** A message that would have left for a person. */
export interface Send {
  id: string;
  at: number;
  channel: "whatsapp" | "email";
  to: string;
  subject: string;
  text: string;
}

/** Words of a message template, for people who look at what was sent. */
export type TemplateText = (template: string, parameters: string[]) => string;

/** Catches what is sent: nothing leaves this machine. */
export class Outbox {
  readonly #db: DatabaseSync;
  readonly #clock: Clock;
  readonly #templateText: TemplateText;

  constructor(db: DatabaseSync, clock: Clock, templateText: TemplateText) {
    this.#db = db;
    this.#clock = clock;
    this.#templateText = templateText;
  }

  /** The newest first. */
  list(limit = 200): Send[] {
    const rows = this.#db
      .prepare("select id, at, channel, recipient as 'to', subject, text from sends order by seq desc limit ?")
      .all(limit);
    return rows as unknown as Send[];
  }

  /** `POST /whatsapp/{version}/{phone number id}/messages` of the WhatsApp Cloud API. */
  takeWhatsapp(request: HttpRequest): HttpResponse {
    const body = fields(parseJson(request.body.toString("utf8")));
    const template = fields(body["template"]);
    const parameters = list(template["components"])
      .flatMap((component) => list(fields(component)["parameters"]))
      .map((parameter) => text(fields(parameter)["text"]));
    const name = text(template["name"]);
    const to = text(body["to"]);
    if (!request.headers["authorization"]?.startsWith("Bearer ") || !name || !to)
      return jsonResponse(400, { error: { message: "Invalid parameter", code: 100 } });
    const id = this.#keep("whatsapp", {
      to: `+${to}`,
      subject: name,
      text: this.#templateText(name, parameters),
      raw: body,
    });
    return jsonResponse(200, {
      messaging_product: "whatsapp",
      contacts: [{ input: to, wa_id: to }],
      messages: [{ id: `wamid.${id}` }],
    });
  }

  /** SendEmail of SES v2. */
  takeEmail(body: unknown): HttpResponse {
    const simple = fields(fields(fields(body)["Content"])["Simple"]);
    const [to] = list(fields(fields(body)["Destination"])["ToAddresses"]).map(text);
    if (!to) throw new ServiceError("BadRequestException", "Missing final '@domain'");
    const subject = text(fields(simple["Subject"])["Data"]);
    const words = text(fields(fields(simple["Body"])["Text"])["Data"]);
    return jsonResponse(200, { MessageId: this.#keep("email", { to, subject, text: words, raw: body }) });
  }

  #keep(channel: Send["channel"], send: { to: string; subject: string; text: string; raw: unknown }): string {
    const id = randomUUID();
    this.#db
      .prepare("insert into sends (id, at, channel, recipient, subject, text, raw) values (?, ?, ?, ?, ?, ?, ?)")
      .run(id, this.#clock.now(), channel, send.to, send.subject, send.text, JSON.stringify(send.raw));
    return id;
  }
}
