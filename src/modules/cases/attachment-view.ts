import type { Tx } from "../../platform/database/doors.ts";
import {
  authoritySettings,
  hasRole,
  type HistoryWords,
  readHistory,
  type Viewer,
} from "../organisation/index.ts";
import { SCAN_NAMES, shownVersion, VERSION_STATUS_NAMES, versionInForce } from "./attachment.ts";
import { readerOfAttachment } from "./attachment-access.ts";
import {
  mayAddVersion,
  mayEditAttachments,
  mayOpenVersion,
  maySeeVersion,
} from "./attachment-policy.ts";
import { textOfVersion } from "./store/attachments.ts";
import { documentById } from "./store/documents.ts";

const MOST_SHOWN_SIGNS = 20_000;

/** What the page of an attachment shows. @throws NotFoundError, ForbiddenError when recused */
export async function attachmentView(tx: Tx, viewer: Viewer, id: string) {
  const { access, attachment } = await readerOfAttachment(tx, viewer, id);
  const document = await documentById(tx, attachment.documentId);
  const shown = shownVersion(attachment);
  const { title, isClosed, closedGround, removedAt } = attachment;
  const mayOpen = mayOpenVersion(access, attachment, shown);
  // What is closed is shown by its file alone, whose every opening is noted.
  const isText = mayOpen && shown.mediaType === "text/plain" && !isClosed && !document.isClosed;
  const inForce = versionInForce(attachment);
  const addVersion = mayAddVersion(access) && removedAt === null;
  return {
    id,
    title,
    isClosed,
    closedGround,
    isRemoved: removedAt !== null,
    document: { id: document.id, title: document.title },
    case: { id: document.caseId, number: document.caseNumber },
    shown: { number: shown.number, mediaType: shown.mediaType, mayOpen, scan: shown.scan },
    text: isText ? await textOfVersion(tx, id, shown.number, MOST_SHOWN_SIGNS) : null,
    versions: attachment.versions
      .filter((one) => maySeeVersion(access, attachment, one))
      .map((one) => ({
        ...one,
        isInForce: one.number === inForce?.number,
        mayOpen: mayOpenVersion(access, attachment, one),
      })),
    may: {
      edit: mayEditAttachments(access),
      addVersion,
    },
    mostBytes: addVersion ? (await authoritySettings(tx)).largestFileMb * 1_000_000 : 0,
    seesScan: hasRole(viewer, "administrator"),
    history: mayEditAttachments(access) ? await changesOf(tx, id) : [],
  };
}

export type AttachmentView = Awaited<ReturnType<typeof attachmentView>>;

/** Who changed the versions, the newest first. Openings are for the data protection officer. */
async function changesOf(tx: Tx, id: string) {
  const { rows } = await readHistory(tx, { kind: "case-attachment", id }, { words: WORDS });
  return rows
    .filter(({ changes }) => changes.length > 0)
    .map(({ at, who, what, changes }) => ({
      at,
      who,
      what,
      details: changes.map(({ label, after }) => `${label} ${after ?? "ingen"}`).join(", "),
    }));
}

const WORDS: HistoryWords = {
  objects: { case_attachment_version: "Version" },
  columns: { number: "nummer", status: "status", scan: "undersøgelse" },
  codes: { status: VERSION_STATUS_NAMES, scan: SCAN_NAMES },
};
