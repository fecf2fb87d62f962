import type { ChangeEvent } from "react";
import type { Draft } from "../draft.ts";
import { setValue } from "../screen/changes.ts";
import { FieldShell, type ShellProps, useShell } from "./field-shell.tsx";
import { useReview } from "./review-context.ts";

interface DraftFieldProps extends ShellProps {
  value: string | null;
  kind?: "line" | "text" | "date" | "time";
  /** An empty field is none, not an empty text. */
  nullable?: boolean;
  /** Id of a list of what may be chosen. */
  list?: string;
  /** What writing it changes, when that is more than the field. */
  write?(draft: Draft, value: string): Draft;
  /** What becomes of the text when the field is left. */
  tidy?(text: string): string;
}

/** A field of the record: marked while it is doubtful, and shown in the source while it has the focus. */
export function DraftField(props: DraftFieldProps) {
  const { pointer, value, kind = "line", nullable = false, list, tidy } = props;
  const { change } = useReview();
  const put = (text: string) => {
    const next = nullable && text === "" ? null : text;
    change((draft) => props.write?.(draft, text) ?? setValue(draft, pointer, next), pointer);
  };
  const input = {
    ...useShell(props),
    value: value ?? "",
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      put(target.value),
    onBlur:
      tidy === undefined
        ? undefined
        : () => {
            const tidied = tidy(value ?? "");
            if (tidied !== value) put(tidied);
          },
  };
  return (
    <FieldShell {...props}>
      {kind === "text" ? (
        <textarea {...input} rows={3} />
      ) : (
        <input {...input} type={kind === "line" ? "text" : kind} list={list} autoComplete="off" />
      )}
    </FieldShell>
  );
}

interface LinesFieldProps extends ShellProps {
  lines: readonly string[];
}

/** A list with one entry in each line. */
export function LinesField(props: LinesFieldProps) {
  const { pointer, lines } = props;
  const { change } = useReview();
  const input = useShell(props);
  return (
    <FieldShell {...props} note="en på hver linje">
      <textarea
        {...input}
        rows={2}
        value={lines.join("\n")}
        onChange={({ target }) => {
          const next = target.value === "" ? [] : target.value.split("\n");
          change((draft) => setValue(draft, pointer, next), pointer);
        }}
      />
    </FieldShell>
  );
}

interface PickFieldProps extends ShellProps {
  value: string;
  options: readonly { value: string; text: string }[];
  onPick(value: string): void;
}

/** A choice of one. */
export function PickField(props: PickFieldProps) {
  const input = useShell(props);
  return (
    <FieldShell {...props}>
      <select {...input} value={props.value} onChange={({ target }) => props.onPick(target.value)}>
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </FieldShell>
  );
}
