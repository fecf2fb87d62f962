import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Stop } from "../route.ts";
import { tables } from "../tables.ts";
import type { StopPurpose, StopState } from "../words.ts";
import { here } from "./here.ts";

/** The document's stops in order. One query. */
export async function stopsOf(tx: Tx, documentId: string): Promise<Stop[]> {
  return (await stopsOfDocuments(tx, [documentId])).get(documentId) ?? [];
}

/** The stops of several documents, by document. One query. */
export async function stopsOfDocuments(
  tx: Tx,
  documentIds: readonly string[],
): Promise<Map<string, Stop[]>> {
  const { rows } = await sql<Stop & { documentId: string }>`
    select r.document_id as "documentId", r.id, r.position,
      json_build_object('id', b.id, 'name', b.name, 'slug', b.slug) as body, r.purpose,
      r.wished_on as "wishedOn", r.state, r.ready_at as "readyAt", r.meeting_id as "meetingId",
      r.treated_on as "treatedOn", r.outcome, r.note
    from app.route_stop r
    join app.body b on b.authority_id = r.authority_id and b.id = r.body_id
    where r.authority_id = ${here} and r.document_id = any(${[...documentIds]}::uuid[])
    order by r.document_id, r.position`.execute(tx);
  return Map.groupBy(rows, (row) => row.documentId);
}

/** The document of a stop; null when there is no such stop. */
export async function documentOfStop(tx: Tx, stopId: string): Promise<string | null> {
  const row = await tables(tx)
    .selectFrom("app.route_stop")
    .select("document_id")
    .where("authority_id", "=", here)
    .where("id", "=", stopId)
    .executeTakeFirst();
  return row?.document_id ?? null;
}

export interface NewStop {
  position: number;
  bodyId: string;
  purpose: StopPurpose;
  wishedOn: string | null;
}

export async function addStop(tx: Tx, documentId: string, stop: NewStop): Promise<void> {
  await tables(tx)
    .insertInto("app.route_stop")
    .values({
      authority_id: here,
      document_id: documentId,
      position: stop.position,
      body_id: stop.bodyId,
      purpose: stop.purpose,
      wished_on: stop.wishedOn,
    })
    .execute();
}

export interface StopChange {
  position?: number;
  body_id?: string;
  purpose?: StopPurpose;
  wished_on?: string | null;
  state?: StopState;
  ready_at?: Date | null;
  meeting_id?: string | null;
  treated_on?: string | null;
  outcome?: string | null;
  note?: string | null;
}

export async function changeStop(tx: Tx, stopId: string, change: StopChange): Promise<void> {
  await tables(tx)
    .updateTable("app.route_stop")
    .set(change)
    .where("authority_id", "=", here)
    .where("id", "=", stopId)
    .execute();
}

/** Makes room for a stop after `position`. */
export async function pushStops(tx: Tx, documentId: string, position: number): Promise<void> {
  await tables(tx)
    .updateTable("app.route_stop")
    .set({ position: sql`position + 1` })
    .where("authority_id", "=", here)
    .where("document_id", "=", documentId)
    .where("position", ">", position)
    .execute();
}

export async function removeStops(tx: Tx, stopIds: readonly string[]): Promise<void> {
  if (stopIds.length === 0) return;
  await tables(tx)
    .deleteFrom("app.route_stop")
    .where("authority_id", "=", here)
    .where("id", "in", stopIds)
    .execute();
}
