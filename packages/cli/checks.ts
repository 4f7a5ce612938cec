import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { HeadObjectCommand } from "@aws-sdk/client-s3";
import type { Tenant } from "@etalase/domain/tenant";
import { auditStore, dueStore, PLATFORM, platformStore, tenantStore } from "@etalase/dynamo";
import { MINUTE, moment } from "@etalase/kit";
import { readBuilds } from "./builds.ts";
import { pagesOf } from "./pages-ready.ts";
import { lookInto, queuesOf } from "./queues.ts";
import type { Target } from "./target.ts";

export interface Finding {
  /** What was looked at. */
  check: string;
  wrong: boolean;
  found: string;
  /** What to do about it. */
  todo?: string;
}

export interface Check {
  name: string;
  look(target: Target, now: number): Promise<Finding[]>;
}

/** So much may wait in a queue while it is being worked on. */
const BACKLOG = 1_000;
/** The sweep comes each minute and looks a minute ahead. */
const OVERDUE = 5 * MINUTE;

const fine = (check: string, found: string): Finding[] => [{ check, wrong: false, found }];

async function table({ tableOf }: Target): Promise<Finding[]> {
  const { db, name } = tableOf(PLATFORM);
  const { Table } = await db.send(new DescribeTableCommand({ TableName: name }));
  const indexes = (Table?.GlobalSecondaryIndexes ?? []).map(({ IndexName, IndexStatus }) => [IndexName, IndexStatus]);
  const bad = [["the table", Table?.TableStatus], ...indexes].filter(([, state]) => state !== "ACTIVE");
  if (bad.length === 0) return fine("table", `active, with ${indexes.length} indexes`);
  return bad.map(([what, state]) => ({
    check: "table",
    wrong: true,
    found: `${what} is ${state ?? "not there"}`,
    todo: "wait where it is being made; else deploy the stack EtalaseData",
  }));
}

async function queues(target: Target): Promise<Finding[]> {
  const all = await queuesOf(target);
  const dead = all.filter((queue) => queue.dead && queue.waiting > 0);
  const slow = all.filter((queue) => !queue.dead && queue.waiting > BACKLOG);
  if (dead.length + slow.length === 0) return fine("queues", `${all.length} queues, no dead letters, none behind`);
  const letters = await Promise.all(
    dead.map(async (queue): Promise<Finding> => {
      const [first] = await lookInto(target, queue);
      return {
        check: "queues",
        wrong: true,
        found: `${queue.waiting} dead letters of ${queue.name} since ${first?.since ?? "?"} (${first?.about ?? "?"})`,
        todo: `read the log /aws/lambda/etalase-${queue.name}, mend the cause, then: etalase dlq redrive ${queue.name}`,
      };
    }),
  );
  const behind = slow.map(({ name, waiting }) => ({
    check: "queues",
    wrong: true,
    found: `${waiting} messages wait for ${name}`,
    todo: "look again in a minute; where they grow, its function is throttled or slow",
  }));
  return [...letters, ...behind];
}

async function schedule({ tableOf }: Target, now: number): Promise<Finding[]> {
  const store = dueStore(tableOf);
  const tenants = await platformStore(tableOf(PLATFORM)).tenants();
  const late = await Promise.all(
    tenants.map(async ({ id }) => ({ id, due: await store.before(id, moment(now - OVERDUE), 1) })),
  );
  const behind = late.filter(({ due }) => due.length > 0);
  if (behind.length === 0) return fine("schedule", "nothing is overdue");
  return behind.map(({ id, due }) => ({
    check: "schedule",
    wrong: true,
    found: `what was due in ${id} at ${due[0]?.at} is not done`,
    todo: "the sweep of each minute does not run or fails: see the rule of etalase-find-due and its log",
  }));
}

async function tenantsWhole(target: Target): Promise<Finding[]> {
  const known = await platformStore(target.tableOf(PLATFORM)).tenants();
  if (known.length === 0)
    return [{ check: "tenants", wrong: true, found: "there is none", todo: "etalase tenant add 36.03" }];
  const store = tenantStore(target.tableOf);
  const found = await Promise.all(known.map(async ({ id }) => tenantFindings(target, id, await store.tenant(id))));
  return found.flat();
}

async function tenantFindings(target: Target, id: string, tenant: Tenant | undefined): Promise<Finding[]> {
  const unfinished = (found: string): Finding => ({
    check: "tenants",
    wrong: true,
    found,
    todo: `etalase tenant add ${id} does what is missing`,
  });
  if (!tenant) return [unfinished(`${id} is listed but was never written`)];
  const { hostname } = new URL(tenant.origin);
  const shown = await target.hosts.tenantOf(hostname);
  const pages = await pagesOf(target, id);
  const findings = [
    ...(shown === id ? [] : [unfinished(`${hostname} shows ${shown ?? "nobody's pages"} instead of ${tenant.name}`)]),
    ...(pages.standing === pages.all
      ? []
      : [
          {
            ...unfinished(`${pages.standing} of ${pages.all} pages of ${tenant.name} stand`),
            todo: `etalase render ${id}`,
          },
        ]),
  ];
  if (findings.length > 0) return findings;
  const state = tenant.suspended ? `suspended since ${tenant.suspended.at}` : "whole";
  return fine("tenants", `${tenant.name} is ${state}, ${pages.all} pages of its market stand`);
}

/** One chain after the other, the platform's own first: each is read whole. */
async function audit({ tableOf }: Target): Promise<Finding[]> {
  const known = await platformStore(tableOf(PLATFORM)).tenants();
  const store = auditStore(tableOf);
  const findings: Finding[] = [];
  let acts = 0;
  for (const id of [PLATFORM, ...known.map((tenant) => tenant.id)]) {
    const { entries, broken } = await store.verify(id);
    acts += entries;
    if (!broken) continue;
    findings.push({
      check: "audit",
      wrong: true,
      found: `the acts of ${id === PLATFORM ? "the platform" : id} cannot be believed from number ${broken.number} on: ${broken.why}`,
      todo: "find who can write the table, and compare with a backup of before (point-in-time recovery)",
    });
  }
  return findings.length > 0
    ? findings
    : fine("audit", `${acts} acts of the platform and ${known.length} regencies are whole`);
}

/** A page names files of the build that made it. */
async function assets(target: Target): Promise<Finding[]> {
  const { s3, bucket } = target.site;
  const builds = new Set((await readBuilds(target.site)).map(({ name }) => name));
  const known = await platformStore(target.tableOf(PLATFORM)).tenants();
  const homes = await Promise.all(
    known.map(async ({ id }) => {
      const head = s3.send(new HeadObjectCommand({ Bucket: bucket, Key: `sites/${id}/index.html` }));
      return { id, build: await head.then(({ Metadata }) => Metadata?.["build"]).catch(() => undefined) };
    }),
  );
  const bare = homes.filter(({ build }) => build !== undefined && !builds.has(build));
  if (bare.length === 0) return fine("assets", `${builds.size} builds, each page's is there`);
  return bare.map(({ id, build }) => ({
    check: "assets",
    wrong: true,
    found: `pages of ${id} name files of the build ${build}, which are not there`,
    todo: "etalase assets publish, from the build that is deployed",
  }));
}

export const checks: Check[] = [
  { name: "table", look: table },
  { name: "queues", look: queues },
  { name: "schedule", look: schedule },
  { name: "assets", look: assets },
  { name: "audit", look: audit },
  { name: "tenants", look: tenantsWhole },
];
