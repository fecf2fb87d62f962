export { type NewNotice, notify } from "./actions/notify.ts";
export { tellOfRights } from "./actions/tell-of-rights.ts";
export { type Delivery, type NoticeKind } from "./kinds.ts";
export { mailDueNotices, noticeHandlers, type NoticePost } from "./mail-notices.ts";
export { NOTICE_QUEUES } from "./queue.ts";
export { countUnreadOf, type Notice, settleNotices, type Subject } from "./store/notices.ts";
export { sweepNotices } from "./sweep-notices.ts";
export { type Preferences } from "./store/preferences.ts";
export type { Reader } from "./store/tables.ts";
