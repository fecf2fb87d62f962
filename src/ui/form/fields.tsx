import type { InputHTMLAttributes } from "react";
import { useFieldLabel } from "./field-labels.ts";
import { Field, type FieldProps, inputProps } from "./field.tsx";

type Extra = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | "type"
  | "autoComplete"
  | "inputMode"
  | "min"
  | "max"
  | "minLength"
  | "maxLength"
  | "pattern"
  | "list"
  | "autoFocus"
>;

/** One line of text; `type` "email", "date", "password", "number" … as in HTML. */
export function TextField(props: FieldProps & Extra) {
  const { name, label, hint, refused, required, ...extra } = props;
  return (
    <Field {...{ name, label, hint, refused, required }}>
      <input
        className="form-input"
        type="text"
        {...extra}
        value={undefined}
        {...inputProps(props)}
      />
    </Field>
  );
}

/** Several lines of text. */
export function TextAreaField(props: FieldProps & { rows?: number; maxLength?: number }) {
  return (
    <Field {...props}>
      <textarea
        className="form-input"
        rows={props.rows ?? 4}
        maxLength={props.maxLength}
        {...inputProps(props)}
      />
    </Field>
  );
}

export interface Option {
  value: string;
  text: string;
}

/** A choice of one; with `empty` none may be chosen, shown by that text. */
export function ChoiceField(props: FieldProps & { options: readonly Option[]; empty?: string }) {
  return (
    <Field {...props}>
      <select className="form-input" {...inputProps(props)}>
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface CheckProps {
  name: string;
  label: string;
  hint?: string;
  /** What is sent when it is ticked. */
  value?: string;
  checked?: boolean;
}

/** A box to tick. In a group of the same name, give each its own `value` and end the name in "[]". */
export function CheckField({ name, label, hint, value = "on", checked }: CheckProps) {
  const id = `felt-${name.replace("[]", "")}${value === "on" ? "" : `-${value}`}`;
  return (
    <div className="check">
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value}
        defaultChecked={checked}
        aria-describedby={hint && `${id}-hjaelp`}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="form-hint" id={`${id}-hjaelp`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** A choice of one, all in sight. */
export function RadioFields(
  props: FieldProps & { options: readonly (Option & { hint?: string })[] },
) {
  const { name, label, hint, refused, options, value } = props;
  useFieldLabel(name, label);
  const chosen = refused?.values[name]?.[0] ?? value;
  const fault = refused?.fields[name];
  return (
    <fieldset className={fault === undefined ? "field" : "field form-error"} id={`felt-${name}`}>
      <legend className="form-label">{label}</legend>
      {hint && <p className="form-hint">{hint}</p>}
      {fault && <p className="form-error-message">{fault}</p>}
      {options.map((option) => (
        <div className="check" key={option.value}>
          <input
            type="radio"
            id={`felt-${name}-${option.value}`}
            name={name}
            value={option.value}
            defaultChecked={option.value === chosen}
            required={props.required}
          />
          <label htmlFor={`felt-${name}-${option.value}`}>{option.text}</label>
          {option.hint && <p className="form-hint">{option.hint}</p>}
        </div>
      ))}
    </fieldset>
  );
}
