interface SelectFieldProps {
  name: string;
  label: string;
  value: string;
  options: { value: string; text: string }[];
}

/** A labelled choice of one, as a plain select that works without script. */
export function SelectField({ name, label, value, options }: SelectFieldProps) {
  const id = `field-${name}`;
  return (
    <div>
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <select className="form-input" id={id} name={name} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
