import { type RawBuilder, sql } from "kysely";
import { hasRole, isInnerMember, isSecretaryOf, type Viewer } from "../../organisation/index.ts";
import type { CaseTies, DocumentTies } from "../access.ts";
import { mayAskForAccess } from "../policy-access.ts";

type Condition = RawBuilder<boolean>;
type Conditions<T> = { [K in keyof T]: Condition };

const never: Condition = sql<boolean>`false`;

/**
 * What ties the viewer to a document, as conditions on the row `d` of app.case_document. A person
 * who stands in for another today has that one's approvals and advice.
 */
export function documentTies(viewer: Viewer): Conditions<DocumentTies> {
  const me = viewer.personId;
  const mine = sql`array[${sql.join([me, ...viewer.standsInFor])}]::uuid[]`;
  const leads = uuids(viewer.leads);
  const inner = viewer.memberships
    .map((one) => one.bodyId)
    .filter((id) => isInnerMember(viewer, id));
  const takesStep = sql<boolean>`(s.person_id = any(${mine}) or s.acted_by = ${me}
    or s.person_id is null and (s.unit_id = any(${leads}) or ${bodySecretary(viewer, sql`s.body_id`)}))`;
  const steps = (which: Condition): Condition => sql`exists (
    select from app.approval a
    join app.approval_step s on s.authority_id = a.authority_id and s.approval_id = a.id
    where a.authority_id = d.authority_id and a.document_id = d.id and ${which} and ${takesStep})`;
  return {
    isAuthor: sql`d.author_id = ${me}`,
    isApprover: steps(sql`s.state <> 'skipped'`),
    isCurrentApprover: steps(sql`s.state = 'current' and a.state = 'running'`),
    isAdviser: sql`exists (
      select from app.approval a
      join app.advice v on v.authority_id = a.authority_id and v.approval_id = a.id
      where a.authority_id = d.authority_id and a.document_id = d.id and v.state <> 'withdrawn'
        and (v.person_id = any(${mine}) or v.answered_by = ${me}
          or v.person_id is null and v.unit_id = any(${leads})))`,
    isSecretary: sql`(${bodySecretary(viewer, sql`d.body_id`)} or exists (
      select from app.route_stop rs
      where rs.authority_id = d.authority_id and rs.document_id = d.id and rs.state <> 'skipped'
        and ${bodySecretary(viewer, sql`rs.body_id`)}))`,
    isInner:
      inner.length === 0
        ? never
        : sql`(d.state = 'approved' and exists (
            select from app.route_stop rs
            where rs.authority_id = d.authority_id and rs.document_id = d.id
              and rs.state in ('ready', 'scheduled', 'treated') and rs.body_id = any(${uuids(inner)})))`,
  };
}

/** What ties the viewer to a case, as conditions on the row `c` of app.case_file. */
export function caseTies(viewer: Viewer): Conditions<CaseTies> {
  const me = viewer.personId;
  const of = documentTies(viewer);
  // Not "exists": of that the planner makes a table of all documents, for the few cases that are asked for.
  const inDocuments = (which: Condition): Condition => sql`coalesce((
    select true from app.case_document d
    where d.authority_id = c.authority_id and d.case_id = c.id and ${which} limit 1), false)`;
  return {
    isRecused: sql`exists (
      select from app.case_recusal r
      where r.authority_id = c.authority_id and r.case_id = c.id and r.person_id = ${me})`,
    isHandler: sql`exists (
      select from app.case_handler h
      where h.authority_id = c.authority_id and h.case_id = c.id and h.person_id = ${me})`,
    isInUnit: sql`coalesce(c.unit_id = ${viewer.unitId}::uuid, false)`,
    leadsUnit:
      viewer.leads.length === 0 ? never : sql`coalesce(c.unit_id in (${below(viewer)}), false)`,
    takesPart: inDocuments(sql`(${of.isAuthor} or ${of.isApprover} or ${of.isAdviser})`),
    isCaseSecretary: inDocuments(of.isSecretary),
    hasGrant: mayAskForAccess(viewer)
      ? sql`exists (
      select from app.access_request q
      where q.authority_id = c.authority_id and q.case_id = c.id and q.person_id = ${me}
        and q.state = 'granted'
        and coalesce(q.valid_until, 'infinity') >= (now() at time zone 'Europe/Copenhagen')::date)`
      : never,
  };
}

/** The units that the viewer leads, with all below them. */
function below(viewer: Viewer) {
  return sql`
    with recursive below as (
      select u.id from app.unit u where u.id = any(${uuids(viewer.leads)})
      union select u.id from app.unit u join below on u.parent_id = below.id
    ) select id from below`;
}

function bodySecretary(viewer: Viewer, body: RawBuilder<unknown>): Condition {
  if (hasRole(viewer, "secretary")) return sql`${body} is not null`;
  const bodies = viewer.memberships
    .map((one) => one.bodyId)
    .filter((id) => isSecretaryOf(viewer, id));
  return bodies.length === 0 ? never : sql`coalesce(${body} = any(${uuids(bodies)}), false)`;
}

function uuids(ids: readonly string[]) {
  return sql`${[...ids]}::uuid[]`;
}
