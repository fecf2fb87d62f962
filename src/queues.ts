import { APPROVAL_ROUND, ATTACHMENT_CAME, ATTACHMENT_ROUND } from "./modules/cases/index.ts";
import { READ_CHANGED } from "./modules/intake/index.ts";
import { ITEM_CLOSED } from "./modules/meetings/index.ts";
import { MINUTES_APPROVED } from "./modules/minutes/index.ts";
import { NOTICE_QUEUES } from "./modules/notices/index.ts";
import { PAPER_QUEUES, PUBLIC_ROUND } from "./modules/papers/index.ts";
import { PUBLICATION_QUEUES } from "./modules/publication/index.ts";
import { PAPER_CAME } from "./modules/review/index.ts";
import { MAIL_QUEUES } from "./platform/mail/index.ts";

/** Once a minute: the trail of changes is sealed. */
export const SEAL = "audit.seal";

/** Once a minute: digests whose hour has come, and mails that are to be tried again. */
export const ROUND = "mail.round";

/** Once a day: notices read and mails sent long ago go. */
export const SWEEP = "notices.sweep";

/** Once a minute: links whose mail is to be tried again, and what of sign-in has run out. */
export const SIGN_IN_ROUND = "sign-in.round";

/** Once a minute: items of minutes that waited for parties who have been told. */
export const HOLD_ROUND = "minutes.holds";

/** Queued each minute, once for all processes. */
export const MINUTE_QUEUES = [
  SEAL,
  ROUND,
  SIGN_IN_ROUND,
  APPROVAL_ROUND,
  ATTACHMENT_ROUND,
  HOLD_ROUND,
  PUBLIC_ROUND,
] as const;

/** Every job queue of the system. */
export const QUEUES = [
  ...PUBLICATION_QUEUES,
  ...NOTICE_QUEUES,
  ...MAIL_QUEUES,
  ATTACHMENT_CAME,
  ITEM_CLOSED,
  READ_CHANGED,
  MINUTES_APPROVED,
  PAPER_CAME,
  ...PAPER_QUEUES,
  ...MINUTE_QUEUES,
  SWEEP,
] as const;
