import { dateText } from "../../../platform/i18n/index.ts";
import type { SearchResult } from "../../search/index.ts";
import { bodiesPath } from "../links.ts";
import { KindBadge } from "./kind-badge.tsx";
import { useSite } from "./site.ts";

/** The hits of one page: where, what, and the words in their place. `from` is the first one's number. */
export function SearchHits({ result, q, from }: { result: SearchResult; q: string; from: number }) {
  const { m, language, recordLang } = useSite();
  const count = result.capped
    ? m.search.atLeast(result.total, q)
    : m.search.results(result.total, q);
  return (
    <section>
      <h2>{count}</h2>
      <ol className="rows column" start={from}>
        {result.hits.map(({ item, heading, snippet, url }) => (
          <li key={item.id}>
            <h3 lang={recordLang}>
              <a href={url}>{item.title}</a>
            </h3>
            <p className="quiet">
              <KindBadge kind={item.kind} />{" "}
              {[
                item.bodyName,
                dateText(item.date, language, "long"),
                m.meeting.item(item.number),
              ].join(" · ")}
            </p>
            <p lang={recordLang}>
              {heading && <b>{heading}: </b>}
              {snippet.map(({ text, hit }, index) =>
                hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the page says when there are no hits to show. */
export function SearchState({ state, q }: { state: "start" | "down" | "found"; q: string }) {
  const { m } = useSite();
  if (state === "start") return <p>{m.search.start}</p>;
  if (state === "down")
    return (
      <div className="note">
        <h2>{m.search.down}</h2>
        <p>
          {m.search.downHint} <a href={bodiesPath}>{m.front.allBodies}</a>.
        </p>
      </div>
    );
  return (
    <section>
      <h2>{m.search.empty(q)}</h2>
      <p>{m.search.hintsTitle}:</p>
      <ul>
        {m.search.hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
    </section>
  );
}

/** What the reader should know about how the query was read. */
export function SearchNotes({ result }: { result: SearchResult }) {
  const { m } = useSite();
  const notes = result.notes.map((note) => m.search.notes[note]);
  if (result.relaxed) notes.push(m.search.relaxed);
  if (notes.length === 0) return null;
  return (
    <div className="note">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
