interface FieldProps {
  name: string;
  label: string;
}

/** A choice of one, in a form about the item. */
export function Choice(
  props: FieldProps & {
    options: readonly { value: string; text: string }[];
    value?: string;
    onChange?: (value: string) => void;
  },
) {
  const id = `panel-${props.name}`;
  return (
    <div className="field">
      <label className="form-label" htmlFor={id}>
        {props.label}
      </label>
      <select
        className="form-input"
        id={id}
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
    </div>
  );
}

/** One line, a date or an hour. */
export function Line(props: FieldProps & { type?: string; value?: string; isOptional?: boolean }) {
  const id = `panel-${props.name}`;
  return (
    <div className="field">
      <label className="form-label" htmlFor={id}>
        {props.label}
      </label>
      <input
        className="form-input"
        id={id}
        name={props.name}
        type={props.type ?? "text"}
        defaultValue={props.value}
        required={props.isOptional !== true}
      />
    </div>
  );
}

/** Several lines. */
export function Text(props: FieldProps & { rows: number }) {
  const id = `panel-${props.name}`;
  return (
    <div className="field">
      <label className="form-label" htmlFor={id}>
        {props.label}
      </label>
      <textarea className="form-input" id={id} name={props.name} rows={props.rows} required />
    </div>
  );
}
