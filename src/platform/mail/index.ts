export { deliverDue, mailHandlers, type Post } from "./deliver.ts";
export { type Letter, writeLetter } from "./letter.ts";
export type { Mail, MailAttachment } from "./mail.ts";
export { messageIdOf } from "./message-id.ts";
export { deleteMails, sentMailsBefore } from "./old-mails.ts";
export { MAIL_QUEUES, queueMail } from "./outbox.ts";
export type { MailState } from "./tables.ts";
export { type MailTransport, openMailTransport } from "./transport.ts";
export { countMails, type MailOverview, outboxOf, retryMails } from "./watch-outbox.ts";
