import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import { here } from "../../platform/database/here.ts";

/** What the public was last told of a meeting, and the path of its page. */
export interface PublicPlace {
  path: string;
  state: "published" | "withdrawn";
  kind: "agenda" | "minutes";
}

/** Of these meetings those that the public has ever seen, by id. */
export async function publicPlaces(
  tx: Tx,
  meetingIds: readonly string[],
): Promise<Map<string, PublicPlace>> {
  const { rows } = await sql<{ id: string; body: string; slug: string } & PublicPlace>`
    select id, body_slug as body, slug, state, kind from record.meeting
    where authority_id = ${here} and id = any(${meetingIds}::uuid[])`.execute(tx);
  return new Map(
    rows.map(({ id, body, slug, state, kind }) => [
      id,
      { path: `/udvalg/${body}/${slug}`, state, kind },
    ]),
  );
}
