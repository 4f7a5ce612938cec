import type { S3Client } from "@aws-sdk/client-s3";
import type { TenantId } from "@etalase/domain/tenant";
import { SignatureV4 } from "@smithy/signature-v4";

/** Which host shows which tenant. */
export interface Hosts {
  /** Whose pages a host shows; undefined where it shows nobody's. */
  tenantOf(host: string): Promise<TenantId | undefined>;
  give(host: string, tenant: TenantId): Promise<void>;
  /** Closes a host; again, it changes nothing. */
  take(host: string): Promise<void>;
}

export interface HostsOptions {
  /** Whose credentials, region and hash are used. */
  client: S3Client;
  /** Of the embedded cloud. */
  endpoint?: string | undefined;
  distribution: string;
  connectionGroup: string;
  /** Whether each host needs a certificate of its own. */
  certified: boolean;
}

const API = "/2020-05-31/distribution-tenant";
const CLOUDFRONT = "https://cloudfront.amazonaws.com";
const NAMESPACE = "http://cloudfront.amazonaws.com/doc/2020-05-31/";

interface Sent {
  method: string;
  /** Of one distribution tenant. */
  id?: string;
  /** The version that is changed. */
  version?: string;
  query?: Record<string, string>;
  body?: string;
}

/** CloudFront's distribution tenants by their REST protocol, of which a host needs four calls: a client of the SDK for them would be one more package to keep. */
export function distributionTenants({ client, endpoint, ...options }: HostsOptions): Hosts {
  const { credentials, region, sha256 } = client.config;
  // CloudFront is signed for in us-east-1, wherever the rest is.
  const signer = new SignatureV4({
    credentials,
    sha256,
    region: endpoint ? region : "us-east-1",
    service: "cloudfront",
  });

  async function send({ method, id, version, query = {}, body = "" }: Sent) {
    const path = id === undefined ? API : `${API}/${encodeURIComponent(id)}`;
    const url = new URL(path, endpoint ?? CLOUDFRONT);
    const signed = await signer.sign({
      method,
      protocol: url.protocol,
      hostname: url.hostname,
      ...(url.port ? { port: Number(url.port) } : {}),
      path,
      query,
      headers: {
        host: url.host,
        "content-type": "application/xml",
        ...(version === undefined ? {} : { "if-match": version }),
      },
      body,
    });
    url.search = new URLSearchParams(query).toString();
    const { host: _host, ...sent } = signed.headers;
    const answer = await fetch(url, { method, headers: sent, ...(body ? { body } : {}) });
    return { status: answer.status, text: await answer.text(), version: answer.headers.get("etag") ?? "" };
  }

  return {
    async tenantOf(host) {
      const { status, text } = await send({ method: "GET", query: { domain: host } });
      if (status === 404) return undefined;
      if (status !== 200) throw refused(text);
      return /<Name>tenant<\/Name>\s*<Value>(\d{4})<\/Value>/.exec(text)?.[1];
    },
    async give(host, tenant) {
      const { status, text } = await send({ method: "POST", body: creation(host, tenant, options) });
      if (status !== 201) throw refused(text);
    },
    async take(host) {
      const found = await send({ method: "GET", query: { domain: host } });
      if (found.status === 404) return;
      if (found.status !== 200) throw refused(found.text);
      const id = valueOf("Id", found.text);
      const closed = await send({ method: "PUT", id, version: found.version, body: DISABLED });
      if (closed.status !== 200) throw refused(closed.text);
      const gone = await send({ method: "DELETE", id, version: closed.version });
      if (gone.status !== 204 && gone.status !== 404) throw refused(gone.text);
    },
  };
}

/** Only what is disabled can be deleted. */
const DISABLED = `<UpdateDistributionTenantRequest xmlns="${NAMESPACE}"><Enabled>false</Enabled></UpdateDistributionTenantRequest>`;

const valueOf = (element: string, xml: string): string =>
  new RegExp(`<${element}>(.*?)</${element}>`).exec(xml)?.[1] ?? "";

const refused = (xml: string): Error =>
  new Error(`CloudFront refused: ${valueOf("Message", xml) || valueOf("Code", xml) || xml.slice(0, 200)}`);

/** Hosts and codes have no letter that XML would read as its own. */
function creation(
  host: string,
  tenant: TenantId,
  { distribution, connectionGroup, certified }: Omit<HostsOptions, "client">,
): string {
  const certificate = `<ManagedCertificateRequest><PrimaryDomainName>${host}</PrimaryDomainName><ValidationTokenHost>cloudfront</ValidationTokenHost></ManagedCertificateRequest>`;
  return `<CreateDistributionTenantRequest xmlns="${NAMESPACE}"><ConnectionGroupId>${connectionGroup}</ConnectionGroupId><DistributionId>${distribution}</DistributionId><Domains><member><Domain>${host}</Domain></member></Domains><Enabled>true</Enabled>${certified ? certificate : ""}<Name>etalase-${tenant}-${host.replaceAll(".", "-")}</Name><Parameters><member><Name>tenant</Name><Value>${tenant}</Value></member></Parameters></CreateDistributionTenantRequest>`;
}
