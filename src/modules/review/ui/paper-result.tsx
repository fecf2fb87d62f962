import type { ReactNode } from "react";
import { instantText } from "../../../platform/i18n/dates.ts";
import type { ListedPaper } from "../queue-view.ts";
import { OUTCOME_NAMES } from "../words.ts";

/** What became of a paper, or how far it is. */
export function resultOf(paper: ListedPaper): ReactNode {
  const { fault, hint, outcome, page, isWithdrawn, state, changedBy, changedAt } = paper;
  if (state === "waiting")
    return paper.pageCount === null
      ? "Bliver læst"
      : `Side ${paper.pagesRead ?? 0} af ${paper.pageCount} er læst`;
  if (state === "dismissed")
    return `Kasseret ${instantText(new Date(changedAt), "da")}${changedBy === null ? "" : ` af ${changedBy}`}`;
  if (fault !== null)
    return (
      <span>
        <b>{fault}</b> {hint}
      </span>
    );
  return (
    <span>
      {OUTCOME_NAMES[outcome ?? ""] ?? ""}{" "}
      {page === null ? !isWithdrawn && "Ikke offentliggjort." : <a href={page}>Se på portalen</a>}
    </span>
  );
}
