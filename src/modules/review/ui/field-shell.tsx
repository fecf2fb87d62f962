import type { ReactNode } from "react";
import type { DraftDoubt } from "../draft.ts";
import { DoubtNotes, isDoubted } from "./doubt-notes.tsx";
import { fieldId, useFault, useReview } from "./review-context.ts";

export interface ShellProps {
  pointer: string;
  label: string;
  doubts: readonly DraftDoubt[];
  hint?: string | undefined;
  /** What the label says only to who can't see where the field stands: " i punkt 3". */
  of?: string | undefined;
}

/** What a field's input gets from what stands around it. */
export function useShell({ pointer, doubts, hint }: ShellProps) {
  const { look } = useReview();
  const fault = useFault(pointer);
  const id = fieldId(pointer);
  const isOpen = isDoubted(doubts, pointer);
  const described = [
    hint && `${id}-hjaelp`,
    fault !== null && `${id}-fejl`,
    isOpen && `${id}-tvivl`,
  ].filter(Boolean);
  return {
    id,
    className: "form-input",
    "data-pointer": pointer,
    "aria-invalid": fault === null ? undefined : true,
    "aria-describedby": described.length === 0 ? undefined : described.join(" "),
    onFocus: () => look(pointer),
  };
}

/** Label, hint, what is wrong and what is doubtful around an input. */
export function FieldShell(props: ShellProps & { children: ReactNode; note?: string }) {
  const { pointer, label, doubts, hint, of, note, children } = props;
  const fault = useFault(pointer);
  const id = fieldId(pointer);
  const kinds = ["field", isDoubted(doubts, pointer) && "is-doubted", fault && "form-error"];
  return (
    <div className={kinds.filter(Boolean).join(" ")}>
      <label className="form-label" htmlFor={id}>
        {label}
        {of !== undefined && <span className="sr-only">{of}</span>}
        {note !== undefined && <span className="quiet"> ({note})</span>}
      </label>
      {hint && (
        <p className="form-hint" id={`${id}-hjaelp`}>
          {hint}
        </p>
      )}
      {fault !== null && (
        <p className="form-error-message" id={`${id}-fejl`}>
          {fault}
        </p>
      )}
      {children}
      <DoubtNotes pointer={pointer} doubts={doubts} />
    </div>
  );
}
