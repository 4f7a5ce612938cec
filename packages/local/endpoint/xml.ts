import { randomUUID } from "node:crypto";
import { messageOf, ServiceError } from "../core/errors.ts";
import type { HttpResponse } from "../core/http.ts";
import type { Service } from "./service.ts";

const NAMES: Readonly<Record<string, string>> = { "<": "lt", ">": "gt", "&": "amp", '"': "quot", "'": "apos" };
const CHARACTERS: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export const escapeXml = (source: string): string => source.replace(/[<>&"']/g, (char) => `&${NAMES[char]};`);

export const unescapeXml = (source: string): string =>
  source.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return CHARACTERS[name ?? ""] ?? whole;
  });

export const xmlResponse = (status: number, xml: string, headers: Record<string, string> = {}): HttpResponse => ({
  status,
  headers: { "content-type": "application/xml", ...headers },
  body: Buffer.from(xml && `<?xml version="1.0" encoding="UTF-8"?>\n${xml}`),
});

/** A service of the AWS query protocol: a form in, XML out. */
export function queryService(handle: Service["handle"]): Service {
  return {
    operationOf: ({ body }) => new URLSearchParams(body.toString("utf8")).get("Action") ?? "",
    handle,
    failure: (error) => {
      const known = error instanceof ServiceError ? error : new ServiceError("InternalFailure", messageOf(error), 500);
      const code = known.code === "AccessDeniedException" ? "AccessDenied" : known.code;
      const status = code === "AccessDenied" ? 403 : known.status;
      return xmlResponse(
        status,
        `<ErrorResponse><Error><Type>${status < 500 ? "Sender" : "Receiver"}</Type><Code>${escapeXml(code)}</Code><Message>${escapeXml(known.message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
      );
    },
  };
}
