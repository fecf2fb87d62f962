import { isEmpty } from "../../platform/rich-text/empty.ts";
import type { AgendaDocument } from "../cases/index.ts";
import type { ItemPapers } from "./store/new-items.ts";

/** What an item takes over of a case document: its texts that aren't empty, and its attachments in force. */
export function papersOf(document: AgendaDocument): ItemPapers {
  return {
    caseId: document.caseId,
    caseHandlers: document.handlers,
    documentVersion: document.version,
    sections: document.sections.filter(({ content }) => !isEmpty(content)),
    attachments: document.attachments.map((one) => ({
      title: one.title,
      sha256: one.sha256,
      fileName: one.fileName,
      mediaType: one.mediaType,
      size: one.size,
      isClosed: one.isClosed,
      closedGround: one.closedGround,
      caseAttachmentId: one.id,
    })),
    links: [],
  };
}
