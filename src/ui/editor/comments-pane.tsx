import { useEffect, useState } from "react";
import { CommentForm } from "./comment-form.tsx";
import { CommentThread } from "./comment-thread.tsx";
import { chosenQuote, findQuote, type Quotation, textOfSection } from "./find-quote.ts";

export interface Comment {
  id: string;
  /** Null for a comment on the whole document. */
  sectionKey: string | null;
  /** The words it was written to; null for a comment on the whole section. */
  quote: string | null;
  text: string;
  author: string;
  /** ISO 8601. */
  at: string;
  /** Null while it is open. */
  resolvedBy: string | null;
  replies: readonly { id: string; text: string; author: string; at: string }[];
  /** POST {resolved: boolean} → 2xx | {message, hint}. Left out for who may not. */
  resolveUrl?: string;
}

interface CommentsPaneProps {
  comments: readonly Comment[];
  /** POST {sectionKey, quote, text, parentId} → 2xx | {message, hint}. Left out for who may not comment. */
  addUrl?: string;
  /** Told when the server has something new, so that the page loads it. */
  onChanged(): void;
}

/** Comments beside the text, in the text's order; those whose words were rewritten stand last. */
export function CommentsPane({ comments, addUrl, onChanged }: CommentsPaneProps) {
  const [draft, setDraft] = useState<Quotation | null>(null);
  const chosen = useChosenQuote();
  const [showsResolved, setShowsResolved] = useState(false);
  const resolved = comments.filter((comment) => comment.resolvedBy !== null);
  const shown = showsResolved ? comments : comments.filter((each) => !resolved.includes(each));
  const places = usePlaces(shown);
  const placed = shown.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));

  useEffect(() => {
    const begin = (event: KeyboardEvent) => {
      // By the key's place, since AltGr+M types a sign on a Danish keyboard.
      if (event.code !== "KeyM" || !event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const quotation = chosenQuote();
      if (!quotation) return;
      event.preventDefault();
      setDraft(quotation);
    };
    document.addEventListener("keydown", begin);
    return () => document.removeEventListener("keydown", begin);
  }, []);

  return (
    <aside className="comments" aria-labelledby="kommentarer">
      <h2 id="kommentarer">Kommentarer</h2>
      {addUrl !== undefined &&
        (draft ? (
          <CommentForm
            url={addUrl}
            about={{ ...draft, parentId: null }}
            label="Kommentar"
            onDone={(isSent) => {
              setDraft(null);
              if (isSent) onChanged();
            }}
          />
        ) : (
          <p>
            <button
              type="button"
              className="button button-secondary"
              aria-keyshortcuts="Control+Alt+M"
              disabled={chosen === null}
              // Keeps the words chosen.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => setDraft(chosen)}
            >
              Kommentér
            </button>{" "}
            {chosen === null && <span className="quiet">Markér først de ord, det gælder.</span>}
          </p>
        ))}
      {shown.length === 0 && <p className="quiet">Der er ingen åbne kommentarer.</p>}
      <ol className="plain">
        {placed.map((comment) => (
          <CommentThread
            key={comment.id}
            comment={comment}
            isDetached={places.get(comment.id) === Infinity}
            addUrl={addUrl}
            onChanged={onChanged}
          />
        ))}
      </ol>
      {resolved.length > 0 && (
        <button
          type="button"
          className="button button-plain"
          aria-expanded={showsResolved}
          onClick={() => setShowsResolved(!showsResolved)}
        >
          {showsResolved ? "Skjul løste" : `Vis løste (${resolved.length})`}
        </button>
      )}
    </aside>
  );
}

/** The words that are chosen in the text; they stay while the focus is on our own buttons. */
function useChosenQuote(): Quotation | null {
  const [chosen, setChosen] = useState<Quotation | null>(null);
  useEffect(() => {
    const look = () => setChosen(chosenQuote());
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, []);
  return chosen;
}

/** Where each comment's words stand on the page, from its top; infinite when they are gone. */
function usePlaces(comments: readonly Comment[]): Map<string, number> {
  const [places, setPlaces] = useState(new Map<string, number>());
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout>;
    const look = () => {
      const found = comments.map((comment) => ({ comment, range: rangeOf(comment) }));
      mark(found.flatMap(({ comment, range }) => (range && !comment.resolvedBy ? [range] : [])));
      const tops = found.map(({ comment, range }): [string, number] => [
        comment.id,
        range ? range.getBoundingClientRect().top + window.scrollY : Infinity,
      ]);
      setPlaces((old) => (isSame(old, tops) ? old : new Map(tops)));
    };
    const lookSoon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(look, 300);
    };
    lookSoon();
    const watch = new MutationObserver(lookSoon);
    for (const text of document.querySelectorAll("[data-text]")) {
      watch.observe(text, { childList: true, characterData: true, subtree: true });
    }
    return () => {
      clearTimeout(waiting);
      watch.disconnect();
    };
  }, [comments]);
  return places;
}

function isSame(old: Map<string, number>, tops: [string, number][]): boolean {
  return old.size === tops.length && tops.every(([id, top]) => old.get(id) === top);
}

/** The place a comment belongs to: its words, or all of its section, or the page's top. */
export function rangeOf({ sectionKey, quote }: Comment): Range | null {
  if (sectionKey === null) return document.createRange();
  const text = textOfSection(sectionKey);
  if (!text || quote !== null) return text && findQuote(text, quote!);
  const range = document.createRange();
  range.selectNodeContents(text);
  return range;
}

/** Shows the words under comment without touching the text, which an editor owns (CSS Custom Highlight API). */
function mark(ranges: Range[]): void {
  if (typeof CSS !== "undefined" && "highlights" in CSS)
    CSS.highlights.set("kommentar", new Highlight(...ranges));
}
