/** The queue of meetings whose published form changed: index and PDF follow. Data: {@link PublishedJob}. */
export const PUBLISHED = "record.published";

export interface PublishedJob {
  authorityId: string;
  meetingId: string;
  /** Items that the meeting had before and may have lost. */
  removed: string[];
}
