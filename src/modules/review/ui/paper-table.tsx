import type { ReactNode } from "react";
import { dateText, instantText } from "../../../platform/i18n/dates.ts";
import { Button, DataTable } from "../../../ui/index.ts";
import { meetingPath } from "../../meetings/ui/index.ts";
import { paperPath } from "../links.ts";
import { resultOf } from "./paper-result.tsx";
import type { ListedPaper } from "../queue-view.ts";
import type { PaperFilter } from "../store/papers.ts";
import { KIND_NAMES, NONE_THERE } from "../words.ts";

interface PaperTableProps {
  papers: ListedPaper[];
  filter: PaperFilter;
  mayReview: boolean;
}

/** The papers of one state. */
export function PaperTable({ papers, filter, mayReview }: PaperTableProps) {
  const isChosen = mayReview && filter.state === "held" && papers.some(({ isSure }) => isSure);
  return (
    <DataTable
      caption="Papirer"
      quietCaption
      columns={[
        ...(isChosen ? [{ title: "Godkend", cell: chooser }] : []),
        { title: "Papir", cell: named },
        { title: "Udvalg", cell: ({ body }) => body || <span className="quiet">Mangler</span> },
        {
          title: "Mødedato",
          oneLine: true,
          cell: ({ date }) =>
            date === "" ? <span className="quiet">Mangler</span> : dateText(date, "da", "short"),
        },
        ...(filter.state === "held"
          ? [{ title: "Tvivl", numeric: true, cell: doubtCount }]
          : [{ title: "Resultat", cell: resultOf }]),
        ...(mayReview && filter.state !== "waiting"
          ? [{ title: "Handling", cell: (paper: ListedPaper) => <Acts paper={paper} /> }]
          : []),
      ]}
      rows={papers}
      keyOf={({ id }) => id}
      empty={
        filter.search === "" ? NONE_THERE[filter.state] : "Ingen papirer svarer til det, du søger."
      }
    />
  );
}

function chooser({ id, name, isSure }: ListedPaper): ReactNode {
  return isSure ? (
    <div className="check">
      <input type="checkbox" id={`valgt-${id}`} form="godkend" name="valgt[]" value={id} />
      <label htmlFor={`valgt-${id}`}>
        Vælg<span className="sr-only"> {name}</span>
      </label>
    </div>
  ) : null;
}

function named({ id, name, state, kind, cameBy, cameAt }: ListedPaper): ReactNode {
  const came = `${instantText(new Date(cameAt), "da")}${cameBy === null ? " fra kommandolinjen" : ` af ${cameBy}`}`;
  return (
    <>
      {state === "held" ? <a href={paperPath(id)}>{name}</a> : name}
      <br />
      <span className="quiet">
        {kind !== "" && `${KIND_NAMES[kind]}. `}Lagt ind {came}
      </span>
    </>
  );
}

function doubtCount({ doubts, isSure, fault }: ListedPaper): ReactNode {
  if (fault !== null) return <span className="badge late">Kan ikke indlæses endnu</span>;
  if (isSure) return doubts === 0 ? "Sikker" : `Sikker (${doubts})`;
  return doubts === 0 ? "Felter skal rettes" : doubts;
}

function Acts({ paper }: { paper: ListedPaper }): ReactNode {
  const { id, name, state, mayRetry, meetingId, page, isWithdrawn } = paper;
  const acts: [handling: string, text: string][] = [];
  if (state === "failed" && mayRetry) acts.push(["proev-igen", "Prøv igen"]);
  if (state === "held" || state === "failed") acts.push(["kasser", "Kassér"]);
  if (state === "dismissed") acts.push(["hent-tilbage", "Hent tilbage"]);
  if (state === "imported" && meetingId !== null && page === null && !isWithdrawn)
    acts.push(["offentliggoer", "Offentliggør"]);
  return (
    <div className="actions">
      {state === "imported" && meetingId !== null && (
        <a href={meetingPath(meetingId)}>
          Se mødet<span className="sr-only"> fra {name}</span>
        </a>
      )}
      {state === "held" && (
        <a href={paperPath(id)}>
          Se igennem<span className="sr-only"> {name}</span>
        </a>
      )}
      {acts.map(([handling, text]) => (
        <form method="post" key={handling}>
          <input type="hidden" name="papir" value={id} />
          <Button kind="plain" name="handling" value={handling}>
            {text}
            <span className="sr-only"> {name}</span>
          </Button>
        </form>
      ))}
    </div>
  );
}
