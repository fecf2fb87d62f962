import type { Tx } from "../../platform/database/doors.ts";
import { ForbiddenError, NotFoundError } from "../../platform/errors.ts";
import type { Viewer } from "../organisation/index.ts";
import { mayEditDocument, mayReadCase, mayReadDocument } from "./policy.ts";
import { findAccesses } from "./store/access.ts";
import { lockDocument } from "./store/attachments.ts";
import type { DocumentState, Sensitivity } from "./words.ts";

/** What ties a viewer to a case. */
export interface CaseTies {
  isRecused: boolean;
  isHandler: boolean;
  /** Belongs to the case's own unit. */
  isInUnit: boolean;
  /** Leads the case's unit or one above it. */
  leadsUnit: boolean;
  /** Has written, approved or given advice on any of the case's documents. */
  takesPart: boolean;
  /** Is secretary of a body that any of the documents is for. */
  isCaseSecretary: boolean;
  /** Has been granted access (kommunestyrelsesloven § 9, § 20, stk. 6), it still runs, and he still is a member. */
  hasGrant: boolean;
}

/** What ties a viewer to one document. */
export interface DocumentTies {
  isAuthor: boolean;
  /** Has, had or will have a step of its approval, or stands in for who has it. */
  isApprover: boolean;
  /** Has it now. */
  isCurrentApprover: boolean;
  /** Is or was asked for advice on it. */
  isAdviser: boolean;
  /** Of a body that it is for: its own or one on its route. */
  isSecretary: boolean;
  /** It is approved and ready for a body that the viewer is an inner member of. */
  isInner: boolean;
}

/** All that decides what `viewer` may do with a case and, if one was asked for, with its document. */
export interface Access {
  viewer: Viewer;
  case: CaseTies & {
    id: string;
    number: string;
    state: "open" | "closed";
    sensitivity: Sensitivity;
  };
  document: (DocumentTies & { id: string; state: DocumentState; isClosed: boolean }) | null;
}

/** An access that is about a document. */
export type DocumentAccess = Access & { document: NonNullable<Access["document"]> };

/**
 * The viewer's access to the document or case with that id, whatever it allows. One query.
 * @throws NotFoundError when there is no such case or document
 */
export async function accessTo(tx: Tx, viewer: Viewer, id: string): Promise<Access> {
  return (await findAccesses(tx, viewer, [id])).get(id) ?? missing();
}

/** The same for a case alone: the id of a document is none. @throws NotFoundError */
export async function accessToCase(tx: Tx, viewer: Viewer, id: string): Promise<Access> {
  const access = await accessTo(tx, viewer, id);
  return access.document === null ? access : missing();
}

/** Access to a document that the viewer may read. @throws NotFoundError, ForbiddenError when recused */
export async function readerOfDocument(
  tx: Tx,
  viewer: Viewer,
  id: string,
): Promise<DocumentAccess> {
  const access = await accessTo(tx, viewer, id);
  if (access.document === null) missing();
  demand(mayReadDocument(access), access);
  return access as DocumentAccess;
}

/**
 * Access to a document that the viewer may write in, held until the transaction ends: nothing is
 * written into what was sent or approved a moment ago.
 * @throws NotFoundError, ForbiddenError
 */
export async function writerOfDocument(
  tx: Tx,
  viewer: Viewer,
  id: string,
): Promise<DocumentAccess> {
  await lockDocument(tx, id);
  const access = await readerOfDocument(tx, viewer, id);
  demand(mayEditDocument(access), access);
  return access;
}

/** Access to a case that the viewer may read. @throws NotFoundError, ForbiddenError when recused */
export async function readerOfCase(tx: Tx, viewer: Viewer, id: string): Promise<Access> {
  const access = await accessToCase(tx, viewer, id);
  demand(mayReadCase(access), access);
  return access;
}

/**
 * Goes on when `allowed`. Who may not read learns nothing of the case, not even that it exists; who
 * is recused learns that; who may read is told that this is not for him to do.
 * @throws NotFoundError, ForbiddenError
 */
export function demand(allowed: boolean, access: Access): void {
  if (allowed) return;
  if (access.case.isRecused) {
    throw new ForbiddenError(`Du er inhabil i sag ${access.case.number}.`, {
      hint: "Du kan hverken se sagen eller arbejde på den. Er det en fejl, så tal med sagens afsnit eller udvalgets sekretær.",
    });
  }
  const reads = access.document === null ? mayReadCase(access) : mayReadDocument(access);
  if (!reads) missing();
  throw new ForbiddenError("Det har du ikke adgang til at gøre i denne sag.", {
    hint: "Spørg sagsbehandleren, som står på sagen, eller udvalgets sekretær.",
  });
}

function missing(): never {
  throw new NotFoundError("Sagen findes ikke, eller du har ikke adgang til den.");
}
