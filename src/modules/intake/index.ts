export { identify, type Imported, importDocument } from "./actions/import-document.ts";
export { findFollowUps } from "./follow-ups/find-follow-ups.ts";
export { parse } from "./parse.ts";
export {
  type ParsedDecision,
  type ParsedDocument,
  parsedDocumentSchema,
  type ParsedItem,
  type ParsedSection,
  type ParseWarning,
} from "./parsed-document.ts";
export { type PaperKind, paperKind, readPaper } from "./read-paper.ts";
export { largestText, readText } from "./read-text.ts";
export { repair } from "./repair/repair.ts";
export { sourceOf } from "./store.ts";
export { type AttachedFiles, toMeeting } from "./to-meeting.ts";
