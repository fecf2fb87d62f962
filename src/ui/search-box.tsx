interface SearchBoxProps {
  id: string;
  label: string;
  button: string;
  value?: string;
  /** The words explain themselves where the page's heading already says what is searched. */
  hideLabel?: boolean;
}

/** A field and its button; stands inside a form, or makes one when `action` is given. */
export function SearchBox({ action, ...field }: SearchBoxProps & { action: string }) {
  return (
    <search>
      <form action={action}>
        <SearchField {...field} />
      </form>
    </search>
  );
}

export function SearchField({ id, label, button, value, hideLabel }: SearchBoxProps) {
  return (
    <>
      <label className={hideLabel ? "sr-only" : "form-label"} htmlFor={id}>
        {label}
      </label>
      <div className="search">
        <input
          className="form-input"
          type="search"
          id={id}
          name="q"
          defaultValue={value}
          autoComplete="off"
        />
        <button className="button-search" type="submit">
          {button}
        </button>
      </div>
    </>
  );
}
