import { useEffect, useRef } from "react";
import type { AgendaEntry } from "../live/live-parts.ts";
import type { ShownMeeting } from "../screen/shown-meeting.ts";

interface ScreenAgendaProps {
  shown: ShownMeeting;
  selectedId: string | null;
  onSelect(id: string): void;
  onClosedPart?: ((on: boolean) => void) | undefined;
}

/** The items with how far each has come. */
export function ScreenAgenda({ shown, selectedId, onSelect, onClosedPart }: ScreenAgendaProps) {
  const { agenda, meeting, work } = shown;
  const treated = agenda.filter((one) => !one.isChapter && !one.isWithdrawn);
  const count = treated.length;
  const open = treated.filter((one) => !one.isSettled).length;
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    // The list by itself: the page stays at the item.
    const nav = list.current;
    const row = document.getElementById(`valg-${selectedId ?? ""}`);
    if (nav && row) nav.scrollTop = row.offsetTop - nav.clientHeight / 3;
  }, [selectedId]);
  return (
    <nav ref={list} className="screen-agenda" aria-label="Mødets punkter">
      <div className="agenda-head">
        <h2>Punkter</h2>
        <p className="quiet">
          {open === 0 ? "Alle er færdige" : `${open} af ${count} mangler`}
          {meeting.inClosedPart && (
            <>
              {" "}
              · <b>Lukkede døre</b>
            </>
          )}
        </p>
        {onClosedPart && (
          <button
            type="button"
            className="button button-secondary"
            onClick={() => onClosedPart(!meeting.inClosedPart)}
          >
            {meeting.inClosedPart ? "Åbn dørene" : "Luk dørene"}
          </button>
        )}
      </div>
      <ol>
        {agenda.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              id={`valg-${entry.id}`}
              className={className(entry, meeting.currentItemId)}
              aria-current={entry.id === selectedId ? "true" : undefined}
              disabled={entry.isWithdrawn}
              onClick={() => onSelect(entry.id)}
            >
              <span className="item-number">{entry.number}</span>
              <span className="item-title">{entry.title}</span>
              <span className="item-state">{stateOf(entry, meeting.currentItemId, work)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function className({ isChapter, isSettled, id }: AgendaEntry, current: string | null): string {
  return [
    "agenda-row",
    isChapter && "is-chapter",
    isSettled && "is-settled",
    id === current && "is-now",
  ]
    .filter(Boolean)
    .join(" ");
}

function stateOf(entry: AgendaEntry, current: string | null, work: ShownMeeting["work"]): string {
  const words = [
    entry.id === current && "nu",
    entry.closed && "lukket",
    entry.isWithdrawn
      ? "taget af"
      : entry.isSettled
        ? "behandlet"
        : work[entry.id]?.decision
          ? "kladde"
          : !entry.isChapter && "mangler",
  ];
  return words.filter(Boolean).join(" · ");
}
