import { useEffect, useEffectEvent, useRef } from "react";
import { useFetcher } from "react-router";
import { Button } from "../../../ui/index.ts";
import type { ShownRow } from "../schedule-view.ts";

const KINDS = { break: "Pause", entry: "Andet på dagen" };

/**
 * The time table to change: a line of fields for each row, and buttons that store all of it and move,
 * remove or add a row. With script it is stored, and its times move along, when a field is left.
 */
export function ScheduleForm({ rows, revision }: { rows: readonly ShownRow[]; revision: number }) {
  const fetcher = useFetcher<{ refused?: { message: string; hint?: string } }>();
  const refused = fetcher.data?.refused;
  const form = useRef<HTMLFormElement>(null);
  /** What was answered before the saving under way; undefined while nothing is saved. */
  const before = useRef<{ answer: unknown } | undefined>(undefined);
  /** What waits for it, whose revision it needs: a field that was left, or a button. */
  const waits = useRef<"field" | HTMLElement | null>(null);
  const save = () => {
    if (form.current === null) return;
    before.current = { answer: fetcher.data };
    const fields = new FormData(form.current);
    fields.set("script", "1");
    void fetcher.submit(fields, { method: "post" });
  };
  const goOn = useEffectEvent(() => {
    const next = waits.current;
    waits.current = null;
    if (next === "field") save();
    else if (next !== null) form.current?.requestSubmit(next);
  });
  const { state, data } = fetcher;
  useEffect(() => {
    // Only what is drawn has the revision that the next one needs.
    if (before.current === undefined || state !== "idle" || data === before.current.answer) return;
    before.current = undefined;
    goOn();
  }, [state, data]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- what its fields tell
    <form
      method="post"
      className="schedule"
      ref={form}
      onChange={(event) => {
        const field = event.target as HTMLElement & { dataset: DOMStringMap };
        field.dataset["changed"] = "";
      }}
      onBlur={({ target, relatedTarget }) => {
        if (!("changed" in target.dataset) || relatedTarget instanceof HTMLButtonElement) return;
        delete target.dataset["changed"];
        if (before.current === undefined) save();
        else waits.current ??= "field";
      }}
      onSubmit={(event) => {
        if (before.current === undefined) return;
        event.preventDefault();
        waits.current = event.nativeEvent.submitter;
      }}
    >
      <input type="hidden" name="handling" value="gem" />
      <input type="hidden" name="revision" value={revision} />
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
        Gem
      </button>
      {refused !== undefined && (
        <p className="form-error-message" role="alert">
          {refused.message} {refused.hint}
        </p>
      )}
      <ol className="schedule-rows">
        {rows.map((row, at) => (
          // By its place, so that saving takes nobody out of the field that is written in.
          <li key={`${row.itemId ?? row.kind}-${at}`} id={`raekke-${at}`}>
            <Row row={row} at={at} isLast={at === rows.length - 1} />
          </li>
        ))}
      </ol>
      <div className="actions">
        <Button>Gem tidsplanen</Button>
        <Button kind="secondary" name="raekke" value="ny:break">
          Tilføj pause
        </Button>
        <Button kind="secondary" name="raekke" value="ny:entry">
          Tilføj andet på dagen
        </Button>
      </div>
    </form>
  );
}

function Row({ row, at, isLast }: { row: ShownRow; at: number; isLast: boolean }) {
  const name = (field: string) => `raekke-${at}-${field}`;
  const about = `række ${at + 1}`;
  const input = (field: string, label: string, props: React.ComponentProps<"input">) => (
    <div className="field">
      <label className="form-label" htmlFor={`felt-${name(field)}`}>
        {label}
        <span className="sr-only"> i {about}</span>
      </label>
      <input
        className="form-input"
        type="text"
        id={`felt-${name(field)}`}
        name={name(field)}
        {...props}
      />
    </div>
  );
  const button = (work: string, text: string, sign: string, disabled = false) => (
    <Button
      kind="plain"
      name="raekke"
      value={`${work}:${at}`}
      aria-label={`${text}: ${row.title}`}
      title={text}
      disabled={disabled}
      // A row that was never filled in can be taken away.
      formNoValidate={work === "vaek"}
    >
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
  return (
    <>
      <p className="schedule-time">
        <b>
          {row.from}–{row.to}
        </b>
        {row.notes.map((note) => (
          <span key={note} className="badge late">
            {note}
          </span>
        ))}
      </p>
      <div className="schedule-fields">
        <input type="hidden" name={name("itemId")} value={row.itemId ?? ""} />
        {row.kind === "item" ? (
          <>
            <input type="hidden" name={name("kind")} value="item" />
            <input type="hidden" name={name("title")} value={row.title} />
            <p className="schedule-title">
              {row.number} {row.title}
              {row.guests.length > 0 && (
                <small className="quiet">Gæst: {row.guests.join("; ")}</small>
              )}
            </p>
          </>
        ) : (
          <>
            {input("title", "Hvad", { defaultValue: row.title, maxLength: 300, required: true })}
            <div className="field">
              <label className="form-label" htmlFor={`felt-${name("kind")}`}>
                Slags<span className="sr-only"> i {about}</span>
              </label>
              <select
                className="form-input"
                id={`felt-${name("kind")}`}
                name={name("kind")}
                defaultValue={row.kind}
              >
                {Object.entries(KINDS).map(([value, text]) => (
                  <option key={value} value={value}>
                    {text}
                  </option>
                ))}
              </select>
            </div>
          </>
        )}
        {input("minutes", "Minutter", {
          type: "number",
          min: 0,
          max: 1440,
          required: true,
          defaultValue: row.minutes,
        })}
        {input("fixedStart", "Fast start", { type: "time", defaultValue: row.fixedStart ?? "" })}
        {input("block", "Blok", { defaultValue: row.block ?? "", maxLength: 100 })}
      </div>
      <div className="agenda-move">
        {button("op", "Flyt op", "↑", at === 0)}
        {button("ned", "Flyt ned", "↓", isLast)}
        {button("vaek", "Fjern", "×")}
      </div>
    </>
  );
}
