import { dateInDenmark } from "../../../platform/clock.ts";
import { dateText } from "../../../platform/i18n/dates.ts";
import { DataTable } from "../../../ui/index.ts";
import { inSentence } from "../approval.ts";
import type { SentDocument, WaitingDocument } from "../store/work-lists.ts";

/** What waits for somebody's approval or advice, as `waitsFor` gives it. */
export function WaitingList({ documents }: { documents: readonly WaitingDocument[] }) {
  return (
    <DataTable
      caption="Venter på dig"
      quietCaption
      rows={documents}
      keyOf={(row) => `${row.what} ${row.documentId} ${row.label}`}
      empty="Ingen sager venter på dig."
      columns={WAITING}
    />
  );
}

/** Somebody's own documents that others have, as `sentBy` gives them. */
export function SentList({ documents }: { documents: readonly SentDocument[] }) {
  return (
    <DataTable
      caption="Sendt til godkendelse"
      quietCaption
      rows={documents}
      keyOf={(row) => row.documentId}
      empty="Du har ingen sager til godkendelse."
      columns={SENT}
    />
  );
}

const WAITING = [
  { title: "Sag", cell: (row: WaitingDocument) => <CaseName row={row} /> },
  { title: "Fra", cell: (row: WaitingDocument) => row.author },
  { title: "Skal have", cell: wanted },
  { title: "Frist", cell: (row: WaitingDocument) => <Due row={row} /> },
];

const SENT = [
  { title: "Sag", cell: (row: SentDocument) => <CaseName row={row} /> },
  { title: "Hos", cell: heldBy },
  { title: "Siden", cell: (row: SentDocument) => (row.since ? dayText(row.since) : "") },
  { title: "Frist", cell: (row: SentDocument) => <Due row={row} /> },
];

function CaseName({ row }: { row: WaitingDocument | SentDocument }) {
  return (
    <>
      <a href={`/intern/dokumenter/${row.documentId}`}>{row.title}</a>
      <br />
      <span className="quiet">
        {[row.caseNumber, row.body, row.isClosed ? "Lukket" : null].filter(Boolean).join(" · ")}
      </span>
    </>
  );
}

function wanted(row: WaitingDocument): string {
  const what = row.what === "advice" ? `Udtalelse fra ${row.label}` : "Godkendelse";
  return row.standsInFor === null ? what : `${what} i stedet for ${row.standsInFor}`;
}

function heldBy(row: SentDocument): string {
  const awaited = row.awaitedAdvice;
  const advice =
    awaited === 0
      ? ""
      : awaited === 1
        ? "; 1 udtalelse mangler"
        : `; ${awaited} udtalelser mangler`;
  const label = row.label ?? "";
  return `${row.holder === null ? label : `${row.holder} (${inSentence(label)})`}${advice}`;
}

function Due({ row }: { row: { dueAt: Date | null; isLate: boolean } }) {
  if (row.dueAt === null) return null;
  return row.isLate ? <b>Overskredet: {dayText(row.dueAt)}</b> : dayText(row.dueAt);
}

function dayText(at: Date): string {
  return dateText(dateInDenmark(at), "da", "short");
}
