import { sql } from "kysely";
import { here } from "../../platform/database/here.ts";
import type { Tx } from "../../platform/database/doors.ts";
import type { ItemType, StandingItem } from "../organisation/index.ts";

/** Something that an agenda lacks before it is sent. */
export interface AgendaLack {
  itemId: string;
  number: string;
  kind:
    | "no-text"
    | "no-recommendation"
    | "closed-without-ground"
    | "closed-without-title"
    | "attachment-not-clean"
    | "attachment-draft"
    | "approved-anew"
    | "closed-second-look";
  /** "Punkt 3: …", without the item's title. */
  text: string;
  /** Whether the agenda can't be sent like this; else somebody should look at it. */
  stops: boolean;
}

interface Facts {
  id: string;
  number: string;
  itemType: ItemType | null;
  standing: StandingItem | null;
  closed: boolean;
  hasGround: boolean;
  hasPublicTitle: boolean;
  hasText: boolean;
  hasRecommendation: boolean;
  unclean: string[];
  drafts: string[];
  isOld: boolean;
}

/**
 * What the agenda lacks, in its order: texts, grounds and titles of what is closed, attachments that
 * aren't scanned or only drafts, cases that were approved anew since. Chapters and withdrawn items lack
 * nothing. One query.
 */
export async function agendaLacks(
  tx: Tx,
  meetingId: string,
  rules: { secondLook: boolean },
): Promise<AgendaLack[]> {
  return (await lackFacts(tx, meetingId)).flatMap((facts) => lacksOf(facts, rules));
}

const FILLED_BY_ITSELF: (StandingItem | null)[] = [
  "agenda",
  "minutes",
  "schedule",
  "next_items",
  "any_other",
  "chair_decisions",
  "signature",
  "information",
];

function lacksOf(facts: Facts, { secondLook }: { secondLook: boolean }): AgendaLack[] {
  const { id, number, closed } = facts;
  const lack = (kind: AgendaLack["kind"], text: string, stops = false): AgendaLack => ({
    itemId: id,
    number,
    kind,
    text: `Punkt ${number}: ${text}`,
    stops,
  });
  const isFilled = facts.standing !== null && FILLED_BY_ITSELF.includes(facts.standing);
  const decides = facts.itemType === "case" || facts.itemType === "post";
  return [
    ...(closed && !facts.hasGround
      ? [lack("closed-without-ground", "Punktet er lukket, men der står ikke hvorfor.", true)]
      : []),
    ...(closed && !facts.hasPublicTitle
      ? [lack("closed-without-title", "Punktet er lukket og mangler en neutral titel.", true)]
      : []),
    ...(!facts.hasText && !isFilled ? [lack("no-text", "Punktet har ingen tekst.")] : []),
    ...(facts.hasText && decides && !facts.hasRecommendation && !isFilled
      ? [lack("no-recommendation", "Der er ingen indstilling.")]
      : []),
    ...facts.unclean.map((title) =>
      lack(
        "attachment-not-clean",
        `Bilaget »${title}« er ikke fundet fri for skadeligt indhold.`,
        true,
      ),
    ),
    ...facts.drafts.map((title) =>
      lack("attachment-draft", `Bilaget »${title}« er kun et udkast på sagen og er ikke med.`),
    ),
    ...(facts.isOld ? [lack("approved-anew", "Sagen er ændret, siden den blev hentet.")] : []),
    ...(closed && secondLook
      ? [lack("closed-second-look", "Lukningen skal ses af en anden, før der sendes ud.")]
      : []),
  ];
}

async function lackFacts(tx: Tx, meetingId: string): Promise<Facts[]> {
  const { rows } = await sql<Facts>`
    select i.id, i.number, i.item_type as "itemType", i.standing, i.closed,
      i.closed_ground is not null as "hasGround", i.public_title is not null as "hasPublicTitle",
      exists (select from app.section s
        where s.authority_id = i.authority_id and s.item_id = i.id
          and jsonb_path_exists(s.content, 'strict $.**.text')) as "hasText",
      exists (select from app.section s
        where s.authority_id = i.authority_id and s.item_id = i.id and s.kind = 'recommendation'
          and jsonb_path_exists(s.content, 'strict $.**.text')) as "hasRecommendation",
      array(select case when a.is_closed then 'Lukket bilag' else a.title end from app.attachment a
        join app.case_attachment_version v
          on v.authority_id = a.authority_id and v.attachment_id = a.case_attachment_id
          and v.file = a.sha256
        where a.authority_id = i.authority_id and a.item_id = i.id
          and v.scan not in ('clean', 'not_scanned') order by a.position) as unclean,
      array(select case when c.is_closed then 'Lukket bilag' else c.title end
        from app.case_attachment c
        where c.authority_id = i.authority_id and c.document_id = i.document_id
          and c.removed_at is null and not exists (select from app.case_attachment_version v
            where v.authority_id = c.authority_id and v.attachment_id = c.id
              and v.status = 'valid') order by c.position) as drafts,
      i.stop_id is not null and (
        coalesce(i.document_version, 0) < coalesce((select max(v.number) from app.case_version v
          where v.authority_id = i.authority_id and v.document_id = i.document_id), 0)
        or exists (select from app.case_attachment c
          join lateral (select v.file from app.case_attachment_version v
            where v.authority_id = c.authority_id and v.attachment_id = c.id and v.status = 'valid'
            order by v.number desc limit 1) v on true
          where c.authority_id = i.authority_id and c.document_id = i.document_id
            and c.removed_at is null and not exists (select from app.attachment a
              where a.authority_id = i.authority_id and a.item_id = i.id
                and a.case_attachment_id = c.id and a.sha256 = v.file))) as "isOld"
    from app.agenda_item i
    where i.authority_id = ${here} and i.meeting_id = ${meetingId} and not i.is_chapter
      and i.withdrawn_at is null
    order by i.position`.execute(tx);
  return rows;
}
