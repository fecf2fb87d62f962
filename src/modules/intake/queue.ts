/** A text that was read from a paper was changed: what the public sees of it follows. Data: {@link ReadChangedJob}. */
export const READ_CHANGED = "intake.changed";

export interface ReadChangedJob {
  authorityId: string;
  meetingId: string;
}
