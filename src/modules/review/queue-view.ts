import type { Tx } from "../../platform/database/doors.ts";
import { publicPlaces } from "../publication/index.ts";
import { PAPER_STATES, type PaperState } from "./draft.ts";
import { lastArchives } from "./store/archives.ts";
import { type Paper, countPapers, listPapers, type PaperFilter } from "./store/papers.ts";

const SIZE = 25;
const ORDERS = ["came", "body", "date", "doubts"] as const;

/** What is asked of the list by its address: ?vis= &soeg= &orden= &side=. */
export function filterIn(address: URLSearchParams): PaperFilter {
  const state = PAPER_STATES.find((known) => known === address.get("vis")) ?? "held";
  const order = ORDERS.find((known) => known === address.get("orden")) ?? "came";
  const page = Number(address.get("side") ?? 1);
  return {
    state,
    order,
    search: (address.get("soeg") ?? "").trim().slice(0, 100),
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
    size: SIZE,
  };
}

export interface QueueView {
  filter: PaperFilter;
  papers: ListedPaper[];
  total: number;
  pageCount: number;
  counts: Record<PaperState | "sure", number>;
  archives: ListedArchive[];
}

interface ListedArchive {
  id: string;
  name: string;
  /** ISO instant. */
  cameAt: string;
  papers: number;
  waiting: number;
  /** How many of its files weren't taken in. */
  passedBy: number;
}

export type ListedPaper = Pick<
  Paper,
  | "id"
  | "name"
  | "state"
  | "kind"
  | "body"
  | "date"
  | "pagesRead"
  | "pageCount"
  | "doubts"
  | "isSure"
  | "fault"
  | "hint"
  | "mayRetry"
  | "outcome"
  | "meetingId"
  | "cameBy"
  | "changedBy"
> & {
  /** ISO instants. */
  cameAt: string;
  changedAt: string;
  /** Path of the public's page, when there is one. */
  page: string | null;
  isWithdrawn: boolean;
};

/** A page of the list of papers. */
export async function queueView(tx: Tx, filter: PaperFilter): Promise<QueueView> {
  const { papers, total } = await listPapers(tx, filter);
  const archives = await lastArchives(tx);
  return {
    filter,
    papers: await listedPapers(tx, papers),
    total,
    pageCount: Math.max(1, Math.ceil(total / SIZE)),
    counts: await countPapers(tx),
    archives: archives.map(({ id, name, cameAt, papers: count, waiting, passedBy }) => ({
      id,
      name,
      papers: count,
      waiting,
      cameAt: cameAt.toISOString(),
      passedBy: passedBy.length,
    })),
  };
}

/** The papers as lists show them, in the same order. */
export async function listedPapers(tx: Tx, papers: readonly Paper[]): Promise<ListedPaper[]> {
  const places = await publicPlaces(
    tx,
    papers.flatMap(({ meetingId }) => meetingId ?? []),
  );
  return papers.map((paper) => {
    const place = paper.meetingId === null ? undefined : places.get(paper.meetingId);
    return {
      id: paper.id,
      name: paper.name,
      state: paper.state,
      kind: paper.kind,
      body: paper.body,
      date: paper.date,
      pagesRead: paper.pagesRead,
      pageCount: paper.pageCount,
      doubts: paper.doubts,
      isSure: paper.isSure,
      fault: paper.fault,
      hint: paper.hint,
      mayRetry: paper.mayRetry,
      outcome: paper.outcome,
      meetingId: paper.meetingId,
      cameBy: paper.cameBy,
      cameAt: paper.cameAt.toISOString(),
      changedBy: paper.changedBy,
      changedAt: paper.changedAt.toISOString(),
      page: place?.state === "published" ? place.path : null,
      isWithdrawn: place?.state === "withdrawn",
    };
  });
}
