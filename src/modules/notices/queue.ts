/** The queue of notices to be mailed at once. Data: {@link NoticeJob}. */
export const NOTICE_MAIL = "notices.mail";

export const NOTICE_QUEUES = [NOTICE_MAIL] as const;

export interface NoticeJob {
  authorityId: string;
  noticeIds: string[];
}
