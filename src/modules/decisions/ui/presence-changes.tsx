import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { textIn } from "../../../platform/http/form.ts";
import type { AgendaEntry } from "../live/live-parts.ts";
import type { LiveChange } from "../live/live-meeting.ts";
import { clockOf } from "../screen/clock.ts";
import type { MeetingDesk } from "../screen/meeting-desk.ts";
import type { ShownMeeting } from "../screen/shown-meeting.ts";

interface PresenceChangesProps {
  /** null where nothing can be changed. */
  desk: MeetingDesk | null;
  shown: ShownMeeting;
}

const KINDS = { arrived: "kom", left: "gik" };

/** Who came and went in the meeting, and from which item on; each can be mended. */
export function PresenceChanges({ desk, shown }: PresenceChangesProps) {
  const [edited, setEdited] = useState<string | null>(null);
  const { changes, attendance } = shown.room;
  if (changes.length === 0) return null;
  const nameOf = (personId: string) =>
    attendance.find((one) => one.personId === personId)?.name ?? "";
  const sorted = changes.toSorted((a, b) => a.at.localeCompare(b.at));
  return (
    <section className="presence-changes" aria-labelledby="kom-og-gik">
      <h3 id="kom-og-gik">Kom og gik</h3>
      <ul>
        {sorted.map((one, at) => {
          const { id: changeId, personId } = one;
          const time = clockOf(one.at).replace(":", ".");
          const place = placeOf(one, shown.agenda);
          const text = `${nameOf(personId)} ${KINDS[one.kind]} kl. ${time}, ${place}`;
          // The server gives a change another id than the screen did; it is the person's same change.
          const before = sorted.slice(0, at).filter((other) => other.personId === personId);
          const key = `${personId} ${before.length}`;
          const hint = <span className="sr-only">: {text}</span>;
          return (
            <li key={key}>
              {text}
              {desk && edited !== key && (
                <span className="row-actions">
                  <button
                    type="button"
                    className="button button-plain"
                    onClick={() => setEdited(key)}
                  >
                    Ret{hint}
                  </button>
                  <button
                    type="button"
                    className="button button-plain"
                    onClick={() => desk.act("remove-presence", { changeId })}
                  >
                    Fjern{hint}
                  </button>
                </span>
              )}
              {desk && edited === key && (
                <ChangeForm
                  {...{ desk }}
                  change={one}
                  label={text}
                  agenda={shown.agenda}
                  onDone={() => setEdited(null)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface ChangeFormProps {
  desk: MeetingDesk;
  change: LiveChange;
  label: string;
  agenda: readonly AgendaEntry[];
  onDone(): void;
}

function ChangeForm({ desk, change, label, agenda, onDone }: ChangeFormProps) {
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const time = textIn(form, "tid");
    desk.act("correct-presence", {
      changeId: change.id,
      itemId: textIn(form, "punkt") || null,
      // The same minute keeps its seconds, and so its place among others.
      time: time === clockOf(change.at) || time === "" ? null : time,
      note: change.note,
    });
    onDone();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };
  return (
    <form className="item-panel" aria-label={`Ret: ${label}`} onSubmit={send}>
      <div className="field">
        <label className="form-label" htmlFor="aendring-punkt">
          {change.kind === "arrived" ? "Med fra" : "Væk fra"}
        </label>
        <select
          className="form-input"
          id="aendring-punkt"
          name="punkt"
          ref={first}
          onKeyDown={leave}
          defaultValue={change.itemId ?? ""}
        >
          <option value="">{NOWHERE[change.kind]}</option>
          {agenda
            .filter(({ isWithdrawn }) => !isWithdrawn)
            .map(({ id, number, title }) => (
              <option key={id} value={id}>
                {number}. {title}
              </option>
            ))}
        </select>
      </div>
      <div className="field">
        <label className="form-label" htmlFor="aendring-tid">
          Klokken
        </label>
        <input
          className="form-input"
          id="aendring-tid"
          name="tid"
          type="time"
          onKeyDown={leave}
          defaultValue={clockOf(change.at)}
        />
      </div>
      <div className="actions">
        <button type="submit" className="button button-primary">
          Gem
        </button>
        <button type="button" className="button button-secondary" onClick={onDone}>
          Luk <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}

const NOWHERE = { arrived: "mødets begyndelse", left: "efter det sidste punkt" };

function placeOf({ kind, itemId }: LiveChange, agenda: readonly AgendaEntry[]): string {
  const item = agenda.find(({ id }) => id === itemId);
  if (item !== undefined) return `${kind === "arrived" ? "med" : "væk"} fra punkt ${item.number}`;
  return kind === "arrived" ? "med fra mødets begyndelse" : "efter det sidste punkt";
}
