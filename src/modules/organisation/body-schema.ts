import { z } from "zod";
import { BODY_KINDS } from "./body-kind.ts";
import { MEMBERSHIP_ROLES } from "./roles.ts";

const line = z.string().trim().min(1, "Skal udfyldes.").max(200, "Højst 200 tegn.");
const optionalLine = line.optional().transform((value) => value ?? null);
const optionalText = z
  .string()
  .trim()
  .max(20_000, "Højst 20.000 tegn.")
  .optional()
  .transform((value) => value ?? null);
const date = z.iso.date("Skriv datoen som år-måned-dag, f.eks. 2026-03-01.");
const optionalDate = date.optional().transform((value) => value ?? null);
const id = z.uuid("Vælg fra listen.");
const optionalId = id.optional().transform((value) => value ?? null);

/** What is said of a body; its name too. */
export const bodyForm = z.object({
  name: line,
  kind: z.enum(BODY_KINDS, "Vælg en art."),
  organisation: optionalLine,
  parentId: optionalId,
  purpose: optionalText,
  tasks: optionalText,
  levels: optionalLine,
  validFrom: optionalDate,
  validTo: optionalDate,
  externalId: optionalLine,
});

export const aliasForm = z.object({ alias: line });

export const termForm = z.object({
  id: optionalId,
  label: line,
  startsOn: optionalDate,
  endsOn: optionalDate,
});

export const membershipForm = z.object({
  id: optionalId,
  /** Name, initials or address, as typed. */
  person: line,
  role: z.enum(MEMBERSHIP_ROLES, "Vælg en rolle."),
  substituteFor: optionalId,
  termId: optionalId,
  party: optionalLine,
  area: optionalLine,
  startsOn: date,
  endsOn: optionalDate,
});

/** Which one a button is about. */
export const idForm = z.object({ id });
export const personIdForm = z.object({ personId: id });

export const endForm = z.object({ id, endsOn: date });
export const chairForm = z.object({ personId: id, from: date });

export const roundForm = z.object({
  title: line,
  deadline: optionalDate,
  memberFrom: date,
});

export const areaForm = z.object({
  id: optionalId,
  name: line,
  unitId: optionalId,
  /** Name, initials or address, as typed. */
  responsible: optionalLine,
  expected: z.coerce
    .number("Skriv et tal.")
    .int("Skriv et helt tal.")
    .min(0, "Skriv 0 eller mere.")
    .max(9999, "Højst 9999.")
    .optional()
    .transform((value) => value ?? null),
});

export const nomineeForm = z.object({ person: line, reason: optionalText });

export const approvalForm = z.object({
  /** Those who become members; the others are declined. See nomineeKey. */
  approved: z.array(z.string()).default([]),
  note: optionalText,
});
