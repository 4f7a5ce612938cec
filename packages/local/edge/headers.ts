import { type Fields, fields, flag, list, text, texts } from "../core/json.ts";

type Headers = Readonly<Record<string, string | string[]>>;

interface Given {
  name: string;
  value: string;
  /** Whether it takes the place of what the origin said. */
  overrides: boolean;
}

/** What a response headers policy does to the headers of an answer. */
export function headersPolicy(config: Fields): (headers: Headers) => Headers {
  const given = [...securityHeaders(fields(config["SecurityHeadersConfig"])), ...customHeaders(config)];
  const removed = list(fields(config["RemoveHeadersConfig"])["Items"]).flatMap((item) => texts(fields(item)["Header"]));
  const unwanted = new Set(removed.map((name) => name.toLowerCase()));
  return (headers) => {
    const result = Object.fromEntries(Object.entries(headers).filter(([name]) => !unwanted.has(name)));
    for (const { name, value, overrides } of given) if (overrides || result[name] === undefined) result[name] = value;
    return result;
  };
}

function securityHeaders(security: Fields): Given[] {
  const given: Given[] = [];
  const add = (name: string, section: string, value: (config: Fields) => string) => {
    if (security[section] === undefined) return;
    const config = fields(security[section]);
    given.push({ name, value: value(config), overrides: flag(config["Override"]) });
  };
  add("content-security-policy", "ContentSecurityPolicy", (config) => text(config["ContentSecurityPolicy"]));
  add("x-frame-options", "FrameOptions", (config) => text(config["FrameOption"]));
  add("referrer-policy", "ReferrerPolicy", (config) => text(config["ReferrerPolicy"]));
  add("x-content-type-options", "ContentTypeOptions", () => "nosniff");
  add("strict-transport-security", "StrictTransportSecurity", strictTransport);
  return given;
}

const strictTransport = (config: Fields): string =>
  [
    `max-age=${text(config["AccessControlMaxAgeSec"])}`,
    ...(flag(config["IncludeSubdomains"]) ? ["includeSubDomains"] : []),
    ...(flag(config["Preload"]) ? ["preload"] : []),
  ].join("; ");

const customHeaders = (config: Fields): Given[] =>
  list(fields(config["CustomHeadersConfig"])["Items"])
    .map(fields)
    .map((item) => ({
      name: text(item["Header"]).toLowerCase(),
      value: text(item["Value"]),
      overrides: flag(item["Override"]),
    }));
