import type { Tx } from "../../platform/database/doors.ts";
import { listedPapers, type ListedPaper } from "./queue-view.ts";
import { archiveById, type PassedBy } from "./store/archives.ts";
import { papersOfArchive } from "./store/papers.ts";

export interface ArchiveView {
  id: string;
  name: string;
  cameBy: string | null;
  /** ISO instant. */
  cameAt: string;
  /** In the order of their paths. */
  papers: (ListedPaper & { inside: string })[];
  waiting: number;
  passedBy: PassedBy[];
}

/** An archive with what became of each paper in it. @throws NotFoundError */
export async function archiveView(tx: Tx, id: string): Promise<ArchiveView> {
  const { name, cameBy, cameAt, waiting, passedBy } = await archiveById(tx, id);
  const papers = await papersOfArchive(tx, id);
  const listed = await listedPapers(tx, papers);
  return {
    id,
    name,
    cameBy,
    cameAt: cameAt.toISOString(),
    papers: listed
      .map((paper, at) => ({ ...paper, inside: insideOf(papers[at]) }))
      .toSorted((a, b) => a.inside.localeCompare(b.inside, "da", { numeric: true })),
    waiting,
    passedBy,
  };
}

/** Several papers may stand in one file. */
function insideOf(
  paper: { inside: string; exported: { agendaId: string | null } | null } | undefined,
): string {
  const agenda = paper?.exported?.agendaId ?? null;
  return (paper?.inside ?? "") + (agenda === null ? "" : ` (dagsorden ${agenda})`);
}
