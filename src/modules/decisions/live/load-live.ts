import { sql } from "kysely";
import { here, isId } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { type BodyKind, rulesOf } from "../../organisation/index.ts";
import type { LiveMeeting } from "./live-meeting.ts";

type Row = Omit<LiveMeeting, "quorum"> & { body: { kind: BodyKind; rules: unknown } };

/** A meeting that is held here, for its screens; null when there is none such. One query. */
export async function loadLive(tx: Tx, meetingId: string): Promise<LiveMeeting | null> {
  if (!isId(meetingId)) return null;
  const { rows } = await sql<Row>`
    select m.id, m.body_id as "bodyId", coalesce(l.seq, 0)::int as seq, m.state,
      l.current_item_id as "currentItemId", coalesce(l.in_closed_part, false) as "inClosedPart",
      to_json(m.started_at) as "startedAt", to_json(m.ended_at) as "endedAt",
      json_build_object('kind', b.kind, 'rules', b.rules) as body,
      coalesce((${items}), '[]') as items,
      coalesce((${attendance}), '[]') as attendance,
      coalesce((${changes}), '[]') as changes,
      coalesce((${recusedOnCase}), '[]') as "recusedOnCase"
    from app.meeting m
    join app.body b on b.authority_id = m.authority_id and b.id = m.body_id
    left join app.meeting_live l on l.authority_id = m.authority_id and l.meeting_id = m.id
    where m.authority_id = ${here} and m.id = ${meetingId} and m.state is not null`.execute(tx);
  const [row] = rows;
  if (row === undefined) return null;
  const { body, ...meeting } = row;
  return { ...meeting, quorum: rulesOf(body).quorum };
}

const ofItem = (name: string) =>
  sql`from ${sql.table(`app.${name}`)} t where t.authority_id = i.authority_id and t.item_id = i.id`;

const decision = sql`
  select json_build_object('revision', d.revision, 'content', d.content, 'type', d.type,
    'types', d.types, 'state', d.state, 'outcome', d.outcome - 'applied', 'changedBy', p.name, 'changedAt', d.changed_at)
  from app.decision d
  left join app.person p on p.authority_id = d.authority_id and p.id = d.changed_by
  where d.authority_id = i.authority_id and d.item_id = i.id and d.changed_by is not null
    and d.body_id = m.body_id
  order by d.position desc limit 1`;

const casts = sql`
  select json_agg(json_build_object('voter', c.voter, 'personId', c.person_id, 'weight', c.weight,
    'choice', c.choice) order by c.voter)
  from app.vote_cast c where c.authority_id = t.authority_id and c.vote_id = t.id`;

const votes = sql`
  select json_agg(json_build_object('id', t.id, 'amendmentId', t.amendment_id, 'proposal', t.proposal,
    'method', t.method, 'entitled', t.entitled, 'for', t.votes_for, 'against', t.votes_against,
    'abstain', t.votes_abstain, 'casting', t.casting, 'casts', coalesce((${casts}), '[]'))
    order by t.position, t.made_at) ${ofItem("vote")}`;

const amendments = sql`
  select json_agg(json_build_object('id', t.id, 'proposedBy', t.proposed_by, 'text', t.text,
    'state', t.state) order by t.position, t.made_at) ${ofItem("amendment")}`;

const dissents = sql`
  select json_agg(json_build_object('id', t.id, 'who', t.who, 'text', t.text)
    order by t.position, t.made_at) ${ofItem("dissent")}`;

const followUps = sql`
  select json_agg(json_build_object('id', t.id, 'text', t.text,
    'responsible', coalesce(t.responsible, p.name, u.name), 'dueOn', t.due_on,
    'dueBodyId', t.due_body_id, 'dueNote', t.due_note)
    order by t.position, t.made_at)
  from app.follow_up t
  left join app.person p on p.authority_id = t.authority_id and p.id = t.person_id
  left join app.unit u on u.authority_id = t.authority_id and u.id = t.unit_id
  where t.authority_id = i.authority_id and t.item_id = i.id and t.state = 'given'`;

const recusals = sql`
  select json_agg(r order by r.name) from (
    select t.id, t.person_id as "personId", p.name, t.reason, t.ruling
    from app.item_recusal t
    join app.person p on p.authority_id = t.authority_id and p.id = t.person_id
    where t.authority_id = i.authority_id and t.item_id = i.id
    union all
    select null, a.person_id, p.name, c.reason, 'recused'
    from app.case_recusal c
    join app.attendance a on a.authority_id = c.authority_id and a.meeting_id = i.meeting_id
      and a.person_id = c.person_id
    join app.person p on p.authority_id = c.authority_id and p.id = c.person_id
    where c.authority_id = i.authority_id and c.case_id = i.case_id
      and not exists (select from app.item_recusal r where r.authority_id = i.authority_id
        and r.item_id = i.id and r.person_id = c.person_id)) r`;

const guests = sql`
  select json_agg(json_build_object('id', t.id, 'name', t.name, 'function', t.function,
    'personId', t.person_id, 'state', t.state, 'cameAt', t.came_at, 'leftAt', t.left_at)
    order by t.position, t.name) ${ofItem("item_guest")}`;

const recommendation = sql`
  select case when count(*) > 0 then jsonb_build_object('type', 'doc', 'content', coalesce(
      jsonb_agg(block order by s.position, place) filter (where block is not null), '[]')) end
  from app.section s
  left join jsonb_array_elements(s.content -> 'content') with ordinality as t (block, place) on true
  where s.authority_id = i.authority_id and s.item_id = i.id and s.kind = 'recommendation'`;

const items = sql`
  select json_agg(json_build_object('id', i.id, 'number', i.number, 'title', i.title,
    'publicTitle', i.public_title, 'closed', i.closed, 'isChapter', i.is_chapter,
    'isWithdrawn', i.withdrawn_at is not null, 'settledAt', i.settled_at,
    'recommendation', (${recommendation}), 'decision', (${decision}),
    'votes', coalesce((${votes}), '[]'), 'amendments', coalesce((${amendments}), '[]'),
    'dissents', coalesce((${dissents}), '[]'), 'followUps', coalesce((${followUps}), '[]'),
    'recusals', coalesce((${recusals}), '[]'), 'guests', coalesce((${guests}), '[]'))
    order by i.position)
  from app.agenda_item i where i.authority_id = m.authority_id and i.meeting_id = m.id`;

const attendance = sql`
  select json_agg(json_build_object('personId', a.person_id, 'name', p.name, 'position', a.position,
    'role', a.role, 'party', a.party, 'substituteFor', a.substitute_for, 'state', a.state, 'inClosed', a.in_closed,
    'reason', a.reason, 'revision', a.revision) order by a.position, p.name)
  from app.attendance a
  join app.person p on p.authority_id = a.authority_id and p.id = a.person_id
  where a.authority_id = m.authority_id and a.meeting_id = m.id`;

const changes = sql`
  select json_agg(json_build_object('id', c.id, 'personId', c.person_id, 'kind', c.kind,
    'itemId', c.item_id, 'at', c.at, 'note', c.note) order by c.at, c.id)
  from app.presence_change c where c.authority_id = m.authority_id and c.meeting_id = m.id`;

const recusedOnCase = sql`
  select json_agg(json_build_object('itemId', i.id, 'personId', c.person_id))
  from app.agenda_item i
  join app.case_recusal c on c.authority_id = i.authority_id and c.case_id = i.case_id
  where i.authority_id = m.authority_id and i.meeting_id = m.id`;
