import { type KeyboardEvent, useRef, useState } from "react";
import {
  type Attendee,
  isAtMeeting,
  presenceAt,
  quorumAt,
  staysInClosed,
} from "../../meetings/index.ts";
import { roomOf } from "../live/live-parts.ts";
import { clockOf } from "../screen/clock.ts";
import type { MeetingDesk } from "../screen/meeting-desk.ts";
import type { ScreenFacts } from "../screen/screen-facts.ts";
import type { ShownMeeting } from "../screen/shown-meeting.ts";
import { PersonActions } from "./person-actions.tsx";
import { PresenceChanges } from "./presence-changes.tsx";
import { SubstituteForm } from "./substitute-form.tsx";

interface RoomListProps {
  desk: MeetingDesk | null;
  shown: ShownMeeting;
  facts: ScreenFacts;
  /** The item that comings and goings hold from. */
  itemId: string | null;
  itemNumber: string;
  onLeave(): void;
}

const STATES = {
  expected: "ikke noteret",
  present: "til stede",
  cancelled: "afbud",
  absent: "udeblevet",
};
const ROLES = {
  chair: "formand",
  deputy: "næstformand",
  member: "",
  substitute: "stedfortræder",
  secretary: "sekretær",
  observer: "observatør",
};

/** Who is there at the chosen item, and whether they are enough. */
export function RoomList({ desk, shown, facts, itemId, itemNumber, onLeave }: RoomListProps) {
  const items = shown.agenda.map(({ id, closed }) => ({
    id,
    closed,
    recusals: shown.work[id]?.recusals ?? [],
  }));
  const room = roomOf({ ...shown.room, items });
  const here = new Set(presenceAt(room, itemId).present.map(({ personId }) => personId));
  const quorum = quorumAt(shown.room.quorum, room, itemId);
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const [absentId, setAbsentId] = useState<string | null>(null);
  const people = shown.room.attendance;
  const isRunning = shown.meeting.state === "running";
  const move = (to: number) => {
    const next = Math.min(Math.max(to, 0), people.length - 1);
    setAt(next);
    list.current?.querySelectorAll<HTMLElement>("[data-person]")[next]?.focus();
  };
  const attend = (one: Attendee, state: Attendee["state"], reason: string | null = null) =>
    desk?.act("attend", { personId: one.personId, state, reason });
  const goOrCome = ({ personId }: Attendee) =>
    desk?.act(isAtMeeting(room, personId, itemId) ? "leave" : "arrive", {
      personId,
      itemId,
      // Told later, it happened now; else the server's clock is finer.
      time: desk.state.line === "open" ? null : clockOf(),
    });
  const isClosed = shown.agenda.find(({ id }) => id === itemId)?.closed ?? false;
  const inOrOut = (one: Attendee) => {
    const isIn = !staysInClosed(one);
    const asRole = isIn === staysInClosed({ ...one, inClosed: null });
    desk?.act("attend-closed", { personId: one.personId, isIn: asRole ? null : isIn });
  };
  const press = (event: KeyboardEvent, one: Attendee) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const does: Record<string, () => void> = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at - 1),
      p: () => attend(one, "present"),
      a: () => setAbsentId(one.personId),
      u: () => attend(one, "absent"),
      g: () => goOrCome(one),
      ...(isClosed && one.state === "present" && { l: () => inOrOut(one) }),
      Escape: onLeave,
    };
    const act = does[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act === undefined || (desk === null && event.key.length === 1)) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <aside className="room-list" id="fremmoede" aria-labelledby="fremmoede-navn">
      <h2 id="fremmoede-navn">Fremmøde</h2>
      {people.length > 0 && (
        <output className={quorum.isQuorate ? "quorum" : "quorum is-short"}>
          <b>{quorum.present}</b> med stemmeret ved punkt {itemNumber}
          {quorum.needed > 0 &&
            (quorum.isQuorate
              ? ` – beslutningsdygtigt (mindst ${quorum.needed})`
              : ` – ikke beslutningsdygtigt (mindst ${quorum.needed})`)}
        </output>
      )}
      {facts.mayRecord && people.some(({ state }) => state === "expected") && (
        <button
          type="button"
          className="button button-secondary"
          onClick={() => desk?.act("attend-all", {})}
        >
          Alle øvrige er til stede
        </button>
      )}
      <ul ref={list}>
        {people.map((one, index) => (
          <li key={one.personId} className={here.has(one.personId) ? "is-here" : undefined}>
            <button
              type="button"
              data-person={one.personId}
              tabIndex={index === at ? 0 : -1}
              onClick={() => setAt(index)}
              onFocus={() => setAt(index)}
              onKeyDown={(event) => press(event, one)}
            >
              <span className="person-name">{one.name}</span>
              <span className="quiet">{words(one, here.has(one.personId), isClosed)}</span>
            </button>
            {desk && facts.mayRecord && index === at && (
              <PersonActions
                one={one}
                isHere={isAtMeeting(room, one.personId, itemId)}
                itemNumber={itemNumber}
                isRunning={isRunning}
                inClosed={isClosed && one.state === "present" ? staysInClosed(one) : null}
                onAttend={(state) => attend(one, state)}
                onAbsent={() => setAbsentId(one.personId)}
                onMove={() => goOrCome(one)}
                onClosed={() => inOrOut(one)}
              />
            )}
            {desk && absentId === one.personId && (
              <SubstituteForm
                {...{ desk, facts, people }}
                member={one}
                onDone={() => {
                  setAbsentId(null);
                  move(index);
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <PresenceChanges desk={facts.mayRecord ? desk : null} shown={shown} />
      {people.length === 0 && <p>Listen dannes, når mødet begyndes.</p>}
    </aside>
  );
}

function words(one: Attendee, isHere: boolean, isClosed: boolean): string {
  const isOut = isClosed && !staysInClosed(one);
  const away = isOut ? "ikke med i den lukkede del" : "ikke i lokalet";
  const state = one.state === "present" && !isHere ? away : STATES[one.state];
  return [ROLES[one.role], one.party, state, one.reason].filter(Boolean).join(" · ");
}
