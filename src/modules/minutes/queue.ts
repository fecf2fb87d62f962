/** Minutes were approved: their items go back to their cases. */
export const MINUTES_APPROVED = "minutes.approved";

export interface ApprovedJob {
  authorityId: string;
  meetingId: string;
}
