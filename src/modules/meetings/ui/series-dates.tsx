import { dateText } from "../../../platform/i18n/index.ts";
import { Button, DataTable, type Refused } from "../../../ui/index.ts";
import type { PreviewDay } from "../preview-series.ts";

interface SeriesDatesProps {
  dates: readonly PreviewDay[];
  /** What was chosen and typed before it was refused. */
  typed: Refused | undefined;
}

/** The days of a series: each may be left out or moved before the meetings are planned. */
export function SeriesDates({ dates, typed }: SeriesDatesProps) {
  const rows = dates.map((one, at) => ({ ...one, at: String(at) }));
  const isChosen = (row: (typeof rows)[number]) =>
    typed === undefined ? row.chosen : (typed.values["chosen[]"]?.includes(row.at) ?? false);
  return (
    <form method="post" id="dage">
      <h2>Vælg dagene</h2>
      <DataTable
        caption="Rækkens dage"
        quietCaption
        rows={rows}
        keyOf={({ at }) => at}
        empty="Der er ingen sådan dag i tidsrummet."
        columns={[
          {
            title: "Dag",
            cell: (row) => (
              <span className="check">
                <input
                  type="checkbox"
                  id={`valgt-${row.at}`}
                  name="chosen[]"
                  value={row.at}
                  defaultChecked={isChosen(row)}
                />
                <label htmlFor={`valgt-${row.at}`}>{dateText(row.date, "da")}</label>
              </span>
            ),
          },
          {
            title: "Holdes den",
            cell: ({ at, date }) => (
              <input
                className="form-input short"
                type="date"
                name={`day-${at}`}
                aria-label={`Mødet ${dateText(date, "da", "long")} holdes den`}
                defaultValue={typed?.values[`day-${at}`]?.[0] ?? date}
              />
            ),
          },
          { title: "Bemærk", cell: ({ notes }) => notes.join(" ") },
        ]}
      />
      {rows.length > 0 && (
        <p className="actions">
          <Button>Planlæg de valgte møder</Button>
        </p>
      )}
    </form>
  );
}
