import { createServer, type Server } from "node:http";
import { answerConsole } from "./console/console.ts";
import { Activity } from "./core/activity.ts";
import { Clock } from "./core/clock.ts";
import { explainDatabaseError } from "./core/database.ts";
import { closeServer, listen, listenAgain, readRequest, writeResponse } from "./core/http.ts";
import { fields, parseJson, text } from "./core/json.ts";
import { openState } from "./core/state.ts";
import { Edge } from "./edge/edge.ts";
import { awsEndpoint, type Services } from "./endpoint/endpoint.ts";
import { Secrets } from "./endpoint/secrets.ts";
import { type BusEvent, Buses } from "./events/bus.ts";
import { Schedules } from "./events/schedules.ts";
import { setUpEvents } from "./events/setup.ts";
import { Targets } from "./events/targets.ts";
import { Faults } from "./faults.ts";
import { Authorizer } from "./httpapi/authorizer.ts";
import { HttpApi } from "./httpapi/http-api.ts";
import { Iam, type Refusal } from "./iam/iam.ts";
import { AsyncInvocations } from "./lambda/async.ts";
import { functionDefinitions } from "./lambda/definition.ts";
import { Functions, type FunctionTally } from "./lambda/functions.ts";
import { queueSource } from "./lambda/queue-source.ts";
import { StreamSource } from "./lambda/stream-source.ts";
import { Outbox, type TemplateText } from "./messaging/outbox.ts";
import { Objects } from "./s3/objects.ts";
import { queueDefinitions } from "./sqs/definition.ts";
import { Queues } from "./sqs/queues.ts";
import { createTables } from "./table-setup.ts";
import { Tables } from "./tables/index.ts";
import { readAssembly } from "./template/assembly.ts";
import { Model } from "./template/deployment.ts";

const REGION = "ap-southeast-3";
const ACCOUNT = "000000000000";
const BROOM_MS = 60_000;

export interface CloudOptions {
  /** A `cdk.out` folder. */
  assembly: string;
  /** The folder of everything that persists; in memory when absent. */
  state?: string;
  /** Of the edge; 0 takes any free one. */
  port?: number;
  /** Values of template parameters by name; `{endpoint}` in them is the cloud's own address. */
  parameters?: Record<string, string>;
  templateText?: TemplateText;
  log?: (line: string) => void;
}

export interface QueueView {
  name: string;
  visible: number;
  inFlight: number;
  dead: boolean;
}

export interface Cloud {
  url: string;
  endpoint: string;
  region: string;
  account: string;
  /** An administrator's credentials: no policy binds them. */
  operator: { accessKeyId: string; secretAccessKey: string };
  /** Credentials that stand for a role of the templates, by its name. */
  credentials(role: string): { accessKeyId: string; secretAccessKey: string };
  output(stack: string, name: string): string;
  invoke(name: string, payload: unknown): Promise<unknown>;
  edge: Edge;
  outbox: Outbox;
  events: readonly (BusEvent & { bus: string })[];
  functions: FunctionTally[];
  refusals: readonly Refusal[];
  queues: { list(): QueueView[]; redrive(name: string): number; send(name: string, body: string): void };
  clock: { now(): number; advance(ms: number): void };
  faults: Faults;
  /** Resolves when streams are drained, queues hold nothing to do, and no function runs. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Boots a cloud from synthesized templates. Throws CloudError with a sentence where the reason is known. */
export async function bootCloud(options: CloudOptions): Promise<Cloud> {
  const log = options.log ?? (() => undefined);
  const state = openState(options.state);
  const { db } = state;
  const clock = new Clock(Number(state.setting("clock") ?? 0));
  const activity = new Activity();
  const faults = new Faults();
  let services: Services | undefined;
  const aws = awsEndpoint(() => {
    if (!services) throw new Error("The cloud is still starting");
    return services;
  });
  const awsPort = await listenAgain(aws, Number(state.setting("port:aws") ?? 0));
  state.keep("port:aws", String(awsPort));
  const endpoint = `http://127.0.0.1:${awsPort}`;

  const gateways = await listenForApis(options.assembly, state);
  const model = new Model(readAssembly(options.assembly), {
    region: REGION,
    account: ACCOUNT,
    endpoint,
    edgeHost: "localhost",
    parameters: filled(options.parameters ?? {}, endpoint),
    exports: new Map(),
    apiUrl: (id) => gateways.urlOf(id),
  });

  const queues = new Queues(db, clock, activity, () => faults.deliveries);
  for (const definition of queueDefinitions(model)) queues.define(definition);
  const iam = new Iam(model, clock);
  const operator = iam.issue("OPERATOR", { role: undefined, tags: {} });
  const functions = new Functions({
    definitions: functionDefinitions(model),
    clock,
    activity,
    log,
    awsVariables: ({ name, role }, worker) => {
      const keys = iam.issue(`FN.${name}.${worker}`, { role, tags: {}, functionName: name, worker });
      return {
        AWS_REGION: REGION,
        AWS_ENDPOINT_URL: endpoint,
        AWS_ACCESS_KEY_ID: keys.accessKeyId,
        AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
      };
    },
  });
  const invocations = new AsyncInvocations(model, functions, queues, activity);
  const targets = new Targets(queues, invocations, log);
  const buses = new Buses(db, targets);
  const tables = openTables(state.tables, clock);
  const partitionKeyOf = await createTables(model, tables);
  const objects = new Objects(state.objects, db, clock);
  const outbox = new Outbox(
    db,
    clock,
    options.templateText ?? ((name, parameters) => `${name}: ${parameters.join(", ")}`),
  );
  const buckets = new Set(model.resources("AWS::S3::Bucket").map(({ name }) => name));
  services = {
    region: REGION,
    account: ACCOUNT,
    clock,
    activity,
    iam,
    faults,
    tables,
    partitionKeyOf,
    queues,
    buses,
    functions,
    secrets: new Secrets(model, db),
    outbox,
    s3: { objects, buckets },
  };

  const schedules = new Schedules(clock);
  setUpEvents(model, buses, targets, schedules);
  const sources = model.resources("AWS::Lambda::EventSourceMapping").map((mapping) => {
    const arn = text(mapping.properties["EventSourceArn"]);
    if (arn.includes(":sqs:")) {
      activity.ask(() => !queues.isBusy(arn));
      return queueSource(mapping, queues, functions, REGION);
    }
    const source = new StreamSource({
      mapping,
      tables,
      functions,
      queues,
      db,
      clock,
      region: REGION,
      changed: () => activity.changed(),
    });
    activity.ask(() => source.isQuiet);
    return source;
  });
  const authorizer = new Authorizer(clock.now);
  const apis = model
    .resources("AWS::ApiGatewayV2::Api")
    .map((resource) => new HttpApi({ resource, model, functions, authorizer, clock }));
  gateways.serve(apis);

  let cloud: Cloud | undefined;
  const edge = new Edge({
    model,
    objects,
    apis,
    db,
    console: async (request) => cloud && answerConsole(cloud, request),
  });
  const port = await listen(edge.server, options.port ?? 0);
  const broom = setInterval(() => void tables.expire(), BROOM_MS);
  broom.unref();
  invocations.start();
  for (const source of sources) void source.run();

  cloud = {
    url: `http://localhost:${port}`,
    endpoint,
    region: REGION,
    account: ACCOUNT,
    operator,
    credentials: (role) => iam.credentialsOf(role),
    output: (stack, name) => model.output(stack, name),
    invoke: async (name, payload) =>
      parseJson(await functions.invoke(functions.find(name).name, JSON.stringify(payload))),
    edge,
    outbox,
    get events() {
      return buses.events.items;
    },
    get functions() {
      return functions.tallies;
    },
    get refusals() {
      return iam.refusals.items;
    },
    queues: {
      list: () =>
        queues.definitions.map(({ name, arn }) => {
          const { visible, inFlight } = queues.depth(arn);
          return { name, visible, inFlight, dead: queues.isDeadLetter(arn) };
        }),
      redrive: (name) => queues.redrive(queues.find(name).arn),
      send: (name, body) => void queues.send(queues.find(name).arn, body),
    },
    clock: {
      now: clock.now,
      advance(ms) {
        clock.advance(ms);
        state.keep("clock", String(clock.shift));
      },
    },
    faults,
    idle: () => activity.idle(),
    async stop() {
      clearInterval(broom);
      schedules.stop();
      for (const source of sources) source.stop();
      invocations.stop();
      await Promise.all([closeServer(edge.server), gateways.close()]);
      await functions.close();
      await closeServer(aws);
      tables.close();
      state.close();
    },
  };
  return cloud;
}

function openTables(path: string | undefined, { now }: Clock): Tables {
  try {
    return new Tables({ region: REGION, account: ACCOUNT, now, ...(path ? { path } : {}) });
  } catch (error) {
    throw explainDatabaseError(error, path ?? "memory");
  }
}

const filled = (parameters: Record<string, string>, endpoint: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, value.replaceAll("{endpoint}", endpoint)]),
  );

/** Each HTTP API listens on a port of its own, which must be known before the templates are resolved: an issuer's address is one. */
async function listenForApis(assembly: string, state: ReturnType<typeof openState>) {
  const ids = readAssembly(assembly).flatMap((source) =>
    Object.values(fields(source.template["Resources"])).filter(
      (raw) => fields(raw)["Type"] === "AWS::ApiGatewayV2::Api",
    ),
  );
  const handlers = new Map<Server, HttpApi>();
  const free: { server: Server; url: string }[] = [];
  for (const [index] of ids.entries()) {
    const server = createServer((incoming, out) => {
      const api = handlers.get(server);
      if (!api) return void out.writeHead(503).end();
      readRequest(incoming)
        .then((request) => api.handle(request))
        .then((response) => writeResponse(out, response, incoming.method !== "HEAD"))
        .catch(() => out.destroy());
    });
    const port = await listenAgain(server, Number(state.setting(`port:api:${index}`) ?? 0));
    state.keep(`port:api:${index}`, String(port));
    free.push({ server, url: `http://127.0.0.1:${port}` });
  }
  const given = new Map<string, { server: Server; url: string }>();
  const slotOf = (id: string) => {
    const slot = given.get(id) ?? free[given.size];
    if (!slot) throw new Error(`no port for the API ${id}`);
    given.set(id, slot);
    return slot;
  };
  return {
    urlOf: (id: string) => slotOf(id).url,
    serve(apis: readonly HttpApi[]) {
      for (const api of apis) handlers.set(slotOf(api.id).server, api);
    },
    close: async () => void (await Promise.all(free.map(({ server }) => closeServer(server)))),
  };
}
