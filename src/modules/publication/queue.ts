/** The queue of meetings whose published form changed: the index follows. Data: {@link PublishedJob}. */
export const PUBLISHED = "record.published";

/** The queue of meetings whose PDF is to be made. Data: {@link PublishedJob}. */
export const TYPESET = "record.typeset";

export const PUBLICATION_QUEUES = [PUBLISHED, TYPESET] as const;

export interface PublishedJob {
  authorityId: string;
  meetingId: string;
  /** Items that the meeting had before and may have lost. */
  removed: string[];
}
