import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { BodyKind, ItemType } from "../../organisation/index.ts";
import type { DocumentState, Sensitivity } from "../words.ts";
import { here, isId } from "./here.ts";

export interface DocumentFacts {
  title: string;
  publicTitle: string | null;
  bodyId: string | null;
  itemType: ItemType;
  isClosed: boolean;
  closedGround: string | null;
}

export interface CaseDocument extends DocumentFacts {
  id: string;
  caseId: string;
  caseNumber: string;
  caseTitle: string;
  sensitivity: Sensitivity;
  template: string;
  state: DocumentState;
  authorId: string;
  author: string;
  body: { id: string; name: string; kind: BodyKind; rules: unknown } | null;
  changedAt: Date;
}

/** @throws when there is none: the caller has asked for access to it */
export async function documentById(tx: Tx, id: string): Promise<CaseDocument> {
  const { rows } = await sql<CaseDocument>`
    select d.id, d.case_id as "caseId", c.number as "caseNumber", c.title as "caseTitle",
      c.sensitivity, d.title, d.public_title as "publicTitle", d.body_id as "bodyId", d.template,
      d.item_type as "itemType", d.is_closed as "isClosed", d.closed_ground as "closedGround",
      d.state, d.author_id as "authorId", p.name as author, d.changed_at as "changedAt",
      case when b.id is not null then jsonb_build_object('id', b.id, 'name', b.name, 'kind', b.kind,
        'rules', b.rules) end as body
    from app.case_document d
    join app.case_file c on c.authority_id = d.authority_id and c.id = d.case_id
    join app.person p on p.authority_id = d.authority_id and p.id = d.author_id
    left join app.body b on b.authority_id = d.authority_id and b.id = d.body_id
    where d.authority_id = ${here} and d.id = ${id}`.execute(tx);
  return rows[0]!;
}

/** A body as its rules are read of, or null. */
export async function bodyWithRules(
  tx: Tx,
  id: string,
): Promise<{ id: string; name: string; kind: BodyKind; rules: unknown } | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<{ id: string; name: string; kind: BodyKind; rules: unknown }>`
    select id, name, kind, rules from app.body where authority_id = ${here} and id = ${id}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

export async function insertDocument(
  tx: Tx,
  made: DocumentFacts & {
    id: string;
    caseId: string;
    template: string;
    authorId: string;
    at: Date;
  },
): Promise<void> {
  await sql`
    insert into app.case_document (authority_id, id, case_id, title, public_title, body_id, template,
      item_type, is_closed, closed_ground, author_id, created_at, changed_at, changed_by)
    values (${here}, ${made.id}, ${made.caseId}, ${made.title}, ${made.publicTitle}, ${made.bodyId},
      ${made.template}, ${made.itemType}, ${made.isClosed}, ${made.closedGround}, ${made.authorId},
      ${made.at}, ${made.at}, ${made.authorId})`.execute(tx);
}

export async function updateDocument(
  tx: Tx,
  id: string,
  facts: DocumentFacts,
  by: string,
  at: Date,
): Promise<void> {
  await sql`
    update app.case_document set title = ${facts.title}, public_title = ${facts.publicTitle},
      body_id = ${facts.bodyId}, item_type = ${facts.itemType}, is_closed = ${facts.isClosed},
      closed_ground = ${facts.closedGround}, revision = revision + 1, changed_at = ${at},
      changed_by = ${by}
    where authority_id = ${here} and id = ${id}`.execute(tx);
}
