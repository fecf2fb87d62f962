import { z } from "zod";
import { InputError } from "../../platform/errors.ts";

/** As many rows as a day can have. */
const MOST_ROWS = 200;

const row = z.object({
  kind: z.enum(["item", "break", "entry"], "Vælg en slags."),
  itemId: z.union([z.uuid(), z.literal("").transform(() => null)]).default(null),
  title: z.string().trim().min(1, "Skriv, hvad der sker.").max(300, "Højst 300 tegn."),
  minutes: z.coerce
    .number("Skriv et antal minutter.")
    .int("Skriv hele minutter.")
    .min(0, "Mindst 0 minutter.")
    .max(1440, "Højst et døgn."),
  fixedStart: z
    .union(
      [
        z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Skriv tiden som 09:30."),
        z.literal("").transform(() => null),
      ],
      "Skriv tiden som 09:30.",
    )
    .default(null),
  block: z
    .string()
    .trim()
    .max(100, "Højst 100 tegn.")
    .default("")
    .transform((text) => text || null),
});

export const scheduleInput = z.object({
  revision: z.coerce.number().int().min(1),
  rows: z.array(row).max(MOST_ROWS, `Højst ${MOST_ROWS} rækker.`),
});
export type ScheduleInput = z.output<typeof scheduleInput>;

type TypedRow = Record<string, string>;

/** The rows of a form, whose fields are named "raekke-3-minutes", in order. */
export function typedRows(entries: Iterable<[string, unknown]>): TypedRow[] {
  const rows: TypedRow[] = [];
  for (const [name, value] of entries) {
    const [, index, field] = /^raekke-(\d{1,3})-(\w+)$/.exec(name) ?? [];
    if (index === undefined || field === undefined || typeof value !== "string") continue;
    (rows[Number(index)] ??= Object.create(null) as TypedRow)[field] = value;
  }
  return rows.filter(Boolean);
}

const BLANK: Record<string, TypedRow> = {
  entry: { kind: "entry", itemId: "", title: "Nyt punkt på dagen", minutes: "15" },
  break: { kind: "break", itemId: "", title: "Pause", minutes: "15" },
};

/**
 * What a form of the time table asks for: its rows, after a row was moved ("op:2", "ned:2"), removed
 * ("vaek:2") or added ("ny:break") by the button that was pressed.
 * @throws InputError that names the row
 */
export function readSchedule(form: FormData): ScheduleInput {
  const rows = typedRows(form);
  const pressed = form.get("raekke");
  const [work, at = ""] = typeof pressed === "string" ? pressed.split(":") : [];
  const blank = Object.hasOwn(BLANK, at) ? BLANK[at] : undefined;
  if (work === "ny" && blank !== undefined) rows.push({ ...blank });
  if (work === "vaek") rows.splice(Number(at), 1);
  if (work === "op" || work === "ned") {
    const [moved] = rows.splice(Number(at), 1);
    if (moved !== undefined)
      rows.splice(Math.max(0, Number(at) + (work === "op" ? -1 : 1)), 0, moved);
  }
  const parsed = scheduleInput.safeParse({ revision: form.get("revision"), rows });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const [list, index] = issue?.path ?? [];
  const where = list === "rows" && typeof index === "number" ? `Række ${index + 1}: ` : "";
  throw new InputError(`${where}${issue?.message ?? "Tidsplanen kan ikke læses."}`, {
    hint: "Ret det, og gem igen.",
  });
}
