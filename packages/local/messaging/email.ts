import { ServiceError } from "../core/errors.ts";
import { jsonResponse } from "../core/http.ts";
import { type Fields, fields, text, texts } from "../core/json.ts";
import { restService } from "../endpoint/json-service.ts";
import type { Service } from "../endpoint/service.ts";
import type { Iam } from "../iam/iam.ts";
import type { Principal } from "../iam/principals.ts";
import type { Outbox } from "./outbox.ts";

export interface EmailOptions {
  iam: Iam;
  outbox: Outbox;
  where: string;
  now(): number;
}

/** SendEmail of SES version 2: captured instead of sent. */
export function emailService({ iam, outbox, where, now }: EmailOptions): Service {
  const isSend = (method: string, path: string) => method === "POST" && path === "/v2/email/outbound-emails";
  return restService(
    ({ method, path }) => (isSend(method, path) ? "SendEmail" : `${method} ${path}`),
    async ({ principal, operation, body }) => {
      if (operation !== "SendEmail")
        throw new ServiceError("NotFoundException", `SES ${operation} is not supported locally.`, 404);
      demandSender(iam, principal, where, text(body["FromEmailAddress"]));
      const send = outbox.add({ at: now(), channel: "email", ...readEmail(body), raw: body });
      return jsonResponse(200, { MessageId: send.id });
    },
  );
}

/** SES allows by the identity that sends: the address itself, or its domain. */
function demandSender(iam: Iam, principal: Principal, where: string, from: string): void {
  const address = /<([^>]+)>/.exec(from)?.[1] ?? from;
  if (!address.includes("@")) throw new ServiceError("BadRequestException", "Missing or invalid FromEmailAddress", 400);
  const context = { "ses:fromaddress": address };
  const accessTo = (identity: string) => ({
    action: "ses:SendEmail",
    resource: `arn:aws:ses:${where}:identity/${identity}`,
    context,
  });
  const domain = accessTo(address.slice(address.indexOf("@") + 1));
  if (!iam.allows(principal, domain)) iam.check(principal, [accessTo(address)]);
}

function readEmail(body: Fields): { to: string; subject: string; text: string } {
  const destination = fields(body["Destination"]);
  const to = [
    ...texts(destination["ToAddresses"]),
    ...texts(destination["CcAddresses"]),
    ...texts(destination["BccAddresses"]),
  ];
  if (!to.length) throw new ServiceError("BadRequestException", "No recipients were given", 400);
  const content = fields(body["Content"]);
  const simple = fields(content["Simple"]);
  const parts = fields(simple["Body"]);
  const plain = text(fields(parts["Text"])["Data"]) || withoutTags(text(fields(parts["Html"])["Data"]));
  const raw = Buffer.from(text(fields(content["Raw"])["Data"]), "base64").toString("utf8");
  const template = fields(content["Template"]);
  return {
    to: to.join(", "),
    subject:
      text(fields(simple["Subject"])["Data"]) ||
      (/^subject: *(.+)$/im.exec(raw)?.[1] ?? "") ||
      text(template["TemplateName"]),
    text: plain || raw || text(template["TemplateData"]),
  };
}

const withoutTags = (html: string) =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/gi, "")
    .replace(/<(br|\/p|\/div|\/tr|\/h\d)[^>]*>/gi, "\n")
    .replace(/<[^>]+>/g, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
