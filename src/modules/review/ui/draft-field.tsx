import type { ChangeEvent } from "react";
import type { Draft, DraftDoubt } from "../draft.ts";
import { setValue } from "../screen/changes.ts";
import { DoubtNotes, isDoubted } from "./doubt-notes.tsx";
import { fieldId, useReview } from "./review-context.ts";

interface DraftFieldProps {
  pointer: string;
  label: string;
  value: string | null;
  doubts: DraftDoubt[];
  kind?: "line" | "text" | "date" | "time";
  /** An empty field is none, not an empty text. */
  nullable?: boolean;
  hint?: string;
  /** Id of a list of what may be chosen. */
  list?: string;
  /** What writing it changes, when that is more than the field. */
  write?(draft: Draft, value: string): Draft;
}

/** A field of the record: marked while it is doubtful, and shown in the source while it has the focus. */
export function DraftField(props: DraftFieldProps) {
  const { pointer, label, value, doubts, kind = "line", nullable = false, hint, list } = props;
  const { change, look } = useReview();
  const id = fieldId(pointer);
  const isOpen = isDoubted(doubts, pointer);
  const described = [hint && `${id}-hjaelp`, isOpen && `${id}-tvivl`].filter(Boolean).join(" ");
  const input = {
    id,
    className: "form-input",
    value: value ?? "",
    "data-pointer": pointer,
    "aria-describedby": described === "" ? undefined : described,
    onFocus: () => look(pointer),
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const text = target.value;
      const next = nullable && text === "" ? null : text;
      change((draft) => props.write?.(draft, text) ?? setValue(draft, pointer, next), pointer);
    },
  };
  return (
    <div className={isOpen ? "field is-doubted" : "field"}>
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="form-hint" id={`${id}-hjaelp`}>
          {hint}
        </p>
      )}
      {kind === "text" ? (
        <textarea {...input} rows={3} />
      ) : (
        <input {...input} type={kind === "line" ? "text" : kind} list={list} autoComplete="off" />
      )}
      <DoubtNotes pointer={pointer} doubts={doubts} />
    </div>
  );
}

interface LinesFieldProps {
  pointer: string;
  label: string;
  lines: readonly string[];
  doubts: DraftDoubt[];
}

/** A list with one entry in each line. */
export function LinesField({ pointer, label, lines, doubts }: LinesFieldProps) {
  const { change, look } = useReview();
  const id = fieldId(pointer);
  const isOpen = isDoubted(doubts, pointer);
  return (
    <div className={isOpen ? "field is-doubted" : "field"}>
      <label className="form-label" htmlFor={id}>
        {label} <span className="quiet">(en på hver linje)</span>
      </label>
      <textarea
        id={id}
        className="form-input"
        rows={2}
        value={lines.join("\n")}
        data-pointer={pointer}
        aria-describedby={isOpen ? `${id}-tvivl` : undefined}
        onFocus={() => look(pointer)}
        onChange={({ target }) => {
          const next = target.value === "" ? [] : target.value.split("\n");
          change((draft) => setValue(draft, pointer, next), pointer);
        }}
      />
      <DoubtNotes pointer={pointer} doubts={doubts} />
    </div>
  );
}

interface PickFieldProps {
  pointer: string;
  label: string;
  value: string;
  doubts: DraftDoubt[];
  options: readonly { value: string; text: string }[];
  onPick(value: string): void;
}

/** A choice of one. */
export function PickField(props: PickFieldProps) {
  const { pointer, label, value, doubts, options, onPick } = props;
  const { look } = useReview();
  const id = fieldId(pointer);
  const isOpen = isDoubted(doubts, pointer);
  return (
    <div className={isOpen ? "field is-doubted" : "field"}>
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="form-input"
        value={value}
        data-pointer={pointer}
        aria-describedby={isOpen ? `${id}-tvivl` : undefined}
        onFocus={() => look(pointer)}
        onChange={({ target }) => onPick(target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <DoubtNotes pointer={pointer} doubts={doubts} />
    </div>
  );
}
