import { useState } from "react";
import { CommentForm } from "./comment-form.tsx";
import { type Comment, rangeOf } from "./comments-pane.tsx";
import { timeText } from "./save-state-text.ts";
import { type Fault, sendJson } from "./send-json.ts";

interface CommentThreadProps {
  comment: Comment;
  /** Whether the words it was written to are gone. */
  isDetached: boolean;
  addUrl: string | undefined;
  onChanged(): void;
}

/** A comment with its answers. */
export function CommentThread({ comment, isDetached, addUrl, onChanged }: CommentThreadProps) {
  const { id, sectionKey, quote, resolvedBy, resolveUrl } = comment;
  const [isAnswering, setIsAnswering] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const resolve = async (url: string) => {
    const refused = await sendJson("POST", url, { resolved: resolvedBy === null });
    setFault(refused);
    if (!refused) onChanged();
  };
  return (
    <li className={resolvedBy === null ? "comment" : "comment is-resolved"}>
      {quote !== null && (
        <blockquote className="comment-quote">
          {isDetached ? (
            <>
              {quote} <b>Teksten er ændret.</b>
            </>
          ) : (
            <button type="button" className="quote-link" onClick={() => show(comment)}>
              {quote}
              <span className="sr-only"> – vis i teksten</span>
            </button>
          )}
        </blockquote>
      )}
      <Words {...comment} />
      {comment.replies.length > 0 && (
        <ol className="plain replies">
          {comment.replies.map((reply) => (
            <li key={reply.id}>
              <Words {...reply} />
            </li>
          ))}
        </ol>
      )}
      {resolvedBy !== null && <p className="quiet">Løst af {resolvedBy}</p>}
      {fault && (
        <p className="form-error-message" role="alert">
          {fault.message} {fault.hint}
        </p>
      )}
      {isAnswering && addUrl !== undefined ? (
        <CommentForm
          url={addUrl}
          about={{ sectionKey, quote, parentId: id }}
          label={`Svar til ${comment.author}`}
          onDone={(isSent) => {
            setIsAnswering(false);
            if (isSent) onChanged();
          }}
        />
      ) : (
        <div className="comment-tools">
          {addUrl !== undefined && resolvedBy === null && (
            <button
              type="button"
              className="button button-plain"
              onClick={() => setIsAnswering(true)}
            >
              Svar<span className="sr-only"> {comment.author}</span>
            </button>
          )}
          {resolveUrl !== undefined && (
            <button
              type="button"
              className="button button-plain"
              onClick={() => void resolve(resolveUrl)}
            >
              {resolvedBy === null ? "Markér som løst" : "Åbn igen"}
              <span className="sr-only">: {comment.text.slice(0, 60)}</span>
            </button>
          )}
        </div>
      )}
    </li>
  );
}

function Words({ author, at, text }: { author: string; at: string; text: string }) {
  return (
    <>
      <p className="comment-author">
        <b>{author}</b> <time dateTime={at}>{timeText(at)}</time>
      </p>
      <p className="comment-text">{text}</p>
    </>
  );
}

/** Scrolls to the words and shows which they are; the focus stays, so that no section comes alive. */
function show(comment: Comment): void {
  const range = rangeOf(comment);
  if (!range) return;
  range.startContainer.parentElement?.scrollIntoView({ block: "center" });
  if ("highlights" in CSS) CSS.highlights.set("vist-kommentar", new Highlight(range));
}
