import type { PaperFacts } from "../join-papers.ts";
import type { ExportPaper } from "./export-paper.ts";

/** What joins papers of one meeting, in the words of the import. */
export function factsOf(paper: ExportPaper): PaperFacts {
  const { system, meetingId, agendaId, isSupplement } = paper;
  return {
    isDraft: !isForPublic(paper),
    isSupplement,
    meeting: meetingId === null ? null : `${system} ${meetingId}`,
    // Where a system gives each paper an id of its own, agenda and minutes have none in common.
    agenda: meetingId === null && !isSupplement ? null : agendaId,
  };
}

/** Drafts, and papers that are closed as a whole, are stored and wait for somebody to publish them. */
export function isForPublic({ state, isClosed }: ExportPaper): boolean {
  return state !== "draft" && !isClosed;
}
