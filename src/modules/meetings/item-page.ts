import type { RichText } from "../../platform/rich-text/schema.ts";
import { fileSizeText } from "../cases/index.ts";
import type { FullItem, StoredAttachment } from "./store/item.ts";

/** An item's papers as its page shows them. */
export interface ItemPapersView {
  id: string;
  sections: { position: number; heading: string; content: RichText; revision: number }[];
  attachments: {
    position: number;
    title: string;
    /** null where there is no file. */
    size: string | null;
    isClosed: boolean;
    /** Why the file can't be opened now; null when it can. */
    note: string | null;
  }[];
  links: { title: string; url: string }[];
  guests: { id: string; name: string; function: string | null; time: string | null }[];
}

export function papersView(item: FullItem): ItemPapersView {
  const { id, sections, attachments, links, guests } = item;
  return {
    id,
    sections: sections.map(({ position, heading, content, revision }) => ({
      position,
      heading,
      content,
      revision,
    })),
    attachments: attachments.map((one) => ({
      position: one.position,
      title: one.title,
      size: one.file === null ? null : fileSizeText(one.file.size),
      isClosed: one.isClosed,
      note: scanNote(one),
    })),
    links,
    guests: guests.map((guest) => ({
      id: guest.id,
      name: guest.name,
      function: guest.function,
      time: guest.callAt ?? guest.scheduledAt,
    })),
  };
}

const SCAN_NOTES: Record<string, string> = {
  waiting: "Undersøges for skadeligt indhold",
  infected: "Skadeligt indhold fundet",
  failed: "Kunne ikke undersøges endnu",
};

function scanNote({ scan }: StoredAttachment): string | null {
  return scan === null ? null : (SCAN_NOTES[scan] ?? null);
}

/** What is told of an item beside its papers; `revision` is there for who may change it. */
export function itemFacts(item: FullItem, mayEdit: boolean) {
  return {
    title: item.title,
    caseNumber: item.caseNumber,
    itemType: item.itemType,
    minutes: item.minutes,
    closed: item.closed,
    closedGround: item.closedGround,
    publicTitle: item.publicTitle,
    late: item.supplement === 0 ? null : `Nr. ${item.supplement}. ${item.lateReason ?? ""}`,
    withdrawn: item.withdrawnAt === null ? null : (item.withdrawnReason ?? ""),
    isChapter: item.isChapter,
    isFixedChapter: item.chapterKey !== null,
    hasRoute: item.stopId !== null,
    revision: mayEdit ? item.revision : null,
  };
}

export type ItemFactsView = ReturnType<typeof itemFacts>;
