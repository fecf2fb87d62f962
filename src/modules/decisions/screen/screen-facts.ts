import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { dateText } from "../../../platform/i18n/dates.ts";
import { PURPOSE_NAMES } from "../../cases/index.ts";
import { mayRecord, type MeetingAccess } from "../../meetings/index.ts";
import { type BodyKind, rulesOf } from "../../organisation/index.ts";

/** What the secretary's screen has at hand and no change of the meeting alters. */
export interface ScreenFacts {
  meetingId: string;
  /** The secretary's own id, for what the browser keeps. */
  owner: string;
  mayRecord: boolean;
  phrases: string[];
  hasCastingVote: boolean;
  /** `for`: whom alone they sit for; empty for anybody. */
  substitutes: { personId: string; name: string; for: string[] }[];
  /** Where an item may be referred to. */
  bodies: { id: string; name: string }[];
  comingMeetings: { id: string; text: string }[];
  /** What it may be referred for. */
  purposes: { value: string; text: string }[];
  /** Who may get a task; one of a name that others have stands with the unit above it. */
  units: { id: string; name: string }[];
}

interface Row {
  body: { kind: BodyKind; rules: unknown };
  substitutes: ScreenFacts["substitutes"];
  bodies: ScreenFacts["bodies"];
  meetings: { id: string; date: string }[];
  units: ScreenFacts["units"];
}

/** One query. The caller knows that the meeting is there. */
export async function screenFacts(tx: Tx, access: MeetingAccess): Promise<ScreenFacts> {
  const { rows } = await sql<Row>`
    select json_build_object('kind', b.kind, 'rules', b.rules) as body,
      coalesce((select json_agg(s order by s.name) from (
        select p.id as "personId", p.name, array_remove(array_agg(x.substitute_for::text), null) as "for"
        from app.membership x
        join app.person p on p.authority_id = x.authority_id and p.id = x.person_id
        where x.authority_id = m.authority_id and x.body_id = m.body_id and x.role = 'substitute'
          and x.starts_on <= m.date and coalesce(x.ends_on, 'infinity') >= m.date
        group by p.id, p.name) s), '[]') as substitutes,
      coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name)
        from app.body o where o.authority_id = m.authority_id and o.id <> m.body_id
          and coalesce(o.valid_to, 'infinity') >= m.date), '[]') as bodies,
      coalesce((select json_agg(json_build_object('id', n.id, 'date', n.date) order by n.date)
        from (select id, date from app.meeting
          where authority_id = m.authority_id and body_id = m.body_id and date > m.date
            and state in ('planned', 'open', 'dispatched') order by date limit 8) n), '[]') as meetings,
      coalesce((select json_agg(u order by u.name) from (
        select w.id, case when count(*) over (partition by w.name) > 1 and o.id is not null
          then w.name || ' (' || o.name || ')' else w.name end as name
        from app.unit w
        left join app.unit o on o.authority_id = w.authority_id and o.id = w.parent_id
        where w.authority_id = m.authority_id and coalesce(w.valid_from, '-infinity') <= m.date
          and coalesce(w.valid_to, 'infinity') >= m.date) u), '[]') as units
    from app.meeting m
    join app.body b on b.authority_id = m.authority_id and b.id = m.body_id
    where m.authority_id = ${here} and m.id = ${access.meeting.id}`.execute(tx);
  const { body, substitutes, bodies, meetings, units } = rows[0]!;
  const rules = rulesOf(body);
  return {
    meetingId: access.meeting.id,
    owner: access.viewer.personId,
    mayRecord: mayRecord(access),
    phrases: rules.phrases.slice(0, 9),
    hasCastingVote: rules.quorum.castingVote,
    substitutes,
    bodies,
    purposes: Object.entries(PURPOSE_NAMES).map(([value, text]) => ({ value, text })),
    units,
    comingMeetings: meetings.map(({ id, date }) => ({ id, text: dateText(date, "da", "long") })),
  };
}
