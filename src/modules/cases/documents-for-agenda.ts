import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import { ConflictError, ForbiddenError } from "../../platform/errors.ts";
import type { RichText } from "../../platform/rich-text/index.ts";
import type { ItemType, SectionKind, Viewer } from "../organisation/index.ts";
import { mayReadDocument } from "./policy.ts";
import { findAccesses } from "./store/access.ts";
import { here, isId } from "./store/here.ts";

/** What an agenda takes over of an approved case document. */
export interface AgendaDocument {
  documentId: string;
  stopId: string;
  stopState: string;
  bodyId: string;
  caseId: string;
  caseNumber: string;
  title: string;
  publicTitle: string | null;
  isClosed: boolean;
  closedGround: string | null;
  itemType: ItemType;
  state: string;
  /** Initials of those who handle the case, or their names; the first is the main one. */
  handlers: string[];
  /** Of the newest version that was kept; null when none was. */
  version: number | null;
  sections: { heading: string; kind: SectionKind; content: RichText }[];
  /** Those in force; drafts don't go to a meeting. */
  attachments: {
    id: string;
    title: string;
    isClosed: boolean;
    closedGround: string | null;
    sha256: string;
    fileName: string;
    mediaType: string;
    size: number;
  }[];
}

/**
 * The documents at these stops of their routes, in that order. Three queries at most.
 * @throws ConflictError when one isn't approved or not there any more; ForbiddenError when the viewer
 *   may not read one, such as being recused in it
 */
export async function documentsForAgenda(
  tx: Tx,
  viewer: Viewer,
  stopIds: readonly string[],
): Promise<AgendaDocument[]> {
  const found = await documentsAt(tx, stopIds.filter(isId));
  if (
    found.size < new Set(stopIds).size ||
    [...found.values()].some((one) => one.state !== "approved")
  )
    throw new ConflictError("En af sagerne er ikke længere klar til en dagsorden.", {
      hint: "Hent siden igen for at se, hvor sagen er.",
    });
  const documents = stopIds.flatMap((id) => found.get(id) ?? []);
  const accesses = await findAccesses(
    tx,
    viewer,
    documents.map(({ documentId }) => documentId),
  );
  for (const { documentId, caseNumber } of documents) {
    const access = accesses.get(documentId);
    if (access === undefined || !mayReadDocument(access))
      throw new ForbiddenError(`Du har ikke adgang til sagsfremstillingen i sag ${caseNumber}.`, {
        hint: "Er du inhabil i sagen, må en anden sekretær sætte den på dagsordenen.",
      });
  }
  return documents;
}

async function documentsAt(
  tx: Tx,
  stopIds: readonly string[],
): Promise<Map<string, AgendaDocument>> {
  const { rows } = await sql<AgendaDocument>`
    select d.id as "documentId", r.id as "stopId", r.state as "stopState", r.body_id as "bodyId",
      c.id as "caseId", c.number as "caseNumber", d.title,
      coalesce(d.public_title, c.public_title) as "publicTitle", d.is_closed as "isClosed",
      d.closed_ground as "closedGround", d.item_type as "itemType", d.state,
      array(select coalesce(p.initials, p.name) from app.case_handler h
        join app.person p on p.authority_id = h.authority_id and p.id = h.person_id
        where h.authority_id = c.authority_id and h.case_id = c.id order by h.position) as handlers,
      (select max(v.number) from app.case_version v
        where v.authority_id = d.authority_id and v.document_id = d.id) as version,
      coalesce((select jsonb_agg(jsonb_build_object('heading', s.heading, 'kind', s.kind,
          'content', s.content) order by s.position, s.key)
        from app.case_section s where s.authority_id = d.authority_id and s.document_id = d.id),
        '[]') as sections,
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title,
          'isClosed', a.is_closed, 'closedGround', a.closed_ground, 'sha256', v.file,
          'fileName', v.file_name, 'mediaType', v.media_type, 'size', v.bytes) order by a.position, a.id)
        from app.case_attachment a
        join lateral (select * from app.case_attachment_version v
          where v.authority_id = a.authority_id and v.attachment_id = a.id and v.status = 'valid'
          order by v.number desc limit 1) v on true
        where a.authority_id = d.authority_id and a.document_id = d.id
          and a.removed_at is null), '[]') as attachments
    from app.route_stop r
    join app.case_document d on d.authority_id = r.authority_id and d.id = r.document_id
    join app.case_file c on c.authority_id = d.authority_id and c.id = d.case_id
    where r.authority_id = ${here} and r.id = any(${[...stopIds]}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.stopId, row]));
}
