import { dateText } from "../../../platform/i18n/dates.ts";
import { ButtonLink, DataTable, SelectField } from "../../../ui/index.ts";
import { type ComingCase, type ComingFilter, STAGE_NAMES, STAGES } from "../coming.ts";
import { PURPOSE_NAMES, PURPOSES } from "../route.ts";

/** The address of a page of a body's coming cases. */
export function comingHref(slug: string, filter: ComingFilter): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    if (value !== undefined && !(name === "side" && value === 1)) asked.set(name, String(value));
  const query = asked.toString();
  return `/intern/udvalg/${slug}/kommende${query === "" ? "" : `?${query}`}`;
}

export function ComingFilters({ slug, filter }: { slug: string; filter: ComingFilter }) {
  const all = { value: "", text: "Alle" };
  return (
    <form className="filters" method="get" action={comingHref(slug, { side: 1 })}>
      <SelectField
        name="trin"
        label="Hvor langt"
        value={filter.trin ?? ""}
        options={[all, ...STAGES.map((value) => ({ value, text: STAGE_NAMES[value] }))]}
      />
      <SelectField
        name="formaal"
        label="Formål"
        value={filter.formaal ?? ""}
        options={[all, ...PURPOSES.map((value) => ({ value, text: PURPOSE_NAMES[value] }))]}
      />
      <div>
        <label className="form-label" htmlFor="field-til">
          Ønsket senest
        </label>
        <input
          className="form-input"
          id="field-til"
          name="til"
          type="date"
          defaultValue={filter.til}
        />
      </div>
      <button className="button button-secondary" type="submit">
        Vis
      </button>
      {(filter.trin ?? filter.formaal ?? filter.til) !== undefined && (
        <ButtonLink kind="plain" href={comingHref(slug, { side: 1 })}>
          Vis alle
        </ButtonLink>
      )}
    </form>
  );
}

/** `mayPut` gives the way to an agenda for the cases that are ready for one. */
export function ComingTable({
  cases,
  total,
  mayPut,
}: {
  cases: ComingCase[];
  total: number;
  mayPut: boolean;
}) {
  return (
    <DataTable
      caption={total === 1 ? "1 sag på vej" : `${total} sager på vej`}
      rows={cases}
      keyOf={(row) => row.stopId}
      empty="Der er ingen sager på vej, som svarer til det valgte."
      columns={[
        { title: "Ønsket møde", cell: wished },
        { title: "Sag", cell: title },
        { title: "Fra", cell: (row) => (row.unit ? `${row.author}, ${row.unit}` : row.author) },
        { title: "Formål", cell: (row) => PURPOSE_NAMES[row.purpose] },
        { title: "Hvor langt", cell: stage },
        ...(mayPut ? [{ title: "Dagsorden", cell: putLink }] : []),
      ]}
    />
  );
}

function wished({ wishedOn }: ComingCase) {
  return wishedOn === null ? (
    <span className="quiet">Ikke valgt</span>
  ) : (
    <time dateTime={wishedOn}>{dateText(wishedOn, "da", "short")}</time>
  );
}

function title({ mayRead, title: text, caseNumber, documentId, isClosed }: ComingCase) {
  const name = text ?? (isClosed ? "Lukket sag" : "Sag, du ikke har adgang til");
  return (
    <>
      {mayRead ? <a href={`/intern/dokumenter/${documentId}`}>{name}</a> : name}
      <br />
      <span className="quiet">
        {caseNumber}
        {isClosed && " · Lukket"}
      </span>
    </>
  );
}

function stage({ stage: at, at: where }: ComingCase) {
  const text = at === "elsewhere" && where !== null ? "Er nu i" : STAGE_NAMES[at];
  return where === null ? text : `${text}${at === "elsewhere" ? " " : " hos "}${where}`;
}

function putLink({ stage: at, mayRead, stopId, title: text }: ComingCase) {
  return at === "ready" && mayRead ? (
    <a href={`/intern/dagsorden/${stopId}`}>
      Sæt på dagsorden<span className="sr-only">: {text}</span>
    </a>
  ) : null;
}
