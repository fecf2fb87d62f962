import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { tables } from "../tables.ts";
import { here } from "./here.ts";

/** A request to fill a post, as its form holds it. */
export interface PostRequest {
  post: string;
  unitId: string | null;
  reasonKind: "vacancy" | "new" | "temporary" | "other";
  reason: string | null;
  /** YYYY-MM-DD */
  wantedFrom: string | null;
  asSoonAsPossible: boolean;
  hoursAWeek: number | null;
  budgetFrame: string | null;
  withinBudget: boolean | null;
  hiringCommittee: string | null;
  /** Of people; left out of every list, and told to the trail by fingerprint. */
  personalNote: string | null;
}

export async function insertPost(tx: Tx, documentId: string, post: string): Promise<void> {
  await sql`
    insert into app.post_request (authority_id, document_id, post, reason_kind)
    values (${here}, ${documentId}, ${post}, 'vacancy') on conflict do nothing`.execute(tx);
}

export async function postOf(tx: Tx, documentId: string): Promise<PostRequest | null> {
  const { rows } = await sql<PostRequest>`
    select post, unit_id as "unitId", reason_kind as "reasonKind", reason,
      wanted_from as "wantedFrom", as_soon_as_possible as "asSoonAsPossible",
      hours_a_week::float as "hoursAWeek", budget_frame as "budgetFrame",
      within_budget as "withinBudget", hiring_committee as "hiringCommittee",
      personal_note as "personalNote"
    from app.post_request where authority_id = ${here} and document_id = ${documentId}`.execute(tx);
  return rows[0] ?? null;
}

export async function updatePost(tx: Tx, documentId: string, post: PostRequest): Promise<void> {
  await tables(tx)
    .updateTable("app.post_request")
    .set({
      post: post.post,
      unit_id: post.unitId,
      reason_kind: post.reasonKind,
      reason: post.reason,
      wanted_from: post.wantedFrom,
      as_soon_as_possible: post.asSoonAsPossible,
      hours_a_week: post.hoursAWeek === null ? null : String(post.hoursAWeek),
      budget_frame: post.budgetFrame,
      within_budget: post.withinBudget,
      hiring_committee: post.hiringCommittee,
      personal_note: post.personalNote,
    })
    .where("authority_id", "=", here)
    .where("document_id", "=", documentId)
    .execute();
}
