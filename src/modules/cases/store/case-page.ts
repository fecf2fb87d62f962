import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../../organisation/index.ts";
import type { DocumentState, Sensitivity } from "../words.ts";
import type { LinkKind } from "../words-danish.ts";
import { here } from "./here.ts";
import { readableCase, readableClosed, readableDocument } from "./readable.ts";

export interface CaseView {
  id: string;
  number: string;
  title: string;
  publicTitle: string | null;
  state: "open" | "closed";
  sensitivity: Sensitivity;
  unit: { id: string; name: string } | null;
  kle: { code: string; title: string | null } | null;
  handlers: { id: string; name: string; initials: string | null }[];
  parties: {
    id: string;
    name: string;
    contact: string | null;
    mustBeTold: boolean;
    toldAt: string | null;
    toldHow: string | null;
  }[];
  /** Only those that the viewer may read; `isFrom` when this case points at the other. */
  links: { id: string; number: string; title: string; kind: LinkKind; isFrom: boolean }[];
  recusals: { id: string; name: string; reason: string; at: string }[];
  documents: {
    id: string;
    /** Of a document that the viewer may not read: its public title. */
    title: string;
    state: DocumentState;
    isClosed: boolean;
    isReadable: boolean;
    /** It has closed attachments that the viewer may not know of. */
    hidesAttachments: boolean;
    body: string | null;
    author: string;
  }[];
}

/** All that the page of a case shows, its journal left out. Three queries; the caller has asked for access. */
export async function caseView(tx: Tx, viewer: Viewer, id: string): Promise<CaseView> {
  const { rows } = await sql<CaseView>`
    select c.id, c.number, c.title, c.public_title as "publicTitle", c.state, c.sensitivity,
      case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end as unit,
      case when c.kle_code is not null then json_build_object('code', c.kle_code, 'title', k.title) end as kle,
      coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name, 'initials', p.initials)
          order by h.position)
        from app.case_handler h join app.person p on p.authority_id = h.authority_id and p.id = h.person_id
        where h.authority_id = c.authority_id and h.case_id = c.id), '[]') as handlers,
      coalesce((select json_agg(json_build_object('id', y.id, 'name', y.name, 'contact', y.contact,
          'mustBeTold', y.must_be_told, 'toldAt', y.told_at, 'toldHow', y.told_how) order by y.name)
        from app.case_party y where y.authority_id = c.authority_id and y.case_id = c.id), '[]') as parties,
      coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name, 'reason', r.reason,
          'at', r.registered_at) order by p.name)
        from app.case_recusal r join app.person p on p.authority_id = r.authority_id and p.id = r.person_id
        where r.authority_id = c.authority_id and r.case_id = c.id), '[]') as recusals,
      '[]'::json as links, '[]'::json as documents
    from app.case_file c
    left join app.unit u on u.authority_id = c.authority_id and u.id = c.unit_id
    left join app.kle_entry k on k.authority_id = c.authority_id and k.code = c.kle_code
    where c.authority_id = ${here} and c.id = ${id}`.execute(tx);
  const links = await sql<CaseView["links"][number]>`
    select c.id, c.number, c.title, l.kind, l.case_id = ${id} as "isFrom"
    from app.case_link l
    join app.case_file c on c.authority_id = l.authority_id
      and c.id = case when l.case_id = ${id} then l.other_id else l.case_id end
    where l.authority_id = ${here} and (l.case_id = ${id} or l.other_id = ${id})
      and ${readableCase(viewer)}
    order by c.number`.execute(tx);
  const documents = await sql<CaseView["documents"][number]>`
    select d.id, case when d."isReadable" then d.title else coalesce(d.public_title, 'Lukket dokument') end as title,
      d.state, d.is_closed as "isClosed", d."isReadable", d."hidesAttachments",
      b.name as body, p.name as author
    from (select d.*, ${readableDocument(viewer)} as "isReadable",
        exists (select from app.case_attachment a where a.authority_id = d.authority_id
          and a.document_id = d.id and a.is_closed) and not ${readableClosed(viewer)} as "hidesAttachments"
      from app.case_document d
      join app.case_file c on c.authority_id = d.authority_id and c.id = d.case_id
      where d.authority_id = ${here} and d.case_id = ${id}) d
    join app.person p on p.authority_id = d.authority_id and p.id = d.author_id
    left join app.body b on b.authority_id = d.authority_id and b.id = d.body_id
    order by d.created_at, d.id`.execute(tx);
  return { ...rows[0]!, links: links.rows, documents: documents.rows };
}
