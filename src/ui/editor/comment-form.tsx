import { type FormEvent, useId, useState } from "react";
import { type Fault, sendJson } from "./send-json.ts";

interface CommentFormProps {
  url: string;
  about: { sectionKey: string | null; quote: string | null; parentId: string | null };
  label: string;
  onDone(isSent: boolean): void;
}

/** A comment or an answer being written; what was written stays when the server refuses it. */
export function CommentForm({ url, about, label, onDone }: CommentFormProps) {
  const id = useId();
  const [fault, setFault] = useState<Fault | null>(null);
  const [isSending, setIsSending] = useState(false);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = (new FormData(event.currentTarget).get("text") as string).trim();
    if (text === "") return;
    setIsSending(true);
    const refused = await sendJson("POST", url, { ...about, text });
    setIsSending(false);
    setFault(refused);
    if (!refused) onDone(true);
  };
  return (
    <form className="comment-form" onSubmit={(event) => void send(event)}>
      {about.quote !== null && about.parentId === null && (
        <blockquote className="comment-quote">{about.quote}</blockquote>
      )}
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      {fault && (
        <p className="form-error-message" role="alert">
          {fault.message} {fault.hint}
        </p>
      )}
      <textarea
        className="form-input"
        id={id}
        name="text"
        rows={3}
        required
        maxLength={4000}
        onKeyDown={({ key }) => key === "Escape" && onDone(false)}
        ref={(field) => field?.focus()}
      />
      <div className="actions">
        <button className="button button-primary" disabled={isSending}>
          Send
        </button>
        <button type="button" className="button button-plain" onClick={() => onDone(false)}>
          Fortryd
        </button>
      </div>
    </form>
  );
}
