import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Cloud } from "../../packages/local/index.ts";

export interface Provider {
  /** For the template parameter `WhatsAppUrl`. */
  url: string;
  /** Hands messages on to a cloud's own capture. */
  behind(cloud: Pick<Cloud, "endpoint">): void;
  /** Messages of this template it refuses from now on, none where it is undefined. */
  refuse(template: string | undefined): void;
  /** How often it refused. */
  refusals(): number;
  close(): void;
}

/** A provider of WhatsApp messages that has its bad days. */
export async function whatsappProvider(): Promise<Provider> {
  let endpoint = "";
  let refused: string | undefined;
  let count = 0;
  const answer = async (incoming: IncomingMessage, out: ServerResponse) => {
    const body = await text(incoming);
    const { template } = JSON.parse(body) as { template?: { name?: string } };
    if (refused !== undefined && template?.name === refused) {
      count++;
      out.writeHead(503).end("{}");
      return;
    }
    const headers = { authorization: incoming.headers.authorization ?? "", "content-type": "application/json" };
    const taken = await fetch(`${endpoint}/whatsapp${incoming.url}`, { method: "POST", headers, body });
    out.writeHead(taken.status, { "content-type": "application/json" }).end(await taken.text());
  };
  const server = createServer((incoming, out) => void answer(incoming, out));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v23.0`,
    behind(cloud) {
      endpoint = cloud.endpoint;
    },
    refuse(template) {
      refused = template;
    },
    refusals: () => count,
    close: () => void server.close(),
  };
}
