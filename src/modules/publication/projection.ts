import { toPlain } from "../../platform/rich-text/index.ts";
import type { PublishedFile, PublishedItem, PublishedMeeting } from "./published-meeting.ts";
import type { RecordTables } from "./tables.ts";

type Row<T extends keyof RecordTables> = Omit<RecordTables[T], "authority_id" | "meeting_id">;

export interface Projection {
  /** What the meeting's row says of its content. */
  meeting: Pick<
    RecordTables["record.meeting"],
    | "body_slug"
    | "body_name"
    | "body_kind"
    | "organisation"
    | "term"
    | "slug"
    | "kind"
    | "date"
    | "start_time"
    | "place"
    | "is_cancelled"
    | "participants"
    | "item_count"
    | "document"
  >;
  /** In printed order. */
  items: Row<"record.item">[];
  /** Each file once. */
  files: Row<"record.file">[];
}

/** What the tables that the pages read must hold of a published content, and nothing else. */
export function projectionOf(content: PublishedMeeting): Projection {
  const items = flatten(content.items);
  return {
    meeting: {
      body_slug: content.body.slug,
      body_name: content.body.name,
      body_kind: content.body.kind,
      organisation: content.body.organisation,
      term: content.body.term,
      slug: content.slug,
      kind: content.kind,
      date: content.date,
      start_time: content.startTime,
      place: content.place,
      is_cancelled: content.isCancelled ?? false,
      participants: content.participants,
      item_count: items.filter((item) => item.items.length === 0).length,
      document: content.source === null ? content.slug : documentName(content.source.name),
    },
    items: items.map(itemRow),
    files: filesOf(content.source, items),
  };
}

function itemRow(item: PublishedItem, position: number): Row<"record.item"> {
  const decision = item.decisions.at(-1);
  return {
    id: item.id,
    position,
    number: item.number,
    title: item.title,
    closed: item.closed,
    is_chapter: item.items.length > 0,
    case_number: item.caseNumber,
    case_slug: item.caseNumber === null ? null : caseSlug(item.caseNumber),
    decision_type: decision?.type ?? null,
    decision_text: decision === undefined ? null : toPlain(decision.content),
    sections: item.sections.map(({ heading, kind, content }) => ({
      heading,
      kind,
      text: toPlain(content),
    })),
  };
}

function filesOf(source: PublishedFile | null, items: PublishedItem[]): Row<"record.file">[] {
  const attachments = items.flatMap((item) => item.attachments.flatMap(({ file }) => file ?? []));
  const rows = [
    ...(source === null ? [] : [fileRow("source", source)]),
    ...attachments.map((file) => fileRow("attachment", file)),
  ];
  return [...new Map(rows.map((row) => [`${row.role} ${row.sha256} ${row.name}`, row])).values()];
}

function fileRow(role: "source" | "attachment", file: PublishedFile): Row<"record.file"> {
  return {
    role,
    sha256: file.sha256,
    name: file.name,
    media_type: file.mediaType,
    size: file.size,
  };
}

function flatten(items: PublishedItem[]): PublishedItem[] {
  return items.flatMap((item) => [item, ...flatten(item.items)]);
}

/** How a case number stands in an address: "17/45" → "17_45". */
function caseSlug(number: string): string {
  return number.replaceAll("/", "_").replaceAll(/\s+/g, "-");
}

/** The file's base name up to the first underscore: "000" for "000_d546.txt" (contracts/cli.md). */
function documentName(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, "").split("_")[0] ?? fileName;
}
