import {
  type Application,
  applicationView,
  emptyApplication,
  maskedNik,
  type Paper,
  type PaperFile,
  PaperKind,
  type SaveApplication,
  type SeenPapers,
  saveApplication,
  submitApplication,
  type WrittenPapers,
} from "@etalase/domain/shop";
import { type District, slugIn, type Tenant } from "@etalase/domain/tenant";
import { fileKind } from "@etalase/domain/upload";
import { DomainError, newId } from "@etalase/kit";
import type { Hono } from "hono";
import { shops, applications as store } from "../stores.ts";
import { districtsOf } from "../tenants.ts";
import { on } from "./contract/route.ts";
import type { Env } from "./env.ts";
import { uploadsOf } from "./later.ts";
import { closeNik } from "./nik.ts";
import { routes } from "./routes.ts";

const LARGEST_FILE = 8 * 1024 * 1024;

/** Where a paper's file lies; whoever uploads can name only their own. */
export const paperPath = (person: string, file: string): string => `papers/${person}/${file}`;

export function applications(app: Hono<Env>): void {
  on(app, routes.application, async ({ params }, { var: { person } }) =>
    applicationView(await standing(params.tenant, person)),
  );

  on(app, routes.saveApplication, async ({ params: { tenant }, body }, { var: { person } }) => {
    const [application, districts] = await Promise.all([standing(tenant, person), districtsOf(tenant)]);
    const { owner, papers, ...plain } = body;
    const sealed = {
      ...plain,
      ...(owner ? { owner: await sealedOwner(tenant, owner) } : {}),
      ...(papers ? { papers: await seenPapers(tenant, application, papers) } : {}),
    };
    const saved = saveApplication(application, sealed, { districts, now: Date.now() });
    await store.save(tenant, saved);
    return applicationView(saved);
  });

  on(app, routes.uploadPaper, async ({ params: { tenant }, body: { type } }, { var: { person } }) => {
    const id = newId("upload");
    const form = await (await uploadsOf(tenant)).form({ path: paperPath(person, id), type, most: LARGEST_FILE });
    return { id, ...form };
  });

  on(app, routes.ownPaper, async ({ params: { tenant, paper } }, { var: { person } }) => ({
    link: await paperLink(tenant, await standing(tenant, person), paper),
  }));

  on(app, routes.submitApplication, async ({ params, body }, { var: { person, tenant } }) => {
    const application = await standing(params.tenant, person);
    if (body.version !== application.version)
      throw new DomainError("conflict", { data: { version: application.version } });
    return applicationView(await submitted(tenant, application, body.consent));
  });
}

async function standing(tenant: string, person: string): Promise<Application> {
  return (await store.ofPerson(tenant, person)) ?? emptyApplication(person, Date.now());
}

async function sealedOwner(tenant: string, { nik, ...owner }: NonNullable<SaveApplication["owner"]>) {
  return nik ? { ...owner, nik: { sealed: await closeNik(tenant, nik), masked: maskedNik(nik) } } : owner;
}

async function seenPapers(
  tenant: string,
  { person, papers }: Application,
  { notHalal, ...written }: WrittenPapers,
): Promise<SeenPapers> {
  const seen = await Promise.all(
    PaperKind.options.map(async (kind): Promise<[PaperKind, Paper | null | undefined]> => {
      const paper = written[kind];
      if (!paper) return [kind, paper];
      const { file, ...rest } = paper;
      const known = papers[kind]?.file;
      if (file === undefined) return [kind, rest];
      return [kind, { ...rest, file: file === known?.id ? known : await lookedAt(tenant, person, file) }];
    }),
  );
  return { ...Object.fromEntries(seen), ...(notHalal === undefined ? {} : { notHalal }) };
}

/** What lies there, by its bytes. What is not a whole picture or a plain PDF is thrown away at once. */
async function lookedAt(tenant: string, person: string, id: string): Promise<PaperFile> {
  const uploads = await uploadsOf(tenant);
  const path = paperPath(person, id);
  const bytes = await uploads.read(path);
  if (!bytes) throw new DomainError("not_found");
  const type = fileKind(bytes);
  if (type) return { id, type, size: bytes.length };
  await uploads.remove(path);
  throw new DomainError("upload.refused");
}

export async function paperLink(tenant: string, { person, papers }: Application, kind: PaperKind): Promise<string> {
  const file = papers[kind]?.file;
  if (!file) throw new DomainError("not_found");
  const ending = file.type.slice(file.type.indexOf("/") + 1);
  const uploads = await uploadsOf(tenant);
  return uploads.link(paperPath(person, file.id), { type: file.type, name: `${kind}.${ending}` });
}

/** A new shop takes the plainest address that is free. */
async function submitted(tenant: Tenant, application: Application, consent: string): Promise<Application> {
  const [known, districts] = await Promise.all([shops.shop(tenant.id, application.shop), districtsOf(tenant.id)]);
  for (const slug of slugsFor(application, districts)) {
    const cause = { actor: "vendor" as const, now: Date.now(), zone: tenant.timeZone };
    const moved = submitApplication(application, { slug, standing: known, districts, consent }, cause);
    if (await store.submit(tenant.id, moved)) return moved.application;
  }
  throw new DomainError("conflict");
}

const ID_SHOWN = 5;

function slugsFor({ business, shop }: Application, districts: District[]): string[] {
  const plain = slugIn(business?.name ?? "") || "toko";
  const village = districts.flatMap(({ villages }) => villages).find(({ code }) => code === business?.village);
  return [plain, slugIn(`${plain} ${village?.name ?? ""}`), slugIn(`${plain} ${shop.slice(-ID_SHOWN)}`)];
}
