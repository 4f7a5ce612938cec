import { Email } from "@etalase/domain/person";
import { planNameOf, plans, type Quota, type Tenant } from "@etalase/domain/tenant";
import type { UsageView } from "@etalase/domain/usage";
import { PLATFORM, platformStore, tenantStore, usageStore } from "@etalase/dynamo";
import { NewPerson } from "@etalase/functions/people";
import { RegionError } from "@etalase/regions";
import * as z from "zod/mini";
import { addTenant, originOf, planTenant, type TenantChoices, type TenantPlan } from "./add-tenant.ts";
import { type Answer, type Command, existing, UsageError, type Words } from "./command.ts";
import { note } from "./note-command.ts";
import { pagesOf, pagesReady } from "./pages-ready.ts";
import { renderSite } from "./render-site.ts";
import type { Target } from "./target.ts";

/** On this machine nobody is written to: whom to sign in as is made up from the code. */
const trialOfficer = (code: string): string => `+628129002${code.replace(".", "")}`;
const TRIAL_EMAIL = "pengaduan@contoh.id";

const text = { type: "string" } as const;

const add: Command = {
  name: "tenant add",
  usage: "CODE [--officer PHONE] [--email ADDRESS] ...",
  help: "onboard a regency by its official code (36.03 or 3603), with its pages; again, it does what is still missing",
  options: {
    officer: text,
    "officer-name": text,
    email: text,
    whatsapp: text,
    origin: text,
    domain: text,
    "dry-run": { type: "boolean" },
  },
  async run(target, words, tell) {
    const started = performance.now();
    const choices = await choicesIn(target, words);
    const plan = await planTenant(choices).catch((error: unknown) => {
      throw error instanceof RegionError ? new UsageError(error.message) : error;
    });
    if (words.flag("dry-run")) return planned(target, plan, choices);
    tell(`${plan.tenant.name}: ${plan.districts.length} districts, ${plan.villages} villages`);
    const standing = await tenantStore(target.tableOf).tenant(plan.tenant.id);
    if (!standing) await note(target, PLATFORM, "tenant add", { tenant: plan.tenant.id });
    const { tenant, added, invited } = await addTenant(target, choices);
    if (added || invited) await note(target, tenant.id, "tenant add");
    tell(added ? "written down, its host opened" : "was there already");
    const before = await pagesOf(target, tenant.id);
    if (!added && before.standing < before.all) await renderSite(target, tenant);
    const pages = await pagesReady(target, tenant.id, ({ standing, all }) => tell(`pages ${standing} of ${all}`));
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    const officer = choices.officer?.phone;
    return {
      lines: [
        `${tenant.name} ${added ? "is onboarded" : "was there already"} (${seconds} s).`,
        "",
        `  Storefront   ${tenant.origin}/`,
        `  Dinas        ${tenant.origin}/dinas/${officer ? `     sign in as ${officer}${invited ? ", who was written to" : ""}` : ""}`,
        `  Holds        ${plan.districts.length} districts, ${plan.villages} villages, ${plan.categories} categories, ${pages.all} pages`,
      ],
      data: {
        tenant,
        added,
        invited,
        districts: plan.districts.length,
        villages: plan.villages,
        pages: pages.all,
        seconds,
      },
    };
  },
};

async function choicesIn(target: Target, words: Words): Promise<TenantChoices> {
  const [code] = words.positionals;
  if (!code) throw new UsageError("Which regency? etalase tenant add 36.03");
  const phone = words.text("officer") ?? (target.local ? trialOfficer(code) : undefined);
  const email = words.text("email") ?? (target.local ? TRIAL_EMAIL : undefined);
  const whatsapp = words.text("whatsapp") ?? phone;
  if (!email || !whatsapp)
    throw new UsageError("A tenant needs --officer (or --whatsapp) and --email: complaints must reach somebody.");
  const name = words.text("officer-name") ?? "Petugas Dinas";
  const officer = phone ? { officer: { phone: checked(NewPerson.shape.phone, phone, "--officer"), name } } : {};
  const origin = words.text("origin") ?? (await defaultOrigin(target, words, code));
  return {
    code,
    origin: checked(Origin, origin, "--origin"),
    sample: false,
    complaints: {
      whatsapp: checked(NewPerson.shape.phone, whatsapp, "--whatsapp"),
      email: checked(Email, email, "--email"),
    },
    ...officer,
  };
}

/** Pages name it before their own path. */
const Origin = z.url({ protocol: /^https?$/ }).check(z.refine((value) => new URL(value).origin === value));

function checked<T>(schema: z.ZodMiniType<T>, value: string, option: string): T {
  const parsed = z.safeParse(schema, value);
  if (!parsed.success) throw new UsageError(`${option} cannot be "${value}".`);
  return parsed.data;
}

async function defaultOrigin(target: Target, words: Words, code: string): Promise<string> {
  const base = words.text("domain") ?? process.env["ETALASE_DOMAIN"] ?? target.local;
  if (!base)
    throw new UsageError(
      "Where are its pages to be? --origin https://..., or --domain (ETALASE_DOMAIN) for a host below one.",
    );
  return originOf(code, base).catch((error: unknown) => {
    throw error instanceof RegionError ? new UsageError(error.message) : error;
  });
}

async function planned(
  target: Target,
  { tenant, districts, villages, categories }: TenantPlan,
  choices: TenantChoices,
): Promise<Answer> {
  const standing = await tenantStore(target.tableOf).tenant(tenant.id);
  const shown = standing ?? tenant;
  return {
    lines: [
      standing
        ? `${shown.name} is there already; only what is missing would be done.`
        : `${shown.name} would be onboarded:`,
      "",
      `  Code, slug   ${shown.id}, ${shown.slug} (${shown.province}, ${shown.timeZone})`,
      `  Storefront   ${shown.origin}/`,
      `  Holds        ${districts.length} districts, ${villages} villages, ${categories} categories`,
      `  Officer      ${choices.officer?.phone ?? "none yet: --officer PHONE"}`,
      `  Complaints   ${shown.complaints.whatsapp}, ${shown.complaints.email}`,
      "",
      "Nothing was written.",
    ],
    data: {
      tenant: shown,
      added: false,
      exists: standing !== undefined,
      districts: districts.length,
      villages,
      dryRun: true,
    },
  };
}

const list: Command = {
  name: "tenant list",
  usage: "",
  help: "every tenant with its address",
  options: {},
  async run(target) {
    const known = await platformStore(target.tableOf(PLATFORM)).tenants();
    const store = tenantStore(target.tableOf);
    const found = await Promise.all(known.map(({ id }) => store.tenant(id)));
    const tenants = found.filter((tenant): tenant is Tenant => tenant !== undefined);
    return { lines: tenants.map(({ id, name, origin }) => `${id}  ${name.padEnd(30)}  ${origin}/`), data: tenants };
  },
};

const show: Command = {
  name: "tenant show",
  usage: "CODE",
  help: "what is known of one tenant",
  options: {},
  async run(target, { positionals: [code] }) {
    const tenant = await existing(target, code);
    const [districts, pages, usage] = await Promise.all([
      tenantStore(target.tableOf).districts(tenant.id),
      pagesOf(target, tenant.id),
      usageStore(target.tableOf).usage(tenant),
    ]);
    const plan = planNameOf(tenant);
    return {
      lines: [
        `${tenant.name}, ${tenant.province} (${tenant.id}, ${tenant.timeZone})`,
        `  Storefront   ${tenant.origin}/`,
        `  Holds        ${districts.length} districts; ${pages.standing} of ${pages.all} pages of the market stand`,
        `  Complaints   ${tenant.complaints.whatsapp}, ${tenant.complaints.email}`,
        `  Since        ${tenant.createdAt}`,
        `  Plan         ${plan}; etalase tenant set ${tenant.id} plan=${Object.keys(plans).join("|")}`,
        ...usage.map(usageLine),
      ],
      data: { tenant, districts: districts.length, pages, plan, usage },
    };
  },
};

const figure = new Intl.NumberFormat("en");
const UNITS: Record<Quota, [number, string]> = {
  shops: [1, "shops"],
  products: [1, "products on show"],
  pictures: [1_000_000, "MB of pictures"],
  messages: [1, "messages by WhatsApp this month"],
};

function usageLine({ quota, used, of, isNearing }: UsageView): string {
  const [unit, name] = UNITS[quota];
  const [has, may] = [used, of].map((count) => figure.format(Math.ceil(count / unit)));
  return `    ${has} of ${may} ${name}${isNearing ? ": nearly full" : ""}`;
}

export const tenantCommands: Command[] = [add, list, show];
