import { RegionError } from "./error.ts";
import { nearestTo } from "./nearest.ts";
import { type Row, readRows } from "./rows.ts";
import { withSlugs } from "./slug.ts";

export type VillageKind = "kelurahan" | "desa" | "desa adat";

export interface Village {
  /** Ten digits. Names repeat inside a regency: the code is the key. */
  code: string;
  name: string;
  /** Unique inside its district. */
  slug: string;
  kind: VillageKind;
}

export interface District {
  /** Six digits. */
  code: string;
  name: string;
  /** Unique inside its regency. */
  slug: string;
  villages: Village[];
}

export interface RegencySummary {
  /** Four digits. */
  code: string;
  /** With its kind: "Kabupaten Tangerang", "Kota Tangerang". */
  name: string;
  /** Unique in the country: "kab-tangerang". */
  slug: string;
  province: { code: string; name: string };
}

export interface Regency extends RegencySummary {
  districts: District[];
}

const CODE = /^\d\d\.?\d\d$/;
const KINDS: Record<string, VillageKind> = { "1": "kelurahan", "2": "desa", "3": "desa adat" };

/**
 * One regency or city with its districts and villages, from the official list (Kepmendagri 300.2.2-2430/2025).
 * @param code "36.03" or "3603"
 * @throws RegionError for anything that is not the code of a regency, with the nearest ones
 */
export async function findRegency(code: string): Promise<Regency> {
  const regencies = await listRegencies();
  const wanted = CODE.test(code) ? code.replace(".", "") : "";
  const regency = regencies.find((candidate) => candidate.code === wanted);
  if (!regency) throw unknown(code, regencies);

  const dotted = `${wanted.slice(0, 2)}.${wanted.slice(2)}.`;
  const [districts, villages] = await Promise.all([readRows("districts", dotted), readRows("villages", dotted)]);
  const villagesOf = Map.groupBy(villages, (village) => village.code.slice(0, 6));
  return {
    ...regency,
    districts: withSlugs(districts, 2).map((district) => ({
      ...district,
      villages: withSlugs(villagesOf.get(district.code) ?? [], 4).map((village) => ({
        ...village,
        kind: kindOf(village),
      })),
    })),
  };
}

/** All regencies and cities of the country, by code. */
export async function listRegencies(): Promise<RegencySummary[]> {
  const [provinces, regencies] = await Promise.all([readRows("provinces"), readRows("regencies")]);
  const nameOf = new Map(provinces.map(({ code, name }) => [code, name]));
  return withSlugs(regencies, 4).map((regency) => {
    const code = regency.code.slice(0, 2);
    return { ...regency, province: { code, name: nameOf.get(code) ?? "" } };
  });
}

function kindOf({ code, name }: Row): VillageKind {
  const kind = KINDS[code.charAt(6)];
  if (!kind) throw new Error(`The code of ${name}, ${code}, does not say what kind of village it is`);
  return kind;
}

function unknown(code: string, regencies: readonly RegencySummary[]): RegionError {
  const nearest = nearestTo(code, regencies).map((row) => ({ code: row.code, name: row.name }));
  const province = regencies.find((regency) => regency.province.code === code)?.province;
  return province
    ? new RegionError(`${code} is the code of the province ${province.name}; a regency's or city's is needed.`, nearest)
    : new RegionError(`No regency or city has the code "${code}".`, nearest);
}
