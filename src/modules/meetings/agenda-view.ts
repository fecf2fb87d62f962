import type { MeetingAccess } from "./access.ts";
import type { AgendaRow } from "./agenda-row.ts";
import { maySeeItem } from "./policy.ts";
import type { ItemCounts } from "./store/item-counts.ts";

/** What stands in place of a closed item's title for who may not read it. */
export const CLOSED_TITLE = "Lukket punkt";

/** A line of the agenda as one viewer may see it. */
export interface AgendaLine {
  id: string;
  parentId: string | null;
  isChapter: boolean;
  number: string;
  title: string;
  caseNumber: string | null;
  /** What is to be known of it at a glance: closed, late, withdrawn. */
  marks: { text: string; about: string | null }[];
  minutes: number | null;
  counts: ItemCounts | null;
  /** Whether its papers can be opened by the viewer. */
  mayOpen: boolean;
  isRecused: boolean;
}

/** The title that the viewer may read: of a closed item the neutral one, unless it is his to see. */
export function shownTitle(
  access: MeetingAccess,
  row: Pick<AgendaRow, "id" | "closed" | "title" | "publicTitle">,
): string {
  if (maySeeItem(access, row)) return row.title;
  return row.publicTitle ?? (row.closed ? CLOSED_TITLE : row.title);
}

/** The agenda's lines for the viewer, who may see the agenda. */
export function agendaLines(
  access: MeetingAccess,
  rows: readonly AgendaRow[],
  counts: ReadonlyMap<string, ItemCounts>,
): AgendaLine[] {
  return rows.map((row) => {
    const mayOpen = maySeeItem(access, row);
    return {
      id: row.id,
      parentId: row.parentId,
      isChapter: row.isChapter,
      number: row.number,
      title: shownTitle(access, row),
      caseNumber: mayOpen ? row.caseNumber : null,
      marks: marksOf(row, mayOpen),
      minutes: row.minutes,
      counts: mayOpen ? (counts.get(row.id) ?? null) : null,
      mayOpen,
      isRecused: access.recusedIn.has(row.id),
    };
  });
}

function marksOf(row: AgendaRow, mayOpen: boolean): AgendaLine["marks"] {
  const marks: AgendaLine["marks"] = [];
  if (row.closed) marks.push({ text: "Lukket", about: mayOpen ? row.closedGround : null });
  if (row.supplement > 0)
    marks.push({
      text: `Tillæg ${row.supplement}`,
      about: row.closed && !mayOpen ? null : row.lateReason,
    });
  if (row.withdrawnAt !== null)
    marks.push({
      text: "Taget af",
      about: row.closed && !mayOpen ? null : row.withdrawnReason,
    });
  return marks;
}
