import { type HttpRequest, type HttpResponse, jsonResponse } from "../core/http.ts";
import { type Fields, fields, list, parseJson, text } from "../core/json.ts";
import type { Outbox } from "./outbox.ts";

const PATH = /^\/whatsapp\/v[\d.]+\/\d+\/messages$/;

/** How a template reads with its values in it; the templates themselves are kept by Meta, so the product tells. */
export type TemplateText = (template: string, values: string[], language: string) => string;

export const isWhatsApp = ({ path }: HttpRequest): boolean => path.startsWith("/whatsapp/");

export interface WhatsAppCapture {
  outbox: Outbox;
  /** Epoch milliseconds. */
  now: number;
  templateText: TemplateText;
}

/** The WhatsApp Cloud API: captures the message and answers as Graph does. Two requests are two messages. */
export function handleWhatsApp(request: HttpRequest, { outbox, now, templateText }: WhatsAppCapture): HttpResponse {
  if (!PATH.test(request.path) || request.method !== "POST") return failure(404, 100, "Unsupported post request.");
  if (!/^Bearer \S+/.test(request.headers["authorization"] ?? ""))
    return failure(401, 190, "Invalid OAuth access token.");
  const body = fields(parseJson(request.body.toString("utf8")));
  const to = text(body["to"]).replace(/[^\d+]/g, "");
  if (body["messaging_product"] !== "whatsapp")
    return failure(400, 100, "(#100) The parameter messaging_product is required.");
  if (!/^\+?\d{6,15}$/.test(to)) return failure(400, 131_009, "(#131009) Parameter value is not valid: to");
  const recipient = to.startsWith("+") ? to : `+${to}`;
  const subject = text(fields(body["template"])["name"]);
  const { id } = outbox.add({
    at: now,
    channel: "whatsapp",
    to: recipient,
    subject,
    text: readText(body, templateText),
    raw: body,
  });
  return jsonResponse(200, {
    messaging_product: "whatsapp",
    contacts: [{ input: text(body["to"]), wa_id: recipient.slice(1) }],
    messages: [{ id: `wamid.${Buffer.from(id).toString("base64")}`, message_status: "accepted" }],
  });
}

function readText(body: Fields, templateText: TemplateText): string {
  switch (body["type"]) {
    case "template": {
      const template = fields(body["template"]);
      return templateText(text(template["name"]), templateValues(template), text(fields(template["language"])["code"]));
    }
    case "interactive":
      return text(fields(fields(body["interactive"])["body"])["text"]);
    case "text":
      return text(fields(body["text"])["body"]);
    default: {
      const media = fields(body[text(body["type"])]);
      return `[${text(body["type"])}] ${text(media["caption"])} ${text(media["link"])}`.trim();
    }
  }
}

/** The values of the template's body, in order. */
function templateValues(template: Fields): string[] {
  const body = list(template["components"])
    .map(fields)
    .find(({ type }) => text(type).toLowerCase() === "body");
  return list(fields(body)["parameters"]).map((parameter) => text(fields(parameter)["text"]));
}

const failure = (status: number, code: number, message: string) =>
  jsonResponse(status, {
    error: { message, type: code === 190 ? "OAuthException" : "GraphMethodException", code, fbtrace_id: "local" },
  });
