import { type Fields, fields, flag, list, text } from "../core/json.ts";

/** The headers that a response headers policy adds. */
export function policyHeaders(config: Fields): Record<string, string> {
  const security = fields(config["SecurityHeadersConfig"]);
  const value = (name: string, key: string) => text(fields(security[name])[key]);
  const hsts = fields(security["StrictTransportSecurity"]);
  const given: [string, string][] = [
    ["content-security-policy", value("ContentSecurityPolicy", "ContentSecurityPolicy")],
    ["x-frame-options", value("FrameOptions", "FrameOption")],
    ["referrer-policy", value("ReferrerPolicy", "ReferrerPolicy")],
    ["x-content-type-options", security["ContentTypeOptions"] === undefined ? "" : "nosniff"],
    ["strict-transport-security", hsts["AccessControlMaxAgeSec"] === undefined ? "" : strictTransport(hsts)],
    ...list(fields(config["CustomHeadersConfig"])["Items"])
      .map(fields)
      .map((item): [string, string] => [text(item["Header"]).toLowerCase(), text(item["Value"])]),
  ];
  return Object.fromEntries(given.filter(([, words]) => words !== ""));
}

const strictTransport = (hsts: Fields): string =>
  [
    `max-age=${text(hsts["AccessControlMaxAgeSec"])}`,
    ...(flag(hsts["IncludeSubdomains"]) ? ["includeSubDomains"] : []),
  ].join("; ");
