export { type Imported, importDocument, importDocuments } from "./actions/import-document.ts";
export { distinctNumbers } from "./distinct-numbers.ts";
export { identify, takeTurns } from "./take-turns.ts";
export { ORDINARY, type PaperFacts } from "./join-papers.ts";
export { type Doubt, doubtSchema } from "./confidence/doubt.ts";
export { needsReview } from "./confidence/needs-review.ts";
export type { Bundle } from "./exports/bundle.ts";
export type { ExportPaper } from "./exports/export-paper.ts";
export { exportSource } from "./exports/export-source.ts";
export { attachedFiles, type PaperFiles } from "./exports/attached-files.ts";
export { factsOf } from "./exports/facts.ts";
export { folderBundle } from "./exports/folder-bundle.ts";
export { findExports, readExport } from "./exports/read-export.ts";
export { onDisk, zipBundle } from "./exports/zip-bundle.ts";
export { findFollowUps } from "./follow-ups/find-follow-ups.ts";
export { type FollowUpProposal, proposalsOf } from "./follow-ups/proposals.ts";
export { hintsFrom } from "./hints/hints-from.ts";
export { type LayoutHints } from "./hints/layout-hints.ts";
export { keepHints, readHints } from "./hints/store-hints.ts";
export { meetingOf } from "./meeting-of.ts";
export { parse } from "./parse.ts";
export {
  type ParsedDecision,
  type ParsedDocument,
  parsedDocumentSchema,
  type ParsedItem,
  type ParsedSection,
  type ParseWarning,
} from "./parsed-document.ts";
export { type ItemRepair } from "./places/item-source.ts";
export { type PaperSource, sourcesOfItems } from "./places/store-sources.ts";
export { type Place, type Places, placesSchema } from "./places/places.ts";
export { type PlacedRepair, type ReadLine } from "./places/source-lines.ts";
export { READ_CHANGED, type ReadChangedJob } from "./queue.ts";
export { type PaperKind, paperKind } from "./paper-kind.ts";
export { type PaperReading, readPaper } from "./read-paper.ts";
export { largestText, readText } from "./read-text.ts";
export { repair } from "./repair/repair.ts";
export { pagePicture, type PagePicture } from "./scan/page-picture.ts";
export type { ScanSettings } from "./scan/read-pages.ts";
export { isSupplement } from "./supplement.ts";
export {
  meetingOfDocument,
  notePublic,
  sourcesOf,
  type StoredPaper,
  storedPaper,
  storedPapers,
  unpublishedOf,
} from "./store.ts";
export { type AttachedFiles, toMeeting } from "./to-meeting.ts";
