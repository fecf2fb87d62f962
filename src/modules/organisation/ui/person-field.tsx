import { useEffect, useState } from "react";
import { TextField } from "../../../ui/index.ts";

type TextFieldProps = Parameters<typeof TextField>[0];

/**
 * A field in which a person is named. Where the page carries script (`handle.interactive`) it
 * proposes people while one types; without, what is typed is looked up when the form is sent.
 */
export function PersonField(props: TextFieldProps) {
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<{ name: string; about: string }[]>([]);
  useEffect(() => {
    if (typed.length < 2) return;
    const asking = new AbortController();
    const wait = setTimeout(() => {
      fetch(`/intern/personer/opslag?q=${encodeURIComponent(typed)}`, { signal: asking.signal })
        .then(async (answer) => (answer.ok ? answer.json() : { people: [] }))
        .then(({ people }) => setFound(people))
        .catch(() => undefined);
    }, 150);
    return () => {
      clearTimeout(wait);
      asking.abort();
    };
  }, [typed]);
  const list = `forslag-${props.name}`;
  return (
    <div onInput={({ target }) => target instanceof HTMLInputElement && setTyped(target.value)}>
      <TextField {...props} list={list} autoComplete="off" />
      <datalist id={list}>
        {found.map(({ name, about }) => (
          <option key={about} value={about}>
            {name}
          </option>
        ))}
      </datalist>
    </div>
  );
}
