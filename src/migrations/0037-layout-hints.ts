import { type Kysely, sql } from "kysely";
import { auditTables } from "./audit.ts";
import { guardByAuthority } from "./guard.ts";

/** What corrections have taught of how an authority's papers are laid out; used on its next ones. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table app.layout_hint (
      authority_id uuid not null references app.authority,
      id uuid not null default gen_random_uuid(),
      kind text not null check (kind in ('sections', 'labels', 'bodies')),
      printed text not null,
      meaning text not null,
      learned_at timestamptz not null default now(),
      primary key (authority_id, id),
      unique (authority_id, kind, printed)
    )`.execute(db);
  await guardByAuthority(db, ["layout_hint"]);
  await auditTables(db, { layout_hint: { subject: "authority", by: "authority_id" } });
}
