import type { ItemType, StandingItem } from "../organisation/index.ts";

/** An item as it stands on an agenda that is made here, without its papers. */
export interface AgendaRow {
  id: string;
  /** The chapter that it stands in; null for a chapter and for what stands outside them. */
  parentId: string | null;
  isChapter: boolean;
  chapterKey: string | null;
  number: string;
  title: string;
  closed: boolean;
  /** What a closed item is called where everybody reads. */
  publicTitle: string | null;
  closedGround: string | null;
  itemType: ItemType | null;
  standing: StandingItem | null;
  pinned: "first" | "last" | null;
  caseNumber: string | null;
  documentId: string | null;
  stopId: string | null;
  /** How long it is expected to take. */
  minutes: number | null;
  /** 0 for what was on the agenda when it was sent first; else the number of its supplement. */
  supplement: number;
  lateReason: string | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
  resubmittedFrom: string | null;
  revision: number;
}
