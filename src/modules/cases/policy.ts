import { hasRole, type Viewer } from "../organisation/index.ts";
import type { Access } from "./access.ts";

/*
 * Who may do what with cases and their documents; access-matrix.txt shows it as tables.
 * Reading is also a condition of SQL (store/readable.ts), which a test holds to the same answer.
 * Administrators and data protection officers have no right here by their roles.
 */

/** Roles whose holders see all cases of normal sensitivity. */
const READERS = ["case_worker", "secretary", "records"] as const;

export function readsNormalCases(viewer: Viewer): boolean {
  return hasRole(viewer, ...READERS) || viewer.leads.length > 0;
}

export function mayReadCase(access: Access): boolean {
  const { viewer, case: ties } = access;
  if (!isInSight(access)) return false;
  if (ties.isHandler || ties.takesPart || ties.isCaseSecretary || ties.hasGrant) return true;
  const isOurs = ties.isInUnit || ties.leadsUnit;
  if (ties.sensitivity === "normal") return isOurs || readsNormalCases(viewer);
  return ties.sensitivity === "internal" && (isOurs || hasRole(viewer, "records"));
}

/** Reading the document's text as it stands, and its open attachments. */
export function mayReadDocument(access: Access): boolean {
  const { document } = access;
  if (document === null) return false;
  if (document.isClosed) return mayReadClosed(access);
  return mayReadCase(access) || (isInSight(access) && document.isInner);
}

/**
 * Reading what is closed: a closed document, a closed attachment. Only those who work on it, and the
 * bodies that it has reached (kommunestyrelsesloven § 10).
 */
export function mayReadClosed(access: Access): boolean {
  const { viewer, case: ties, document } = access;
  if (document === null || viewer.supportedBy !== null || !isInSight(access)) return false;
  return (
    ties.isHandler ||
    ties.hasGrant ||
    document.isAuthor ||
    document.isApprover ||
    document.isAdviser ||
    document.isInner ||
    (document.isSecretary && document.state === "approved")
  );
}

/**
 * Reading what it was made of: comments in the margin, earlier versions, the approval with its advice,
 * drafts of attachments. Not for those who read it only as members of a body, which get what is final
 * (docs/decisions/0017).
 */
export function mayReadDrafts(access: Access): boolean {
  const { case: ties, document } = access;
  if (document === null || !mayReadDocument(access)) return false;
  return mayReadDocument({
    ...access,
    case: { ...ties, hasGrant: false },
    document: { ...document, isInner: false },
  });
}

/** Text, title, template and attachments: the author and the handlers, or whoever has it to approve. */
export function mayEditDocument(access: Access): boolean {
  const { case: ties, document } = access;
  if (document === null || !mayWorkOn(access) || !mayReadDocument(access)) return false;
  if (document.state === "in_approval") return document.isCurrentApprover;
  return isBeingWritten(access) && (document.isAuthor || ties.isHandler);
}

export function mayWithdrawDocument(access: Access): boolean {
  const { case: ties, document } = access;
  if (document === null || !mayWorkOn(access) || document.state === "withdrawn") return false;
  return mayReadDocument(access) && (document.isAuthor || ties.isHandler);
}

/** Comments in the margin: those who work on it, until it is approved. */
export function mayComment(access: Access): boolean {
  const { case: ties, document } = access;
  if (document === null || !mayWorkOn(access) || !mayReadDocument(access)) return false;
  if (!isBeingWritten(access) && document.state !== "in_approval") return false;
  const works = document.isAuthor || document.isApprover || document.isAdviser;
  return works || ties.isHandler || document.isSecretary || ties.leadsUnit;
}

export function mayCreateCase(viewer: Viewer): boolean {
  return viewer.supportedBy === null && hasRole(viewer, ...READERS);
}

export function mayImportKle(viewer: Viewer): boolean {
  return viewer.supportedBy === null && hasRole(viewer, "records", "administrator");
}

/** The case's facts, handlers, links, parties. A closed case must be reopened first. */
export function mayEditCase(access: Access): boolean {
  return mayWorkOn(access) && mayRunCase(access);
}

export function mayCreateDocument(access: Access): boolean {
  const { viewer, case: ties } = access;
  if (!mayWorkOn(access) || !mayReadCase(access)) return false;
  const isColleague = ties.isInUnit && hasRole(viewer, "case_worker");
  return mayEditCase(access) || isColleague || hasRole(viewer, "secretary");
}

export function mayCloseCase(access: Access): boolean {
  return access.case.state === "open" && mayRunCase(access);
}

export function mayReopenCase(access: Access): boolean {
  return access.case.state === "closed" && mayRunCase(access);
}

/** Everybody who reads the case may note what happened in it (offentlighedsloven § 13). */
export function mayNote(access: Access): boolean {
  const { viewer } = access;
  return (
    mayEditCase(access) || (mayWorkOn(access) && mayReadCase(access) && hasRole(viewer, ...READERS))
  );
}

/** Recusing oneself is for all who can read; recusing others for those who run the case. */
export function mayRegisterRecusal(access: Access, personId: string): boolean {
  const { viewer, case: ties } = access;
  if (viewer.supportedBy !== null) return false;
  if (personId === viewer.personId) return mayReadCase(access) || mayReadDocument(access);
  return mayRunCase(access) || (mayReadCase(access) && ties.isCaseSecretary);
}

export function mayLiftRecusal(access: Access, personId: string): boolean {
  return personId !== access.viewer.personId && mayRegisterRecusal(access, personId);
}

function mayRunCase(access: Access): boolean {
  const { viewer, case: ties } = access;
  if (viewer.supportedBy !== null || !mayReadCase(access)) return false;
  return ties.isHandler || ties.leadsUnit || hasRole(viewer, "records", "secretary");
}

function mayWorkOn({ viewer, case: ties }: Access): boolean {
  return viewer.supportedBy === null && !ties.isRecused && ties.state === "open";
}

function isBeingWritten({ document }: Access): boolean {
  return document?.state === "draft" || document?.state === "returned";
}

/** Recused people see nothing; who gives support sees nothing that is confidential. */
function isInSight({ viewer, case: ties }: Access): boolean {
  if (ties.isRecused) return false;
  return (
    viewer.supportedBy === null || ties.sensitivity === "normal" || ties.sensitivity === "internal"
  );
}
