import { createServer } from "node:http";
import type { Cloud, CloudOptions } from "../cloud.ts";
import { answerConsole } from "../console/console.ts";
import { Activity } from "../core/activity.ts";
import { Clock } from "../core/clock.ts";
import { closeServer, type HttpRequest, type HttpResponse, listen, listenAgain } from "../core/http.ts";
import { openState, type State } from "../core/state.ts";
import { Edge } from "../edge/edge.ts";
import { Endpoint } from "../endpoint/endpoint.ts";
import { awsServices } from "../endpoint/services.ts";
import { Schedules } from "../events/schedules.ts";
import { setUpEvents } from "../events/setup.ts";
import { Faults } from "../faults.ts";
import { Authorizer } from "../httpapi/authorizer.ts";
import { HttpApi } from "../httpapi/http-api.ts";
import { handlePush, isPush } from "../messaging/push.ts";
import { handleWhatsApp, isWhatsApp } from "../messaging/whatsapp.ts";
import { readAssembly } from "../template/assembly.ts";
import { Model } from "../template/deployment.ts";
import { cloudOf } from "./face.ts";
import { Gateways } from "./gateways.ts";
import { placeOf } from "./region.ts";
import { buildServices, type Ground, type Services } from "./services.ts";
import { eventSources } from "./sources.ts";

const EXPIRY_PERIOD_MS = 60_000;

/** Boots a cloud from synthesized templates. Throws CloudError with a sentence where the reason is known. */
export async function bootCloud(options: CloudOptions): Promise<Cloud> {
  const state = openState(options.state);
  const undo: (() => unknown)[] = [() => state.close()];
  try {
    return await boot(options, state, undo);
  } catch (error) {
    for (const step of undo.toReversed()) await step();
    throw error;
  }
}

/** Each thing that is begun leaves in `undo` how it is ended. */
async function boot(options: CloudOptions, state: State, undo: (() => unknown)[]): Promise<Cloud> {
  const clock = new Clock(Number(state.setting("clock") ?? 0));
  const ground: Ground = {
    state,
    clock,
    activity: new Activity(),
    faults: new Faults(),
    log: options.log ?? (() => {}),
  };
  const { server: aws, endpoint, serve } = await openEndpoint(state);
  undo.push(() => closeServer(aws));
  const sources = readAssembly(options.assembly);
  const gateways = await Gateways.listen(sources, state);
  undo.push(() => gateways.close());
  const model = new Model(sources, {
    ...placeOf(sources),
    endpoint,
    edgeHost: `localhost:${options.port ?? 0}`,
    parameters: filled(options.parameters ?? {}, endpoint),
    exports: new Map(),
    apiUrl: gateways.urlOf,
  });
  const services = await buildServices(model, ground);
  undo.push(
    () => services.tables.close(),
    () => services.functions.close(),
  );
  serve(endpointOf(model, ground, services, options));
  const apis = openApis(model, ground, services);
  gateways.serve(apis);
  let cloud: Cloud | undefined;
  const edge = new Edge({
    model,
    objects: services.objects,
    s3: services.s3,
    apis,
    hosts: services.hosts,
    log: ground.log,
    console: (incoming, out) => cloud !== undefined && answerConsole(cloud, incoming, out),
  });
  const port = await listen(edge.server, options.port ?? 0);
  undo.push(() => closeServer(edge.server));
  const rest = startWork(model, ground, services);
  const stop = async () => {
    await Promise.all([closeServer(edge.server), gateways.close()]);
    await rest();
    await closeServer(aws);
    services.tables.close();
    state.close();
  };
  cloud = cloudOf({ model, ground, services, edge, port, sampleMessages: options.sampleMessages ?? [], stop });
  return cloud;
}

/** The endpoint listens before there is anything behind it: the templates resolve to its address. */
async function openEndpoint(state: State) {
  let endpoint: Endpoint | undefined;
  const server = createServer((incoming, out) => {
    if (!endpoint) return void out.writeHead(503).end();
    void endpoint.serve(incoming, out);
  });
  const port = await listenAgain(server, Number(state.setting("port:aws") ?? 0));
  state.keep("port:aws", String(port));
  const serve = (built: Endpoint) => {
    endpoint = built;
  };
  return { server, endpoint: `http://127.0.0.1:${port}`, serve };
}

function endpointOf(
  model: Model,
  { clock, activity, faults, log }: Ground,
  services: Services,
  options: CloudOptions,
): Endpoint {
  const { region, account } = model.deployment;
  const { outbox, s3, functions, iam } = services;
  const templateText = options.templateText ?? ((name, values) => `${name}: ${values.join(", ")}`);
  const unsigned = async (request: HttpRequest): Promise<HttpResponse | undefined> =>
    isWhatsApp(request)
      ? handleWhatsApp(request, { outbox, now: clock.now(), templateText })
      : isPush(request)
        ? handlePush(request, { outbox, now: clock.now() })
        : s3.unsigned(request);
  return new Endpoint({
    region,
    iam,
    clock,
    activity,
    faults,
    log,
    services: awsServices({ ...services, region, account, clock }),
    unsigned,
    killWorker: (name, worker) => functions.kill(name, worker),
  });
}

function openApis(model: Model, { clock }: Ground, { functions }: Services): HttpApi[] {
  const authorizer = new Authorizer(clock.now);
  return model
    .resources("AWS::ApiGatewayV2::Api")
    .map((resource) => new HttpApi({ resource, model, functions, authorizer, clock }));
}

/** Sets rules, schedules, sources and the removal of expired items going; gives what ends them, running work last. */
function startWork(model: Model, { state, clock, activity }: Ground, services: Services): () => Promise<void> {
  const { tables, buses, targets, invocations, functions } = services;
  const schedules = new Schedules(clock);
  setUpEvents(model, buses, targets, schedules);
  const sources = eventSources({ ...services, model, activity, db: state.db });
  const expiry = setInterval(() => void tables.expire(), EXPIRY_PERIOD_MS);
  expiry.unref();
  invocations.start();
  for (const source of sources) void source.run();
  return async () => {
    clearInterval(expiry);
    schedules.stop();
    invocations.stop();
    for (const source of sources) source.stop();
    await functions.finish();
    await functions.close();
  };
}

const filled = (parameters: Record<string, string>, endpoint: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, value.replaceAll("{endpoint}", endpoint)]),
  );
