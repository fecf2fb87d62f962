import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "./here.ts";

export interface AccessRequest {
  id: string;
  person: { id: string; name: string };
  caseId: string;
  number: string;
  basis: string;
  reason: string;
  askedAt: Date;
  state: "asked" | "granted" | "refused" | "ended";
  decidedAt: Date | null;
  decidedBy: string | null;
  decision: string | null;
  /** The last day, YYYY-MM-DD. */
  validUntil: string | null;
}

const selected = sql`
  select r.id, jsonb_build_object('id', p.id, 'name', p.name) as person, r.case_id as "caseId",
    c.number, r.basis, r.reason, r.asked_at as "askedAt", r.state, r.decided_at as "decidedAt",
    d.name as "decidedBy", r.decision, r.valid_until as "validUntil"
  from app.access_request r
  join app.person p on p.authority_id = r.authority_id and p.id = r.person_id
  join app.case_file c on c.authority_id = r.authority_id and c.id = r.case_id
  left join app.person d on d.authority_id = r.authority_id and d.id = r.decided_by
  where r.authority_id = ${here}`;

/** The newest first, those not decided before all others; of one person or all that `decider` may know of. */
export async function accessRequests(
  tx: Tx,
  page: ({ personId: string } | { decider: string }) & { size: number; skip: number },
): Promise<{ total: number; requests: AccessRequest[] }> {
  const which =
    "personId" in page
      ? sql`r.person_id = ${page.personId}`
      : sql`not ${isRecused(sql`${page.decider}::uuid`)}`;
  const { rows } = await sql<AccessRequest & { total: number }>`
    select *, count(*) over () as total from (${selected} and ${which}) r
    order by state = 'asked' desc, "askedAt" desc limit ${page.size} offset ${page.skip}`.execute(
    tx,
  );
  return { total: rows[0]?.total ?? 0, requests: rows };
}

function isRecused(personId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`exists (select from app.case_recusal x where x.authority_id = c.authority_id
    and x.case_id = c.id and x.person_id = ${personId})`;
}

/** Locked for the transaction; null when there is none. */
export async function lockAccessRequest(tx: Tx, id: string): Promise<AccessRequest | null> {
  await sql`select from app.access_request where authority_id = ${here} and id = ${id} for update`.execute(
    tx,
  );
  const { rows } = await sql<AccessRequest>`${selected} and r.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** @returns false when the person has asked for that case already and waits */
export async function insertAccessRequest(
  tx: Tx,
  request: { personId: string; caseId: string; basis: string; reason: string; at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into app.access_request (authority_id, person_id, case_id, basis, reason, asked_at)
    select ${here}, ${request.personId}, ${request.caseId}, ${request.basis}, ${request.reason}, ${request.at}
    where not exists (select from app.access_request where authority_id = ${here}
      and person_id = ${request.personId} and case_id = ${request.caseId} and state = 'asked')
    returning id`.execute(tx);
  return rows.length > 0;
}

export async function storeAccessDecision(
  tx: Tx,
  id: string,
  made: {
    state: "granted" | "refused" | "ended";
    by: string;
    at: Date;
    decision: string | null;
    validUntil: string | null;
  },
): Promise<void> {
  await sql`
    update app.access_request set state = ${made.state}, decided_by = ${made.by},
      decided_at = ${made.at}, decision = ${made.decision}, valid_until = ${made.validUntil}
    where authority_id = ${here} and id = ${id}`.execute(tx);
}

/** The case with that number, and whether the person is recused from it; null when there is none. */
export async function caseNumbered(
  tx: Tx,
  number: string,
  personId: string,
): Promise<{ id: string; number: string; isRecused: boolean } | null> {
  const { rows } = await sql<{ id: string; number: string; isRecused: boolean }>`
    select c.id, c.number, ${isRecused(sql`${personId}::uuid`)} as "isRecused"
    from app.case_file c where c.authority_id = ${here} and lower(c.number) = lower(${number})`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** Active people who decide on requests for that case. */
export async function accessDeciders(tx: Tx, caseId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct p.id from app.person p
    join app.authority_role r on r.authority_id = p.authority_id and r.person_id = p.id
    join app.case_file c on c.authority_id = p.authority_id and c.id = ${caseId}
    where p.authority_id = ${here} and p.is_active and r.role in ('records', 'secretary')
      and not ${isRecused(sql`p.id`)}`.execute(tx);
  return rows.map(({ id }) => id);
}

export interface Opening {
  id: number;
  at: Date;
  person: string;
  /** The name of whoever looked through the person's eyes; null when nobody did. */
  supporter: string | null;
  number: string | null;
  caseId: string | null;
  what: string;
  address: string | null;
}

/** Who opened which closed paper, the newest first; `before` is the id to go on from. */
export async function openings(
  tx: Tx,
  which: { before?: number | undefined; size: number; number?: string | undefined },
): Promise<Opening[]> {
  const { rows } = await sql<Opening>`
    select e.id, e.at, coalesce(p.name, e.actor) as person, f.name as supporter, c.number,
      c.id as "caseId", coalesce(e.after ->> 'what', e.subject_kind) as what, e.address
    from app.audit_entry e
    left join app.person p on p.authority_id = e.authority_id
      and 'person:' || p.id = coalesce(e.acting_for, e.actor)
    left join app.person f on f.authority_id = e.authority_id and e.acting_for is not null
      and 'person:' || f.id = e.actor
    left join app.case_attachment a on a.authority_id = e.authority_id
      and e.subject_kind = 'case-attachment' and a.id::text = e.subject_id
    left join app.case_document d on d.authority_id = e.authority_id and (
      d.id = a.document_id or (e.subject_kind = 'case-document' and d.id::text = e.subject_id))
    left join app.case_file c on c.authority_id = e.authority_id and (
      c.id = d.case_id or (e.subject_kind = 'case' and c.id::text = e.subject_id))
    where e.authority_id = ${here} and e.action = 'opened'
      and e.id < ${which.before ?? Number.MAX_SAFE_INTEGER}
      and (${which.number ?? null}::text is null or lower(c.number) = lower(${which.number ?? null}))
    order by e.id desc limit ${which.size}`.execute(tx);
  return rows;
}
