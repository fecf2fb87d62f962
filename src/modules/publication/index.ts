export { keepPdf, type Pdf } from "./actions/keep-pdf.ts";
export { publishMeeting, type Published } from "./actions/publish-meeting.ts";
export { withdrawMeeting } from "./actions/withdraw-meeting.ts";
export type * from "./published-meeting.ts";
export { PUBLICATION_QUEUES, PUBLISHED, type PublishedJob, TYPESET } from "./queue.ts";
export { readRecord } from "./read-record.ts";
export type * from "./reader.ts";
export { renderDocument } from "./render-document.ts";
export { type Verdict, verifyChain } from "./verify.ts";
