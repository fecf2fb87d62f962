/** Where a meeting that is held here is on its way, first to last; "cancelled" stands aside. */
export const MEETING_STATES = [
  "planned",
  "open",
  "dispatched",
  "running",
  "draft",
  "circulated",
  "approved",
  "published",
  "cancelled",
] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export const MEETING_STATE_NAMES: Record<MeetingState, string> = {
  planned: "Planlagt",
  open: "Dagsorden under udarbejdelse",
  dispatched: "Dagsorden udsendt",
  running: "Mødet er i gang",
  draft: "Referat under udarbejdelse",
  circulated: "Referat til gennemsyn",
  approved: "Referat godkendt",
  published: "Referat offentliggjort",
  cancelled: "Aflyst",
};

/** From each state to those that may follow. */
const NEXT: Record<MeetingState, readonly MeetingState[]> = {
  planned: ["open", "cancelled"],
  // A board that sends no agenda out may begin without.
  open: ["planned", "dispatched", "running", "cancelled"],
  dispatched: ["running", "cancelled"],
  // Begun by mistake, it goes back to what it was.
  running: ["draft", "open", "dispatched"],
  // Ended by mistake, it goes on.
  draft: ["circulated", "running"],
  // Called back, to be mended.
  circulated: ["approved", "draft"],
  approved: ["published"],
  published: [],
  cancelled: [],
};

export function mayFollow(from: MeetingState, to: MeetingState): boolean {
  return NEXT[from].includes(to);
}

/** Whether the meeting's agenda has been sent to its members. */
export function isSent(state: MeetingState): boolean {
  return !["planned", "open", "cancelled"].includes(state);
}

/** Whether its minutes stand fast. */
export function isApproved(state: MeetingState): boolean {
  return state === "approved" || state === "published";
}
