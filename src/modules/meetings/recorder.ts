import type { MeetingAccess } from "./access.ts";

/** Who keeps the record of a meeting, at one change of it. */
export interface Recorder {
  access: MeetingAccess;
  now: Date;
  /** The change's place among the meeting's; revisions that it makes are no smaller, so none comes twice. */
  seq: number;
}
