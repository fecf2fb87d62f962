import { z } from "zod";
import { AUTHORITY_ROLES, MEMBERSHIP_ROLES } from "./roles.ts";

const optional = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `Højst ${longest} tegn.`)
    .transform((text) => (text === "" ? null : text))
    .nullish()
    .transform((text) => text ?? null);
const required = (longest: number) =>
  z.string().trim().min(1, "Skal udfyldes.").max(longest, `Højst ${longest} tegn.`);
const date = z.iso.date("Skriv datoen som 2026-01-31.");
const id = z.uuid("Vælg fra listen.");

export const unitSchema = z.object({
  name: required(200),
  parentId: id.nullish().transform((found) => found ?? null),
  validFrom: date.nullish().transform((found) => found ?? null),
});
export type UnitInput = z.output<typeof unitSchema>;

export const leaderSchema = z.object({ leader: optional(200) });
export const closingSchema = z.object({ lastDay: date });

export const personSchema = z.object({
  name: required(200),
  email: z
    .string("Skal udfyldes.")
    .trim()
    .toLowerCase()
    .pipe(z.email("Skriv adressen som navn@kommune.dk.")),
  initials: optional(20),
  title: optional(200),
  phone: optional(40),
  unitId: id.nullish().transform((found) => found ?? null),
  level: z.coerce
    .number()
    .int()
    .min(1, "Fra 1 til 9.")
    .max(9, "Fra 1 til 9.")
    .nullish()
    .transform((found) => found ?? null),
});
export type PersonInput = z.output<typeof personSchema>;

export const rolesSchema = z.object({ roles: z.array(z.enum(AUTHORITY_ROLES)).default([]) });

export const absenceSchema = z.object({
  /** Name, initials or address of who gets the approvals. */
  delegate: required(200),
  startsOn: date,
  endsOn: date,
});
export type AbsenceInput = z.output<typeof absenceSchema>;

const count = z.number("Skriv et tal.").min(0, "Skriv et tal fra 0.").max(1_000_000);
export const headCountSchema = z.object({
  countedOn: date,
  people: z.string("Skal udfyldes.").transform(Number).pipe(count.int("Skriv et helt tal.")),
  /** A Danish comma will do. */
  fullTime: z
    .string()
    .transform((text) => Number(text.replace(",", ".")))
    .pipe(count)
    .nullish()
    .transform((found) => found ?? null),
});

export const listSchema = z.object({ name: required(200) });
export const sourceSchema = z
  .object({
    bodyId: id.optional(),
    roles: z.array(z.enum(MEMBERSHIP_ROLES)).default([]),
    unitId: id.optional(),
    person: z.string().trim().optional(),
  })
  .refine(({ bodyId, unitId, person }) => [bodyId, unitId, person].filter(Boolean).length === 1, {
    message: "Vælg et udvalg, en enhed eller en person.",
  });

export const authoritySchema = z.object({
  name: required(200),
  kind: z.enum(["municipality", "region", "inter-municipal"], "Vælg en art."),
  caseNumberScheme: required(40).regex(/\{n\}/, "Skriv {n}, hvor løbenummeret skal stå."),
  largestFileMb: z.coerce
    .number("Skriv et tal.")
    .int("Skriv et helt tal.")
    .min(1, "Fra 1 til 2000.")
    .max(2000, "Fra 1 til 2000."),
  needsSecondFactor: z
    .literal("on")
    .optional()
    .transform((ticked) => ticked !== undefined),
});
export type AuthorityInput = z.output<typeof authoritySchema>;
