import { createServer, type Server } from "node:http";
import { closeServer, listenAgain, readRequest, writeResponse } from "../core/http.ts";
import { fields } from "../core/json.ts";
import type { State } from "../core/state.ts";
import type { HttpApi } from "../httpapi/http-api.ts";
import type { StackSource } from "../template/assembly.ts";
import { generatedName } from "../template/physical.ts";

const API = "AWS::ApiGatewayV2::Api";

/**
 * Each HTTP API listens on a port of its own, the same one at every boot where it is free. The ports must be known before the
 * templates are resolved, since an address may be an issuer's.
 */
export class Gateways {
  readonly #servers = new Map<string, { server: Server; url: string }>();
  readonly #apis = new Map<string, HttpApi>();

  static async listen(sources: readonly StackSource[], state: State): Promise<Gateways> {
    const gateways = new Gateways();
    for (const source of sources)
      for (const [id, resource] of Object.entries(fields(source.template["Resources"])))
        if (fields(resource)["Type"] === API) await gateways.#listenFor(generatedName(source.name, id, API), state);
    return gateways;
  }

  urlOf = (apiId: string): string => this.#servers.get(apiId)?.url ?? `https://${apiId}.invalid`;

  serve(apis: readonly HttpApi[]): void {
    for (const api of apis) this.#apis.set(api.id, api);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#servers.values()].map(({ server }) => closeServer(server)));
  }

  async #listenFor(apiId: string, state: State): Promise<void> {
    const server = createServer((incoming, out) => {
      const api = this.#apis.get(apiId);
      if (!api) return void out.writeHead(503).end();
      readRequest(incoming)
        .then((request) => api.handle(request))
        .then((response) => writeResponse(out, response, incoming.method !== "HEAD"))
        .catch(() => out.destroy());
    });
    const port = await listenAgain(server, Number(state.setting(`port:${apiId}`) ?? 0));
    state.keep(`port:${apiId}`, String(port));
    this.#servers.set(apiId, { server, url: `http://localhost:${port}` });
  }
}
