import { type Kysely, sql } from "kysely";
import { guardByAuthority } from "./guard.ts";

/** Who wishes no keys of one letter where papers are looked through (WCAG 2.1, 2.1.4). */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table app.review_keys (
      authority_id uuid not null,
      person_id uuid not null,
      letters boolean not null,
      primary key (authority_id, person_id),
      foreign key (authority_id, person_id) references app.person on delete cascade
    )`.execute(db);
  await guardByAuthority(db, ["review_keys"]);
}
