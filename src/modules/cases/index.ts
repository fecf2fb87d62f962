export { type Access, type CaseTies, type DocumentAccess, type DocumentTies } from "./access.ts";
export { mayCreateCase } from "./policy.ts";
export { type CaseFilter, listCases, type ListedCase } from "./store/case-list.ts";
export { ensureCases, nameCases } from "./store.ts";
export { type ComingCase, comingFilter } from "./coming.ts";
export { comingTitles } from "./coming-titles.ts";
export { comingTo } from "./store/coming.ts";
export { type AgendaDocument, documentsForAgenda } from "./documents-for-agenda.ts";
export { PURPOSE_NAMES } from "./route.ts";
export { fileInBody } from "./incoming-file.ts";
export { fileSizeText } from "./attachment-links.ts";
export {
  reopenStop,
  retellStop,
  scheduleStop,
  type StopOutcome,
  treatStop,
  unscheduleStop,
} from "./move-route.ts";
export { type Actor, actorAt } from "./approval-turn.ts";
export { APPROVAL_ROUND, approvalRound } from "./remind.ts";
export { type Stop } from "./route.ts";
export { stopsOf } from "./store/routes.ts";
export { addNote } from "./actions/add-note.ts";
export { addParty } from "./actions/add-party.ts";
export { closeCase } from "./actions/close-case.ts";
export { createCase } from "./actions/create-case.ts";
export { linkCases } from "./actions/link-cases.ts";
export { changeDocument } from "./actions/change-document.ts";
export { createDocument } from "./actions/create-document.ts";
export { savePost } from "./actions/save-post.ts";
export { type SavedSection, saveSection } from "./actions/save-section.ts";
export { saveVersion } from "./actions/save-version.ts";
export { uploadAttachment } from "./actions/upload-attachment.ts";
export { closeAttachment } from "./actions/close-attachment.ts";
export { setAttachmentStatus } from "./actions/set-attachment-status.ts";
export { type Attachment, type AttachmentVersion } from "./attachment.ts";
export { attachmentHandlers, attachmentRound, type Looking } from "./attachment-looks.ts";
export { ATTACHMENT_CAME, ATTACHMENT_ROUND } from "./attachment-queue.ts";
export { type Lack } from "./completeness.ts";
export { type CaseDocument } from "./store/documents.ts";
export { type Section, sectionsOf } from "./store/sections.ts";
export { type ApprovalView, loadApproval } from "./load-approval.ts";
export { type SentDocument, sentBy, waitsFor, type WaitingDocument } from "./store/work-lists.ts";
export { type Draft, draftsOf } from "./store/drafts.ts";
export { answerAdvice } from "./actions/answer-advice.ts";
export { approveStep } from "./actions/approve-step.ts";
export { returnToAuthor } from "./actions/return-to-author.ts";
export { sendForApproval } from "./actions/send-for-approval.ts";
export { setRoute, type WishedStop } from "./actions/set-route.ts";
export { addComment } from "./actions/add-comment.ts";
export { withdrawDocument } from "./actions/withdraw-document.ts";
export { fileOnDocument } from "./actions/file-on-document.ts";
export { CASE_MERGING } from "./merging.ts";
export { liftRecusal } from "./actions/lift-recusal.ts";
export { registerRecusal } from "./actions/register-recusal.ts";
export { asJson, jsonOf } from "../../platform/http/json.ts";
