import { type DragEvent, useRef, useState } from "react";
import type { ListedAttachment } from "./attachment-drop.tsx";
import { AttachmentTitle } from "./attachment-title.tsx";
import { type Fault, sendJson } from "./send-json.ts";

interface AttachmentListProps {
  attachments: readonly ListedAttachment[];
  orderUrl: string;
  onChanged(): void;
}

/** The attachments in their order, which is changed by dragging or by buttons. */
export function AttachmentList({ attachments, orderUrl, onChanged }: AttachmentListProps) {
  /** The order that was asked for, until the page has it. */
  const [asked, setAsked] = useState({ of: attachments, ids: attachments.map(({ id }) => id) });
  const [dragged, setDragged] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const ids = asked.of === attachments ? asked.ids : attachments.map(({ id }) => id);
  const shown = ids.flatMap((id) => attachments.find((each) => each.id === id) ?? []);

  const place = async (id: string, at: number) => {
    const moved = ids.filter((each) => each !== id).toSpliced(at, 0, id);
    if (moved.join() === ids.join()) return;
    setAsked({ of: attachments, ids: moved });
    const title = attachments.find((each) => each.id === id)?.title ?? "";
    setSaid(`${title} er nu nummer ${at + 1} af ${ids.length}.`);
    const refused = await sendJson("PUT", orderUrl, { ids: moved });
    setFault(refused);
    if (refused) setAsked({ of: attachments, ids });
    else onChanged();
  };
  /** Moves by a button, which keeps the focus although its row moves. */
  const step = (id: string, by: 1 | -1) => {
    void place(id, ids.indexOf(id) + by);
    requestAnimationFrame(() => {
      const row = list.current?.querySelector(`[data-id="${CSS.escape(id)}"]`);
      const buttons = [...(row?.querySelectorAll<HTMLButtonElement>("[data-step]") ?? [])];
      const same = buttons.find((button) => button.dataset["step"] === String(by));
      (same?.disabled ? buttons.find((button) => !button.disabled) : same)?.focus();
    });
  };
  const over = (event: DragEvent, at: number) => {
    if (dragged === null) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
    setAsked({
      of: attachments,
      ids: ids.filter((each) => each !== dragged).toSpliced(at, 0, dragged),
    });
  };
  const drop = (event: DragEvent) => {
    if (dragged === null) return;
    event.preventDefault();
    void sendJson("PUT", orderUrl, { ids }).then((refused) => {
      setFault(refused);
      return refused ? null : onChanged();
    });
    setDragged(null);
  };

  return (
    <>
      {fault && (
        <p className="alert alert-error" role="alert">
          <b>{fault.message}</b> {fault.hint}
        </p>
      )}
      <ol className="attachment-rows" ref={list}>
        {shown.map((attachment, at) => (
          // Dragging is a second way to what the buttons do.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={attachment.id}
            data-id={attachment.id}
            className={dragged === attachment.id ? "is-dragged" : undefined}
            draggable={shown.length > 1}
            onDragStart={() => setDragged(attachment.id)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => over(event, at)}
            onDrop={drop}
          >
            <AttachmentTitle attachment={attachment} onChanged={onChanged} />
            <span className="row-tools">
              {([-1, 1] as const).map((by) => (
                <button
                  key={by}
                  type="button"
                  className="button button-plain"
                  data-step={by}
                  disabled={by === -1 ? at === 0 : at === shown.length - 1}
                  onClick={() => step(attachment.id, by)}
                >
                  {by === -1 ? "Flyt op" : "Flyt ned"}
                  <span className="sr-only"> {attachment.title}</span>
                </button>
              ))}
            </span>
          </li>
        ))}
      </ol>
      <p className="sr-only" aria-live="polite">
        {said}
      </p>
    </>
  );
}
