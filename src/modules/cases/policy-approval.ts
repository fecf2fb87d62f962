import { hasRole, type Viewer } from "../organisation/index.ts";
import type { DocumentAccess } from "./access.ts";
import type { Advice, Approval } from "./approval.ts";
import { currentStep } from "./approval.ts";
import { mayEditDocument, mayReadDocument } from "./policy.ts";

/*
 * Who may do what with the approval of a document and with its route. Nobody approves his own, and
 * who is recused or gives support does nothing; approval-access.txt shows it as tables.
 */

/** The author and the case's handlers, while it is being written. */
export function maySendForApproval(access: DocumentAccess): boolean {
  return access.document.state !== "in_approval" && mayEditDocument(access);
}

/** Whoever has the current step, or stands in for that one today. */
export function mayApprove(access: DocumentAccess, approval: Approval): boolean {
  if (!mayAct(access) || !access.document.isCurrentApprover) return false;
  return !access.document.isAuthor || currentStep(approval)?.kind === "author";
}

export function mayReturn(access: DocumentAccess, approval: Approval): boolean {
  return mayApprove(access, approval);
}

/** Those who may send it take it back too. */
export function mayWithdrawApproval(access: DocumentAccess): boolean {
  return mayAct(access) && (access.document.isAuthor || access.case.isHandler);
}

/** A secretary of a body that it is for, or an administrator, who need not read it; never the author. */
export function maySkip(access: DocumentAccess): boolean {
  const { document, viewer } = access;
  if (!mayWork(access) || document.state !== "in_approval" || document.isAuthor) return false;
  return (document.isSecretary && mayReadDocument(access)) || hasRole(viewer, "administrator");
}

/** Whoever has it now, the author and the handlers, and the secretary. */
export function mayAskAdvice(access: DocumentAccess): boolean {
  const { document } = access;
  if (!mayAct(access)) return false;
  return (
    document.isAuthor || access.case.isHandler || document.isCurrentApprover || document.isSecretary
  );
}

/** The one asked, or who stands in for that one today. */
export function mayAnswerAdvice(access: DocumentAccess, advice: Advice): boolean {
  const { viewer } = access;
  if (!mayAct(access) || advice.state !== "asked" || advice.person === null) return false;
  return [viewer.personId, ...viewer.standsInFor].includes(advice.person.personId);
}

/** Not the author: what others want to know before they approve isn't for him to call off. */
export function mayWithdrawAdvice(access: DocumentAccess, advice: Advice): boolean {
  const { document } = access;
  if (!mayAct(access) || advice.state !== "asked" || document.isAuthor) return false;
  return document.isCurrentApprover || document.isSecretary;
}

/** The secretary; besides, whoever may write in the document: its author, then who has it to approve. */
export function maySetRoute(access: DocumentAccess): boolean {
  const { document } = access;
  if (!mayWork(access) || !mayReadDocument(access) || document.state === "withdrawn") return false;
  return document.isSecretary || mayEditDocument(access);
}

function mayAct(access: DocumentAccess): boolean {
  return mayWork(access) && access.document.state === "in_approval" && mayReadDocument(access);
}

function mayWork({ viewer, case: ties }: DocumentAccess): boolean {
  return viewer.supportedBy === null && !ties.isRecused && ties.state === "open";
}

/** Who prepares cases, and who sits in the body or is its secretary; not those who did. */
export function maySeeComing(viewer: Viewer, bodyId: string): boolean {
  const works = hasRole(viewer, "administrator", "case_worker", "secretary", "records");
  return (
    works || viewer.leads.length > 0 || viewer.memberships.some((one) => one.bodyId === bodyId)
  );
}
