import type { CaseView } from "./store/case-page.ts";
import type { Entry } from "./store/journal.ts";

/**
 * The journal as whoever sees `documents` so may read it. What was noted while a paper was open names
 * it; when it is closed afterwards, its name is told only to those who may read it. Text that somebody
 * wrote in words of his own stays.
 */
export function shownJournal(entries: readonly Entry[], documents: CaseView["documents"]): Entry[] {
  return entries.map((entry) => {
    const document = documents.find(({ id }) => id === entry.documentId);
    if (document === undefined) return entry;
    const { isReadable, isClosed, hidesAttachments, title } = document;
    if (!isReadable && isClosed) return { ...entry, text: withoutNames(entry.text, title) };
    return hidesAttachments && entry.kind === "attachment"
      ? { ...entry, text: entry.text.replace(/^Bilaget ».*«/s, "Et bilag") }
      : entry;
  });
}

/** From the first quotation mark to the last, since a name may hold some; and no reason of its lateness. */
function withoutNames(text: string, publicTitle: string): string {
  return text.replace(/».*«/s, () => `»${publicTitle}«`).replace(/ Begrundelse: .*$/s, "");
}
