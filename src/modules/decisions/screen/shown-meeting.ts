import type { RichText } from "../../../platform/rich-text/schema.ts";
import type { AgendaEntry, MeetingPart, RoomPart, TextPart, WorkPart } from "../live/live-parts.ts";

/** The meeting as the secretary's screen shows it. */
export interface ShownMeeting {
  meeting: MeetingPart;
  agenda: AgendaEntry[];
  room: RoomPart;
  /** By item; an item that is hidden from the secretary has none. */
  work: Record<string, WorkPart>;
  recommendations: Record<string, RichText | null>;
}

const NOWHERE: MeetingPart = {
  seq: 0,
  state: "running",
  currentItemId: null,
  inClosedPart: false,
  startedAt: null,
  endedAt: null,
};
const NOBODY: RoomPart = {
  attendance: [],
  changes: [],
  quorum: { kind: "none", number: null, castingVote: false },
};

/** What the server streams, as the screen works with it; whatever is missing is empty. */
export function shownMeeting(parts: Record<string, unknown>): ShownMeeting {
  const shown: ShownMeeting = {
    meeting: (parts["meeting"] as MeetingPart | undefined) ?? NOWHERE,
    agenda: (parts["agenda"] as AgendaEntry[] | undefined) ?? [],
    room: (parts["room"] as RoomPart | undefined) ?? NOBODY,
    work: {},
    recommendations: {},
  };
  for (const [name, part] of Object.entries(parts)) {
    const [kind, id] = name.split(":");
    if (id === undefined) continue;
    if (kind === "work") shown.work[id] = part as WorkPart;
    if (kind === "text") shown.recommendations[id] = (part as TextPart).recommendation;
  }
  return shown;
}
