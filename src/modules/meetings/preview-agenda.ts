import type { Tx } from "../../platform/database/doors.ts";
import type { RichText } from "../../platform/rich-text/schema.ts";
import { type AgendaContent, agendaNow, type VersionItem } from "./agenda-version.ts";
import { CLOSED_TITLE } from "./agenda-view.ts";
import type { MeetingHead } from "./meeting-head.ts";
import { isSent } from "./meeting-state.ts";
import { standingSections } from "./standing-sections.ts";

/** As whom the agenda is previewed. */
export const AUDIENCES = { medlem: "Som medlem", offentligheden: "Som offentligheden" } as const;
export type Audience = keyof typeof AUDIENCES;

/** An item as it will be seen. */
export interface PreviewItem {
  id: string;
  number: string;
  title: string;
  isChapter: boolean;
  /** What is told beside the title. */
  notes: string[];
  sections: { heading: string; content: RichText }[];
  attachments: string[];
}

const CLOSED_ATTACHMENT = "Lukket bilag";

/**
 * The agenda as members or as the public will see it when it is sent. Items that the viewer himself is
 * recused in are shown to him without their papers in either. A query, and two for each standing item
 * that fills itself.
 */
export async function previewAgenda(
  tx: Tx,
  { id, state, body, date }: Pick<MeetingHead, "id" | "state" | "body" | "date">,
  audience: Audience,
  recusedIn: ReadonlySet<string>,
): Promise<PreviewItem[]> {
  const { items }: AgendaContent = await agendaNow(tx, id);
  if (!isSent(state))
    for (const item of items) {
      const of = { itemId: item.id, bodyId: body.id, date };
      const told = await standingSections(tx, item.standing, of);
      if (told !== null) item.sections = told;
    }
  return items.map((item) =>
    recusedIn.has(item.id) || (audience === "offentligheden" && item.closed)
      ? closedItem(item)
      : openItem(item, audience === "medlem"),
  );
}

function openItem(item: VersionItem, seesClosed: boolean): PreviewItem {
  return {
    id: item.id,
    number: item.number,
    title: item.title,
    isChapter: item.isChapter,
    notes: [...(item.closed ? [`Lukket efter ${item.closedGround ?? "–"}`] : []), ...notesOf(item)],
    sections: item.sections,
    attachments: item.attachments.map(({ title, isClosed }) =>
      isClosed && !seesClosed ? CLOSED_ATTACHMENT : title,
    ),
  };
}

/** Of a closed item only its number and a neutral title leave. */
function closedItem({
  id,
  number,
  title,
  publicTitle,
  closed,
  isChapter,
}: VersionItem): PreviewItem {
  return {
    id,
    number,
    title: publicTitle ?? (closed ? CLOSED_TITLE : title),
    isChapter,
    notes: closed ? ["Lukket punkt"] : [],
    sections: [],
    attachments: [],
  };
}

function notesOf({ withdrawnReason, supplement }: VersionItem): string[] {
  return [
    ...(withdrawnReason === null ? [] : [`Taget af dagsordenen: ${withdrawnReason}`]),
    ...(supplement > 0 ? [`Tillægsdagsorden ${supplement}`] : []),
  ];
}
