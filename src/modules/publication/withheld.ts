import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import { here } from "../../platform/database/here.ts";
import { isOneOf } from "../../platform/database/one-of.ts";
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

/** Of each of these meetings; one query, whatever the number of items. */
export async function withheldOf(
  tx: Tx,
  meetingIds: readonly string[],
): Promise<Map<string, Withheld>> {
  const ofMeetings = sql`i.authority_id = ${here} and ${isOneOf("i.meeting_id", meetingIds)}`;
  const { rows } = await sql<Stored>`
    select
      coalesce((select json_agg(json_build_object('meeting', i.meeting_id, 'id', h.item_id))
        from app.agenda_item i
        join app.publication_hold h on h.authority_id = i.authority_id and h.item_id = i.id
        where ${ofMeetings} and h.lifted_at is null), '[]') as held,
      coalesce((select json_agg(json_build_object('meeting', i.meeting_id, 'id', r.item_id,
          'phrase', r.phrase, 'replacement', r.replacement) order by length(r.phrase) desc, r.id)
        from app.agenda_item i
        join app.redaction r on r.authority_id = i.authority_id and r.item_id = i.id
        where ${ofMeetings} and r.state = 'accepted'), '[]') as redactions,
      coalesce((select json_agg(json_build_object('meeting', meeting_id,
          'id', coalesce(item_id::text, ''), 'text', text,
          'date', to_char(made_at at time zone 'Europe/Copenhagen', 'YYYY-MM-DD')) order by made_at, id)
        from app.minutes_addendum
        where authority_id = ${here} and ${isOneOf("meeting_id", meetingIds)}), '[]') as addenda`.execute(
    tx,
  );
  const { held, redactions, addenda } = rows[0] as Stored;
  const ofMeeting = <T extends { meeting: string }>(all: readonly T[], id: string) =>
    all.filter(({ meeting }) => meeting === id);
  return new Map(
    meetingIds.map((id) => [
      id,
      {
        held: new Set(ofMeeting(held, id).map((one) => one.id)),
        redactions: Map.groupBy(ofMeeting(redactions, id), (one) => one.id),
        addenda: Map.groupBy(ofMeeting(addenda, id), (one) => one.id),
      },
    ]),
  );
}

/** `id` is an item's. */
type Of<T> = T & { meeting: string; id: string };

interface Stored {
  held: Of<object>[];
  redactions: Of<Redaction>[];
  addenda: Of<Addendum>[];
}
