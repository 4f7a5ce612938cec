import { ServiceError } from "../core/errors.ts";
import type { HttpResponse } from "../core/http.ts";
import type { Hosts } from "../edge/hosts.ts";
import type { Iam } from "../iam/iam.ts";
import type { Call, Service } from "./service.ts";
import { escapeXml, queryService, unescapeXml, xmlResponse } from "./xml.ts";

const API = "/2020-05-31/distribution-tenant";

export interface DistributionTenantsOptions {
  iam: Iam;
  hosts: Hosts;
  account: string;
}

/** CloudFront's distribution tenants: which host shows which tenant, changed while the edge serves. */
export function distributionTenants({ iam, hosts, account }: DistributionTenantsOptions): Service {
  const disabled = new Set<string>();
  const answered = (host: string, status: number): HttpResponse => {
    const parameters = hosts.find(host);
    if (!parameters) throw new ServiceError("EntityNotFound", "The specified entity does not exist.", 404);
    const values = Object.entries(parameters)
      .map(([name, value]) => `<member><Name>${escapeXml(name)}</Name><Value>${escapeXml(value)}</Value></member>`)
      .join("");
    const shown = escapeXml(host);
    const answer = xmlResponse(
      status,
      `<DistributionTenant><Id>${shown}</Id><Domains><member><Domain>${shown}</Domain><Status>active</Status></member></Domains><Parameters>${values}</Parameters><Enabled>${!disabled.has(host)}</Enabled><Status>Deployed</Status></DistributionTenant>`,
    );
    return { ...answer, headers: { ...answer.headers, etag: ETAG } };
  };

  async function handle({ request, principal, operation }: Call): Promise<HttpResponse> {
    const resource = `arn:aws:cloudfront::${account}:distribution-tenant/*`;
    iam.check(principal, [{ action: `cloudfront:${operation}`, resource, context: {} }]);
    switch (operation) {
      case "GetDistributionTenantByDomain":
        return answered(new URLSearchParams(request.query).get("domain") ?? "", 200);
      case "CreateDistributionTenant": {
        const { host, parameters } = creationIn(request.body.toString("utf8"));
        if (hosts.find(host))
          throw new ServiceError("CNAMEAlreadyExists", `${host} is a domain of another distribution tenant.`, 409);
        hosts.map(host, parameters);
        return answered(host, 201);
      }
      case "UpdateDistributionTenant": {
        const host = idIn(request.path);
        if (!request.body.toString("utf8").includes("<Enabled>false</Enabled>"))
          throw new ServiceError("InvalidArgument", "Only being disabled is supported locally.");
        disabled.add(host);
        return answered(host, 200);
      }
      case "DeleteDistributionTenant": {
        const host = idIn(request.path);
        if (!hosts.find(host)) throw new ServiceError("EntityNotFound", "The specified entity does not exist.", 404);
        if (!disabled.delete(host))
          throw new ServiceError("ResourceNotDisabled", "The distribution tenant is not disabled.", 409);
        hosts.forget(host);
        return { status: 204, headers: {}, body: Buffer.alloc(0) };
      }
      default:
        throw new ServiceError("InvalidAction", `CloudFront ${operation} is not supported locally.`);
    }
  }

  return {
    ...queryService(handle),
    operationOf: ({ method, path }) =>
      (path === API ? OPERATIONS[method] : path.startsWith(`${API}/`) ? ON_ONE[method] : undefined) ??
      `${method} ${path}`,
  };
}

const OPERATIONS: Readonly<Record<string, string>> = {
  GET: "GetDistributionTenantByDomain",
  POST: "CreateDistributionTenant",
};

const ON_ONE: Readonly<Record<string, string>> = {
  PUT: "UpdateDistributionTenant",
  DELETE: "DeleteDistributionTenant",
};

/** There is one version of each: nobody else changes them at the same time. */
const ETAG = "E1";

/** A distribution tenant's id is its host here. */
const idIn = (path: string): string => decodeURIComponent(path.slice(API.length + 1));

function creationIn(xml: string): { host: string; parameters: Record<string, string> } {
  const [, host] = /<Domain>([^<]+)<\/Domain>/.exec(xml) ?? [];
  if (!host) throw new ServiceError("InvalidArgument", "A distribution tenant needs a domain.");
  const values = xml.matchAll(/<member>\s*<Name>([^<]+)<\/Name>\s*<Value>([^<]*)<\/Value>\s*<\/member>/g);
  return {
    host: unescapeXml(host),
    parameters: Object.fromEntries([...values].map(([, name = "", value = ""]) => [name, unescapeXml(value)])),
  };
}
