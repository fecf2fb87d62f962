import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { RichText } from "../../../platform/rich-text/index.ts";
import type { TemplateSection } from "../../organisation/index.ts";
import { here } from "./here.ts";

export interface Section {
  key: string;
  kind: string;
  heading: string;
  required: "required" | "warn" | "optional";
  content: RichText;
  words: number;
  revision: number;
  changedAt: Date;
  /** null until somebody has written. */
  changedBy: string | null;
}

const EMPTY = JSON.stringify({ type: "doc", content: [] } satisfies RichText);

export interface SectionText {
  documentId: string;
  key: string;
  /** The revision that it was written upon. */
  revision: number;
  content: RichText;
  words: number;
  by: string;
  at: Date;
}

/**
 * Stores the text if the viewer is the author or a handler of a document that is being written, and
 * the section still is at that revision: rights, text and the document's time in one statement,
 * since this is what hundreds do every few seconds. The document is held, so that a text that is sent
 * in this moment isn't written in any more. Null tells nothing but that it wasn't stored.
 */
export async function saveAsWriter(tx: Tx, text: SectionText): Promise<number | null> {
  return save(
    tx,
    text,
    sql`join app.case_file c on c.authority_id = d.authority_id and c.id = d.case_id
      where d.authority_id = ${here} and d.id = ${text.documentId}
        and d.state in ('draft', 'returned') and c.state = 'open'
        and (d.author_id = ${text.by} or exists (select from app.case_handler h
          where h.authority_id = d.authority_id and h.case_id = d.case_id and h.person_id = ${text.by}))
        and not exists (select from app.case_recusal r
          where r.authority_id = d.authority_id and r.case_id = d.case_id and r.person_id = ${text.by})`,
  );
}

/** As {@link saveAsWriter}, for a viewer whose right was asked for. */
export async function saveText(tx: Tx, text: SectionText): Promise<number | null> {
  return save(tx, text, sql`where d.authority_id = ${here} and d.id = ${text.documentId}`);
}

async function save(
  tx: Tx,
  text: SectionText,
  document: RawBuilder<unknown>,
): Promise<number | null> {
  const { rows } = await sql<{ revision: number }>`
    with held as (
      select d.authority_id, d.id from app.case_document d ${document}
      for no key update of d
    ), saved as (
      update app.case_section s set content = ${JSON.stringify(text.content)}::jsonb,
        words = ${text.words}, revision = s.revision + 1, changed_at = ${text.at}, changed_by = ${text.by}
      from held where s.authority_id = held.authority_id and s.document_id = held.id
        and s.key = ${text.key} and s.revision = ${text.revision}
      returning s.authority_id, s.document_id, s.revision
    ), touched as (
      update app.case_document d set changed_at = ${text.at}, changed_by = ${text.by}
      from saved where d.authority_id = saved.authority_id and d.id = saved.document_id
        and (d.changed_by is distinct from ${text.by}::uuid
          or d.changed_at < ${text.at}::timestamptz - interval '1 minute')
    )
    select revision from saved`.execute(tx);
  return rows[0]?.revision ?? null;
}

const sections = sql`
  select s.key, s.kind, s.heading, s.required, s.content, s.words, s.revision,
    s.changed_at as "changedAt", p.name as "changedBy"
  from app.case_section s
  left join app.person p on p.authority_id = s.authority_id and p.id = s.changed_by
  where s.authority_id = ${here}`;

/** In order. */
export async function sectionsOf(tx: Tx, documentId: string): Promise<Section[]> {
  const { rows } = await sql<Section>`
    ${sections} and s.document_id = ${documentId} order by s.position, s.key`.execute(tx);
  return rows;
}

export async function sectionOf(tx: Tx, documentId: string, key: string): Promise<Section | null> {
  const { rows } = await sql<Section>`
    ${sections} and s.document_id = ${documentId} and s.key = ${key}`.execute(tx);
  return rows[0] ?? null;
}

/** Adds a template's sections behind those there are; one whose key is there stays as it is. */
export async function addSections(
  tx: Tx,
  documentId: string,
  added: readonly Pick<TemplateSection, "key" | "kind" | "heading" | "required">[],
): Promise<void> {
  await sql`
    insert into app.case_section (authority_id, document_id, key, position, kind, heading, required, content)
    select ${here}, ${documentId}, row.key,
      coalesce((select max(s.position) from app.case_section s
        where s.authority_id = ${here} and s.document_id = ${documentId}), 0) + row.ordinality,
      row.kind, row.heading, row.required, ${EMPTY}::jsonb
    from rows from (jsonb_to_recordset(${JSON.stringify(added)}::jsonb)
      as (key text, kind text, heading text, required text)) with ordinality
      as row (key, kind, heading, required, ordinality)
    on conflict (authority_id, document_id, key) do nothing`.execute(tx);
}

/** Puts texts into sections, whatever their revision was; the caller has kept a version of them. */
export async function putTexts(
  tx: Tx,
  documentId: string,
  texts: readonly { key: string; content: RichText; words: number }[],
  by: string,
  at: Date,
): Promise<void> {
  await sql`
    update app.case_section s set content = row.content, words = row.words,
      revision = s.revision + 1, changed_at = ${at}, changed_by = ${by}
    from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as row (key text, content jsonb, words int)
    where s.authority_id = ${here} and s.document_id = ${documentId} and s.key = row.key
      and s.content <> row.content`.execute(tx);
}

export async function deleteSection(tx: Tx, documentId: string, key: string): Promise<void> {
  await sql`delete from app.case_section
    where authority_id = ${here} and document_id = ${documentId} and key = ${key}`.execute(tx);
}

/** Gives the sections the places that `keys` have; those not named come last. */
export async function orderSections(
  tx: Tx,
  documentId: string,
  keys: readonly string[],
): Promise<void> {
  await sql`
    update app.case_section s set position = coalesce(
      array_position(${[...keys]}::text[], s.key), ${keys.length} + s.position)
    where s.authority_id = ${here} and s.document_id = ${documentId}`.execute(tx);
}
