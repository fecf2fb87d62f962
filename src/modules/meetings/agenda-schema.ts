import { z } from "zod";
import { ITEM_TYPES } from "../organisation/index.ts";

const line = (most: number) =>
  z.string().trim().min(1, "Skal udfyldes.").max(most, `Højst ${most} tegn.`);
const optionalLine = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Højst ${most} tegn.`)
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null);
const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined);
const revision = z.coerce.number().int().min(1);
const minutes = z.coerce
  .number("Skriv et antal minutter.")
  .int("Skriv hele minutter.")
  .min(0, "Mindst 0 minutter.")
  .max(1440, "Højst et døgn.");

/** A choice of chapter: its id, "uden" for outside the chapters; left out it is where cases usually go. */
const chapterChoice = z
  .union([z.uuid(), z.literal("uden")], "Vælg et kapitel.")
  .optional()
  .transform((value) => (value === "uden" ? null : value));

/** What closes an item: the law on which, and what everybody may read. */
const closing = {
  closed: ticked,
  publicTitle: optionalLine(300),
  closedGround: optionalLine(300),
};

const told = (
  form: { closed: boolean; publicTitle: string | null; closedGround: string | null },
  context: z.RefinementCtx,
) => {
  if (!form.closed) return;
  if (form.closedGround === null)
    context.addIssue({
      code: "custom",
      path: ["closedGround"],
      message: "Skriv, hvad punktet lukkes efter.",
    });
  if (form.publicTitle === null)
    context.addIssue({
      code: "custom",
      path: ["publicTitle"],
      message: "Et lukket punkt skal have en neutral offentlig titel.",
    });
};

export const freeItemForm = z
  .object({
    title: line(300),
    itemType: z.enum(ITEM_TYPES),
    text: optionalLine(50_000),
    recommendation: optionalLine(20_000),
    minutes: minutes.default(10),
    chapter: chapterChoice,
    lateReason: optionalLine(500),
    ...closing,
  })
  .superRefine(told);

export const changeItemForm = z.object({
  revision,
  title: line(300),
  itemType: z.enum(ITEM_TYPES),
  minutes,
});

/** A chapter has a title, and nothing else that can be changed. */
export const renameChapterForm = z.object({ revision, title: line(300) });

export const chapterForm = z.object({ title: line(300), lateReason: optionalLine(500) });

export const closeItemForm = z.object({
  revision,
  closedGround: line(300),
  publicTitle: line(300),
});

export const openItemForm = z.object({ revision });

export const withdrawForm = z.object({ reason: optionalLine(500) });

export const guestForm = z
  .object({
    /** Somebody who works here, by name, initials or address. */
    person: optionalLine(200),
    /** Somebody from outside. */
    name: optionalLine(200),
    function: optionalLine(200),
    email: z.email("Skriv en mailadresse.").max(300).optional(),
    callAt: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Skriv tiden som 09:30.")
      .optional(),
  })
  .refine(({ person, name }) => (person === null) !== (name === null), {
    path: ["person"],
    message: "Skriv enten en medarbejder eller en gæst udefra.",
  })
  .transform(({ email, callAt, ...rest }) => ({
    ...rest,
    email: email ?? null,
    callAt: callAt ?? null,
  }));

export const removeGuestForm = z.object({ gaest: z.uuid("Gæsten findes ikke.") });

export const addCasesForm = z.object({
  stop: z.array(z.uuid("Sagen findes ikke.")).max(200).default([]),
  chapter: chapterChoice,
  lateReason: optionalLine(500),
});

export const resubmitForm = z.object({
  item: z.uuid("Vælg et punkt."),
  chapter: chapterChoice,
  lateReason: optionalLine(500),
});

export const referForm = z.object({
  meeting: z.uuid("Vælg et referat."),
  chapter: chapterChoice,
  lateReason: optionalLine(500),
});

export const putCaseForm = z.object({
  meeting: z.uuid("Vælg et møde."),
  lateReason: optionalLine(500),
});

/** One text of an item, as the editor sends it. */
export const itemTextInput = z.strictObject({ revision: z.int().min(1), content: z.unknown() });

/** The same without script, as plain text. */
export const plainTextForm = z.object({
  position: z.coerce.number().int().min(0).max(9999),
  revision,
  text: z.string().max(50_000, "Højst 50.000 tegn.").default(""),
});

export const keepForm = z.object({ note: optionalLine(200) });

/** One line up or down, or to a place that was dragged to. */
export const moveForm = z.object({ revision, seen: z.string().max(20_000).default("") });
