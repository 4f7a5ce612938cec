import { DAY, HOUR, idOf, moment, type TimeZone } from "@etalase/kit";
import * as z from "zod/mini";
import { BrandNumber, HalalNumber, Nib, Npwp, Pirt } from "./numbers.ts";

export const PaperKind = z.enum(["nib", "npwp", "pirt", "halal", "brand"]);
export type PaperKind = z.infer<typeof PaperKind>;

/** A file that was looked at when it was attached: its kind is what it is, not what was said of it. */
export const PaperFileId = idOf("upload");
export const PaperFile = z.strictObject({
  id: PaperFileId,
  type: z.enum(["image/jpeg", "image/png", "image/webp", "application/pdf"]),
  size: z.int(),
});
export type PaperFile = z.infer<typeof PaperFile>;

/** The last day on which it holds, where the vendor lives. */
const Expires = z.iso.date();

const typed = <N extends z.ZodMiniType<string, string>>(number: N) =>
  z.strictObject({ number, expires: z.optional(Expires), file: z.optional(PaperFileId) });

/** A paper as it is kept. */
export const Paper = z.strictObject({
  number: z.string(),
  expires: z.optional(Expires),
  file: z.optional(PaperFile),
});
export type Paper = z.infer<typeof Paper>;

export const Papers = z.strictObject({
  nib: z.optional(Paper),
  npwp: z.optional(Paper),
  pirt: z.optional(Paper),
  halal: z.optional(Paper),
  brand: z.optional(Paper),
});
export type Papers = z.infer<typeof Papers>;

/** What a vendor writes of papers; null takes one back. A P-IRT always ends after five years. */
export const WrittenPapers = z.strictObject({
  nib: z.optional(z.nullable(typed(Nib))),
  npwp: z.optional(z.nullable(typed(Npwp))),
  pirt: z.optional(z.nullable(z.strictObject({ number: Pirt, expires: Expires, file: z.optional(PaperFileId) }))),
  halal: z.optional(z.nullable(typed(HalalNumber))),
  brand: z.optional(z.nullable(typed(BrandNumber))),
  /** For food and drink without a certificate: the duty of PP 42/2024. */
  notHalal: z.optional(z.boolean()),
});
export type WrittenPapers = z.infer<typeof WrittenPapers>;

/** The same once their files were looked at. */
export type SeenPapers = { [K in PaperKind]?: Paper | null | undefined } & { notHalal?: boolean | undefined };

/** What a shop's pages say of its papers. */
export const Badge = z.enum(["halal", "pirt", "brand"]);
export type Badge = z.infer<typeof Badge>;

const HOURS_AHEAD: Record<TimeZone, number> = { "Asia/Jakarta": 7, "Asia/Makassar": 8, "Asia/Jayapura": 9 };

/** The moment at which a day begins. */
const beginOf = (day: string, zone: TimeZone): number => Date.parse(`${day}T00:00:00.000Z`) - HOURS_AHEAD[zone] * HOUR;

/** The first moment at which a paper holds no longer; never for one without an end. */
export const endOf = ({ expires }: Paper, zone: TimeZone): number =>
  expires === undefined ? Number.POSITIVE_INFINITY : beginOf(expires, zone) + DAY;

/** The badges that papers give at a moment. */
export const badgesOf = (papers: Papers, zone: TimeZone, now: number): Badge[] =>
  Badge.options.filter((badge) => {
    const paper = papers[badge];
    return paper !== undefined && endOf(paper, zone) > now;
  });

/** Days before a paper's end at which the vendor is reminded, at nine in the morning. */
export const REMINDER_DAYS = [60, 30, 7] as const;
const REMINDER_HOUR = 9;

/** Something that the clock does with papers: remind of an end that comes, or act on one that came. */
export interface Turning {
  at: number;
  paper: PaperKind;
  expires: string;
  /** How many days are left; 0 when the paper ends. */
  days: number;
}

/** Everything that the clock will do with papers, the soonest first. */
export const turningsOf = (papers: Papers, zone: TimeZone): Turning[] =>
  PaperKind.options
    .flatMap((paper) => {
      const expires = papers[paper]?.expires;
      if (expires === undefined) return [];
      const morning = beginOf(expires, zone) + REMINDER_HOUR * HOUR;
      return [
        ...REMINDER_DAYS.map((days) => ({ at: morning - days * DAY, paper, expires, days })),
        { at: beginOf(expires, zone) + DAY, paper, expires, days: 0 },
      ];
    })
    .toSorted((one, other) => one.at - other.at);

/** When papers must be looked at next. */
export const nextTurning = (papers: Papers, zone: TimeZone, now: number): string | undefined => {
  const next = turningsOf(papers, zone).find(({ at }) => at > now);
  return next && moment(next.at);
};
