import type { LiveGuest } from "../live/live-meeting.ts";
import { clockOf } from "../screen/clock.ts";
import type { MeetingDesk } from "../screen/meeting-desk.ts";

interface GuestListProps {
  guests: readonly LiveGuest[];
  /** null where nothing can be changed. */
  desk: MeetingDesk | null;
}

/** Who was called in for the item, when each came and went, and a key's way to note it. */
export function GuestList({ guests, desk }: GuestListProps) {
  if (guests.length === 0) return null;
  return (
    <section>
      <h3>Gæster</h3>
      <ul>
        {guests.map((guest) => (
          <li key={guest.id}>
            {[guest.name, guest.function].filter(Boolean).join(", ")} – {stateText(guest)}
            {desk && <GuestActions guest={guest} desk={desk} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function GuestActions({ guest, desk }: { guest: LiveGuest; desk: MeetingDesk }) {
  const { id: guestId, name, state, leftAt } = guest;
  const isThere = state === "attended" && leftAt === null;
  // The hour is the screen's: without a connection the change comes later, the guest doesn't.
  const act = isThere
    ? () => desk.act("guest", { guestId, state: "attended", left: clockOf() })
    : () => desk.act("guest", { guestId, state: "attended", time: clockOf() });
  if (state === "attended" && !isThere) return null;
  return (
    <span className="row-actions">
      <button type="button" className="button button-plain" onClick={act}>
        {isThere ? "Går nu" : "Kommer nu"}
        <span className="sr-only">: {name}</span>
      </button>
    </span>
  );
}

function stateText({ state, cameAt, leftAt }: LiveGuest): string {
  if (state !== "attended") return state === "absent" ? "kom ikke" : "ventes";
  const times = [cameAt && `kom kl. ${dotted(cameAt)}`, leftAt && `gik kl. ${dotted(leftAt)}`];
  return times.filter(Boolean).join(", ") || "deltog";
}

const dotted = (at: string) => clockOf(at).replace(":", ".");
