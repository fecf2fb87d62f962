import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import { here } from "../../platform/database/here.ts";
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

/** One query, whatever the number of items. */
export async function withheldOf(tx: Tx, meetingId: string): Promise<Withheld> {
  const ofMeeting = sql`i.authority_id = ${here} and i.meeting_id = ${meetingId}`;
  const { rows } = await sql<Stored>`
    select
      coalesce((select json_agg(h.item_id) from app.agenda_item i
        join app.publication_hold h on h.authority_id = i.authority_id and h.item_id = i.id
        where ${ofMeeting} and h.lifted_at is null), '[]') as held,
      coalesce((select json_agg(json_build_object('id', r.item_id, 'phrase', r.phrase,
          'replacement', r.replacement) order by length(r.phrase) desc, r.id)
        from app.agenda_item i
        join app.redaction r on r.authority_id = i.authority_id and r.item_id = i.id
        where ${ofMeeting} and r.state = 'accepted'), '[]') as redactions,
      coalesce((select json_agg(json_build_object('id', coalesce(item_id::text, ''), 'text', text,
          'date', to_char(made_at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD')) order by made_at, id)
        from app.minutes_addendum
        where authority_id = ${here} and meeting_id = ${meetingId}), '[]') as addenda`.execute(tx);
  const { held, redactions, addenda } = rows[0] as Stored;
  return {
    held: new Set(held),
    redactions: Map.groupBy(redactions, ({ id }) => id),
    addenda: Map.groupBy(addenda, ({ id }) => id),
  };
}

interface Stored {
  held: string[];
  redactions: (Redaction & { id: string })[];
  addenda: (Addendum & { id: string })[];
}
