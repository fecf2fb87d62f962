import { useEffect, useRef, useState } from "react";
import { useFetcher } from "react-router";
import { Alert, Button } from "../../../ui/index.ts";
import type { AgendaLine } from "../agenda-view.ts";
import { AgendaConflict, type Conflict } from "./agenda-conflict.tsx";
import { AgendaList } from "./agenda-list.tsx";

interface EditorProps {
  meetingId: string;
  lines: readonly AgendaLine[];
  revision: number;
  conflict: Conflict | null;
}

/** What a move sends; `revision` and `seen` tell what the mover looked at. */
const moveFields = (lines: readonly AgendaLine[], revision: number) => ({
  handling: "flyt",
  revision: String(revision),
  seen: lines.map(({ id }) => id).join(","),
});

/**
 * The agenda with what moves its items: buttons that work without script, the arrows with Alt, and
 * dragging. Whatever moves an item, the page says aloud where it is.
 */
export function AgendaEditor({ meetingId, lines, revision, conflict }: EditorProps) {
  const fetcher = useFetcher<{ conflict?: Conflict }>();
  const moved = useRef<{ id: string; flyt: string } | null>(null);
  const list = useRef<HTMLFormElement>(null);
  const [told, setTold] = useState("");
  const [over, setOver] = useState<string | null>(null);
  const dragged = useRef<string | null>(null);
  const send = (id: string, flyt: string) => {
    if (fetcher.state !== "idle") return;
    moved.current = { id, flyt };
    void fetcher.submit({ ...moveFields(lines, revision), flyt, script: "1" }, { method: "post" });
  };
  useEffect(() => {
    const was = moved.current;
    if (fetcher.state !== "idle" || was === null) return;
    moved.current = null;
    const line = lines.find(({ id }) => id === was.id);
    if (line === undefined || fetcher.data?.conflict !== undefined) return;
    setTold(`${line.title} er nu punkt ${line.number}.`);
    const button = list.current?.querySelector<HTMLButtonElement>(`[value="${was.flyt}"]`);
    if (button?.disabled)
      list.current?.querySelector<HTMLElement>(`#punkt-${was.id} button:enabled`)?.focus();
    else button?.focus();
  }, [fetcher.state, fetcher.data, lines]);
  // Not before the agenda is read anew: the move is to be made on what is there now.
  const shown = (fetcher.state === "idle" ? fetcher.data?.conflict : null) ?? conflict;
  const titles = new Map(lines.map(({ id, title }) => [id, title]));
  return (
    <>
      {shown !== null && (
        <AgendaConflict conflict={shown} titles={titles} fields={moveFields(lines, revision)} />
      )}
      {lines.length > 1 && (
        <p className="quiet">
          Træk et punkt derhen, hvor det skal stå, eller brug pilene. På tastaturet: <kbd>Alt</kbd>{" "}
          + <kbd>↑</kbd> eller <kbd>↓</kbd> på punktet.
        </p>
      )}
      <p className="sr-only" aria-live="polite">
        {told}
      </p>
      <form
        method="post"
        ref={list}
        onSubmit={(event) => {
          const { submitter: button } = event.nativeEvent;
          if (!(button instanceof HTMLButtonElement) || button.name !== "flyt") return;
          event.preventDefault();
          send(button.value.split(":")[1] ?? "", button.value);
        }}
      >
        {Object.entries(moveFields(lines, revision)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <AgendaList
          meetingId={meetingId}
          lines={lines}
          controls={(line, at) => (
            <MoveButtons line={line} isFirst={at === 0} isLast={at === lines.length - 1} />
          )}
          item={(line) => ({
            draggable: true,
            "data-over": over === line.id ? "" : undefined,
            onKeyDown: (event: React.KeyboardEvent) => {
              const way = { ArrowUp: "up", ArrowDown: "down" }[event.key];
              if (!event.altKey || way === undefined) return;
              event.preventDefault();
              send(line.id, `${way}:${line.id}`);
            },
            onDragStart: (event: React.DragEvent) => {
              dragged.current = line.id;
              event.dataTransfer.effectAllowed = "move";
              event.dataTransfer.setData("text/plain", line.title);
            },
            onDragOver: (event: React.DragEvent) => {
              if (dragged.current === null || dragged.current === line.id) return;
              event.preventDefault();
              setOver(line.id);
            },
            onDragLeave: () => setOver(null),
            onDragEnd: () => {
              dragged.current = null;
              setOver(null);
            },
            onDrop: (event: React.DragEvent) => {
              event.preventDefault();
              setOver(null);
              const id = dragged.current;
              if (id !== null) send(id, `${placeOf(lines, id, line)}:${id}`);
            },
          })}
        />
      </form>
      {fetcher.data !== undefined && "refused" in fetcher.data && (
        <Alert kind="error">Punktet blev ikke flyttet. Hent siden igen.</Alert>
      )}
    </>
  );
}

/**
 * Dropped on a chapter, an item comes last in it; dropped on an item, it takes that one's place: after
 * it when it comes from above, else before.
 */
function placeOf(lines: readonly AgendaLine[], id: string, onto: AgendaLine): string {
  const at = (one: string) => lines.findIndex((line) => line.id === one);
  const moved = lines[at(id)];
  if (onto.isChapter && moved?.isChapter !== true) return `into.${onto.id}`;
  return `${at(id) < at(onto.id) ? "after" : "before"}.${onto.id}`;
}

function MoveButtons({
  line,
  isFirst,
  isLast,
}: {
  line: AgendaLine;
  isFirst: boolean;
  isLast: boolean;
}) {
  const button = (way: "up" | "down", text: string, sign: string, disabled: boolean) => (
    <Button
      kind="plain"
      name="flyt"
      value={`${way}:${line.id}`}
      aria-label={`${text}: ${line.number} ${line.title}`}
      title={`${text} (Alt+${sign})`}
      disabled={disabled}
    >
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
  return (
    <div className="agenda-move">
      {button("up", "Flyt op", "↑", isFirst)}
      {button("down", "Flyt ned", "↓", isLast)}
    </div>
  );
}
