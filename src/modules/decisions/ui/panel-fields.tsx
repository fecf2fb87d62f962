interface FieldProps {
  name: string;
  label: string;
}

const idOf = ({ name }: FieldProps) => `panel-${name}`;

/** A field of a form about the item, under its label. */
function Labelled({ of, children }: { of: FieldProps; children: React.ReactNode }) {
  return (
    <div className="field">
      <label className="form-label" htmlFor={idOf(of)}>
        {of.label}
      </label>
      {children}
    </div>
  );
}

/** A choice of one, in a form about the item. */
export function Choice(
  props: FieldProps & {
    options: readonly { value: string; text: string }[];
    value?: string;
    onChange?: (value: string) => void;
  },
) {
  return (
    <Labelled of={props}>
      <select
        className="form-input"
        id={idOf(props)}
        name={props.name}
        defaultValue={props.value}
        onChange={(event) => props.onChange?.(event.target.value)}
      >
        {props.options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** One line, a date or an hour. */
export function Line(props: FieldProps & { type?: string; value?: string; isOptional?: boolean }) {
  return (
    <Labelled of={props}>
      <input
        className="form-input"
        id={idOf(props)}
        name={props.name}
        type={props.type ?? "text"}
        defaultValue={props.value}
        required={props.isOptional !== true}
      />
    </Labelled>
  );
}

/** Several lines. */
export function Text(props: FieldProps & { rows: number }) {
  return (
    <Labelled of={props}>
      <textarea
        className="form-input"
        id={idOf(props)}
        name={props.name}
        rows={props.rows}
        required
      />
    </Labelled>
  );
}
