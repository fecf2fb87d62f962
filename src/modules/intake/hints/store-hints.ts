import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { type LayoutHints, layoutHintsSchema, NO_HINTS } from "./layout-hints.ts";

const KINDS = ["sections", "labels", "bodies"] as const;

/** What papers of the authority have taught so far. */
export async function readHints(tx: Tx, authorityId: string): Promise<LayoutHints> {
  const { rows } = await sql<{ kind: keyof LayoutHints; printed: string; meaning: string }>`
    select kind, printed, meaning from app.layout_hint
    where authority_id = ${authorityId}`.execute(tx);
  const hints: Record<keyof LayoutHints, Record<string, string>> = {
    sections: {},
    labels: {},
    bodies: {},
  };
  for (const { kind, printed, meaning } of rows) hints[kind][printed] = meaning;
  // Kinds and fields may be called otherwise one day; then what was learned is forgotten.
  const read = layoutHintsSchema.safeParse(hints);
  return read.success ? read.data : { ...NO_HINTS, bodies: hints.bodies };
}

/** Remembers what a correction has taught; the newest counts. */
export async function keepHints(tx: Tx, authorityId: string, hints: LayoutHints): Promise<void> {
  const rows = KINDS.flatMap((kind) =>
    Object.entries(hints[kind]).map(([printed, meaning]) => ({ kind, printed, meaning })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into app.layout_hint as h (authority_id, kind, printed, meaning)
    select ${authorityId}, kind, printed, meaning
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (kind text, printed text, meaning text)
    on conflict (authority_id, kind, printed) do update
      set meaning = excluded.meaning, learned_at = now()
      where h.meaning <> excluded.meaning`.execute(tx);
}
