/** An item was closed that had been sent out: what the public sees of it must go. Data: {@link ClosedJob}. */
export const ITEM_CLOSED = "agenda.closed";

export interface ClosedJob {
  authorityId: string;
  meetingId: string;
}
