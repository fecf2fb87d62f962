/** A field for one file. */
export function FileField({
  label,
  hint,
  accept,
}: {
  label: string;
  hint: string;
  accept: string;
}) {
  return (
    <div className="field">
      <label className="form-label" htmlFor="felt-fil">
        {label}
      </label>
      <p className="form-hint" id="hjaelp-fil">
        {hint}
      </p>
      <input
        className="form-input"
        type="file"
        id="felt-fil"
        name="fil"
        required
        accept={accept}
        aria-describedby="hjaelp-fil"
      />
    </div>
  );
}
