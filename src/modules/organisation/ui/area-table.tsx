import { dateText } from "../../../platform/i18n/index.ts";
import { dateInDenmark } from "../../../platform/clock.ts";
import { DataTable } from "../../../ui/index.ts";
import { bodyPath } from "../body-links.ts";
import type { Area } from "../store/nomination-areas.ts";
import type { Round } from "../store/nominations.ts";

type ShownArea = Area & { isMine: boolean };

interface AreaTableProps {
  areas: readonly ShownArea[];
  slug: string;
  round: Round;
  mayChange: boolean;
}

/** How far each area is, with the sums over all of them in the last row. */
export function AreaTable({ areas, slug, round, mayChange }: AreaTableProps) {
  return (
    <DataTable
      caption="Områder"
      quietCaption
      rows={areas.length === 0 ? [] : [...areas, null]}
      keyOf={(area) => area?.id ?? "sum"}
      empty="Runden har ingen områder endnu."
      columns={[
        ...columnsOf(slug, round),
        ...(round.approvedAt === null ? [] : [approvedColumn(round)]),
        { title: "Sendt ind", cell: (area) => area && submittedText(area) },
        ...(mayChange ? [{ title: "Handling", cell: EditLink }] : []),
      ]}
    />
  );
}

/** Null is the row with the sums. */
type Cell = ShownArea | null;

const columnsOf = (slug: string, round: Round) => [
  {
    title: "Område",
    cell: (area: Cell) => {
      if (area === null) return <b>I alt</b>;
      if (!area.isMine) return area.name;
      return <a href={bodyPath(slug, "indstilling", round.id, area.id)}>{area.name}</a>;
    },
  },
  { title: "Ansvarlig", cell: (area: Cell) => area && (area.responsibleName ?? "–") },
  {
    title: "Forventet",
    numeric: true,
    cell: (area: Cell) => (area === null ? round.expected : (area.expected ?? "–")),
  },
  {
    title: "Indstillet",
    numeric: true,
    cell: (area: Cell) => (area ?? round).nominees,
  },
];

const approvedColumn = (round: Round) => ({
  title: "Godkendt",
  numeric: true,
  cell: (area: Cell) => (area ?? round).approved,
});

const EditLink = (area: Cell) =>
  area && (
    <a href={`?ret=${area.id}#formular`} aria-label={`Ret ${area.name}`}>
      Ret
    </a>
  );

function submittedText({ submittedAt, submittedByName }: Area): string {
  if (submittedAt === null) return "Nej";
  return `${dateText(dateInDenmark(submittedAt), "da", "short")} af ${submittedByName}`;
}
