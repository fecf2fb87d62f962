import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import type { Redaction } from "./redact.ts";

/** What stands beside a stored meeting and decides what of it leaves. */
export interface Withheld {
  /** Ids of items whose publication waits, such as until a party has been told. */
  held: ReadonlySet<string>;
  /** Phrases that the public version leaves out, by item. */
  redactions: ReadonlyMap<string, Redaction[]>;
  /** What was added to locked minutes, by item; those on the whole meeting under "". */
  addenda: ReadonlyMap<string, Addendum[]>;
}

export interface Addendum {
  text: string;
  /** Civil date in Denmark, YYYY-MM-DD. */
  date: string;
}

export const NOTHING_WITHHELD: Withheld = {
  held: new Set(),
  redactions: new Map(),
  addenda: new Map(),
};

/** Three queries, whatever the number of items. */
export async function withheldOf(tx: Tx, meetingId: string): Promise<Withheld> {
  const ofMeeting = sql`i.authority_id = app.current_authority() and i.meeting_id = ${meetingId}`;
  const held = await sql<{ id: string }>`
    select h.item_id as id from app.agenda_item i
    join app.publication_hold h on h.authority_id = i.authority_id and h.item_id = i.id
    where ${ofMeeting} and h.lifted_at is null`.execute(tx);
  const redactions = await sql<Redaction & { id: string }>`
    select r.item_id as id, r.phrase, r.replacement from app.agenda_item i
    join app.redaction r on r.authority_id = i.authority_id and r.item_id = i.id
    where ${ofMeeting} and r.state = 'accepted' order by length(r.phrase) desc, r.id`.execute(tx);
  const addenda = await sql<Addendum & { id: string }>`
    select coalesce(item_id::text, '') as id, text,
      to_char(made_at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD') as date
    from app.minutes_addendum
    where authority_id = app.current_authority() and meeting_id = ${meetingId}
    order by made_at, id`.execute(tx);
  return {
    held: new Set(held.rows.map(({ id }) => id)),
    redactions: Map.groupBy(redactions.rows, ({ id }) => id),
    addenda: Map.groupBy(addenda.rows, ({ id }) => id),
  };
}
