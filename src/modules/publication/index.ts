export { canonical, hashOf } from "./chain.ts";
export { bundledFiles, bundleKey, renderPaperBundle } from "./papers-bundle.ts";
export { isBundled } from "./pdf/bundle/index.ts";
export { toPapers } from "./to-papers.ts";
export { keepPdf, type Pdf } from "./actions/keep-pdf.ts";
export { loadPapers } from "./load-papers.ts";
export type { PaperReader } from "./paper-reader.ts";
export type { ExtractFacts } from "./pdf/index.ts";
/** @public */
export { renderExtract, renderPapers } from "./render-papers.ts";
export type { Papers } from "./to-papers.ts";
export { publishMeeting, type Published } from "./actions/publish-meeting.ts";
export { withdrawMeeting } from "./actions/withdraw-meeting.ts";
export type * from "./published-meeting.ts";
export { PUBLICATION_QUEUES, PUBLISHED, type PublishedJob, TYPESET } from "./queue.ts";
export { readRecord } from "./read-record.ts";
export type * from "./reader.ts";
export { renderDocument } from "./render-document.ts";
export { type Verdict, verifyChain } from "./verify.ts";
