import type { ReactNode } from "react";
import { useFieldLabel } from "./field-labels.ts";
import type { Refused } from "./refused.ts";

export interface FieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  refused?: Refused | undefined;
  required?: boolean | undefined;
  /** What stands there at first. */
  value?: string | null | undefined;
}

/** What an input gets from its field: ids, description, and what was typed before it was refused. */
export function inputProps({ name, hint, refused, required, value }: FieldProps) {
  const fault = refused?.fields[name];
  const described = [hint && `hjaelp-${name}`, fault && `fejl-${name}`].filter(Boolean).join(" ");
  return {
    id: `felt-${name}`,
    name,
    required,
    "aria-invalid": fault === undefined ? undefined : true,
    "aria-describedby": described === "" ? undefined : described,
    defaultValue: refused?.values[name]?.[0] ?? value ?? undefined,
  };
}

/** Label, hint and fault around an input. */
export function Field({
  name,
  label,
  hint,
  refused,
  required,
  children,
}: FieldProps & { children: ReactNode }) {
  useFieldLabel(name, label);
  const fault = refused?.fields[name];
  return (
    <div className={fault === undefined ? "field" : "field form-error"}>
      <label className="form-label" htmlFor={`felt-${name}`}>
        {label}
        {required === false && <span className="quiet"> (frivilligt)</span>}
      </label>
      {hint && (
        <p className="form-hint" id={`hjaelp-${name}`}>
          {hint}
        </p>
      )}
      {fault && (
        <p className="form-error-message" id={`fejl-${name}`}>
          {fault}
        </p>
      )}
      {children}
    </div>
  );
}
