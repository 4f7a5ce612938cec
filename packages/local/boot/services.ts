import { randomBytes } from "node:crypto";
import type { Activity } from "../core/activity.ts";
import type { Clock } from "../core/clock.ts";
import { explainDatabaseError } from "../core/database.ts";
import type { State } from "../core/state.ts";
import { Hosts } from "../edge/hosts.ts";
import { Kms } from "../endpoint/kms.ts";
import { Secrets } from "../endpoint/secrets.ts";
import { Buses } from "../events/bus.ts";
import { Targets } from "../events/targets.ts";
import type { Faults } from "../faults.ts";
import { Iam } from "../iam/iam.ts";
import { AsyncInvocations } from "../lambda/async.ts";
import { functionDefinitions } from "../lambda/definition.ts";
import { Functions } from "../lambda/functions.ts";
import { Outbox } from "../messaging/outbox.ts";
import { Objects } from "../s3/objects.ts";
import { S3 } from "../s3/service.ts";
import { queueDefinitions } from "../sqs/definition.ts";
import { Queues } from "../sqs/queues.ts";
import { createTables } from "../table-setup.ts";
import { Tables, type TablesOptions } from "../tables/index.ts";
import type { Model } from "../template/deployment.ts";

/** What every service stands on. */
export interface Ground {
  state: State;
  clock: Clock;
  activity: Activity;
  faults: Faults;
  log(line: string): void;
}

export type Services = Awaited<ReturnType<typeof buildServices>>;

/** Everything that the templates declare, built and filled with what the state folder holds; nothing runs yet. */
export async function buildServices(model: Model, { state, clock, activity, faults, log }: Ground) {
  const { db } = state;
  const { region, account } = model.deployment;
  const queues = new Queues(db, clock, activity, () => faults.deliveries);
  for (const definition of queueDefinitions(model)) queues.define(definition);
  const iam = new Iam(model, seedOf(state), clock);
  const functions = buildFunctions(model, iam, { state, clock, activity, faults, log });
  const invocations = new AsyncInvocations(model, functions, queues, activity);
  const targets = new Targets(queues, invocations, log);
  const tables = openTables({ region, account, now: clock.now, ...(state.tables ? { path: state.tables } : {}) });
  const objects = new Objects(state.objects, db, clock);
  const buses = new Buses(db, targets);
  const hosts = new Hosts(db);
  hosts.mapTenants(model);
  return {
    queues,
    iam,
    functions,
    invocations,
    targets,
    buses,
    tables,
    keysOf: await createTables(model, tables),
    objects,
    s3: new S3({ model, objects, iam, clock, buses }),
    secrets: new Secrets(model, db),
    kms: new Kms(model, state),
    outbox: new Outbox(db),
    hosts,
  };
}

function openTables(options: TablesOptions): Tables {
  try {
    return new Tables(options);
  } catch (error) {
    throw explainDatabaseError(error, options.path ?? "memory");
  }
}

function buildFunctions(model: Model, iam: Iam, { clock, activity, log }: Ground): Functions {
  const { region, endpoint } = model.deployment;
  return new Functions({
    definitions: functionDefinitions(model),
    clock,
    activity,
    log,
    awsVariables({ name, role }, worker) {
      const { accessKeyId, secretAccessKey } = iam.workerCredentials(role, name, worker);
      return {
        AWS_REGION: region,
        AWS_DEFAULT_REGION: region,
        AWS_ENDPOINT_URL: endpoint,
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
      };
    },
  });
}

/** Kept, so that presigned addresses outlive a restart. */
function seedOf(state: State): string {
  const known = state.setting("seed");
  if (known) return known;
  const seed = randomBytes(32).toString("hex");
  state.keep("seed", seed);
  return seed;
}
