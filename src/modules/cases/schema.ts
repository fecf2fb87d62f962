import { z } from "zod";
import { ITEM_TYPES } from "../organisation/index.ts";
import type { LinkKind } from "./words-danish.ts";
import { LINK_KIND_NAMES } from "./words-danish.ts";

const line = (max = 200) =>
  z.string().trim().min(1, "Skal udfyldes.").max(max, `Højst ${max} tegn.`);
const text = (max = 4000) =>
  z.string().trim().min(1, "Skal udfyldes.").max(max, `Højst ${max} tegn.`);
const optional = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? null);
const date = z.iso.date("Skriv datoen som åååå-mm-dd.");
const tick = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

export const caseForm = z.object({
  title: line(),
  publicTitle: optional(line()),
  unitId: optional(z.uuid()),
  kleCode: optional(
    z
      .string()
      .trim()
      .regex(/^\d{2}(\.\d{2}){0,2}$/, "Skriv en KLE-kode som 05.01.02."),
  ),
  sensitivity: z.enum(["normal", "internal", "confidential", "personal"]).default("normal"),
});

export const newCaseForm = caseForm.extend({
  /** The case system's own number; without one the authority's scheme gives it. */
  number: optional(
    z
      .string()
      .trim()
      .min(1)
      .max(60, "Højst 60 tegn.")
      .regex(/^[^\s/?#][^\s?#]*$/u, "Skriv nummeret uden mellemrum."),
  ),
});

export const linkForm = z.object({
  number: line(60),
  kind: z.enum(Object.keys(LINK_KIND_NAMES) as [LinkKind, ...LinkKind[]]),
});

export const partyForm = z.object({
  name: line(),
  contact: optional(line(300)),
  mustBeTold: tick,
});

export const toldForm = z.object({
  partyId: z.uuid(),
  toldOn: date,
  how: line(120),
});

export const recusalForm = z.object({ personId: z.uuid(), reason: text(1000) });
export const noteForm = z.object({ text: text() });

const closing = {
  publicTitle: optional(line()),
  isClosed: tick,
  closedGround: optional(line(120)),
};

/** A closed paper is known to the public by a neutral title, and closed on a ground. */
function closedIsExplained<
  T extends { isClosed: boolean; publicTitle: string | null; closedGround: string | null },
>(form: T, context: z.RefinementCtx<T>): void {
  if (!form.isClosed) return;
  if (form.publicTitle === null)
    context.addIssue({
      code: "custom",
      path: ["publicTitle"],
      message: "Et lukket dokument skal have en neutral offentlig titel.",
    });
  if (form.closedGround === null)
    context.addIssue({
      code: "custom",
      path: ["closedGround"],
      message: "Skriv, hvorfor dokumentet er lukket.",
    });
}

export const newDocumentForm = z.object({
  title: line(),
  bodyId: z.uuid("Vælg det udvalg, som dokumentet er til."),
  itemType: z.enum(ITEM_TYPES),
  /** Of the body's templates for the type; without one its usual. */
  template: optional(z.string().max(60)),
});

export const documentForm = z
  .object({ title: line(), itemType: z.enum(ITEM_TYPES), bodyId: optional(z.uuid()), ...closing })
  .superRefine(closedIsExplained);

export const sectionForm = z.object({ heading: line(120) });

/** One section as an editor sends it. */
export const sectionInput = z.strictObject({
  revision: z.int().min(1),
  content: z.unknown(),
});

export const commentInput = z.object({
  text: text(),
  sectionKey: optional(z.string().max(80)),
  /** The words that it is about. */
  quote: optional(z.string().max(1000)),
  parentId: optional(z.uuid()),
});

export const postForm = z.object({
  post: line(),
  unitId: optional(z.uuid()),
  reasonKind: z.enum(["vacancy", "new", "temporary", "other"]),
  reason: optional(text()),
  wantedFrom: optional(date),
  asSoonAsPossible: tick,
  hoursAWeek: optional(
    z
      .string()
      .regex(/^\d+([.,]\d+)?$/, "Skriv et tal, for eksempel 37 eller 32,5.")
      .transform((value) => Number(value.replace(",", ".")))
      .pipe(z.number().max(60, "Højst 60 timer.")),
  ),
  budgetFrame: optional(line(300)),
  withinBudget: optional(z.enum(["ja", "nej"])),
  hiringCommittee: optional(text(2000)),
  personalNote: optional(text()),
});

export const withdrawForm = z.object({ reason: line(500) });
export const versionForm = z.object({ note: optional(line()) });
