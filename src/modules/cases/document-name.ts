import type { CaseDocument } from "./store/documents.ts";

/** How the case's journal names a document: many read it who may not read a closed one. */
export function journalName({
  title,
  publicTitle,
  isClosed,
}: Pick<CaseDocument, "title" | "publicTitle" | "isClosed">): string {
  return `»${isClosed ? (publicTitle ?? "Lukket dokument") : title}«`;
}
