import type { ParsedDocument, ParseWarning } from "../parsed-document.ts";

export type CaseSystem = "SBSYS" | "eDoc" | "eDoc Fujitsu" | "Acadre" | "FirstAgenda";

/** An agenda or minutes as a case system gave it out. */
export interface ExportPaper {
  system: CaseSystem;
  /** Path in the bundle of the file that it was read from. */
  path: string;
  /** The source system's ids; papers of one meeting have the same meeting id. */
  meetingId: string | null;
  agendaId: string | null;
  /** draft: never for the public, whatever it says else */
  state: "draft" | "agenda" | "minutes";
  /** The paper as a whole isn't for the public. */
  isClosed: boolean;
  isSupplement: boolean;
  /** Item numbers are distinct. */
  document: ParsedDocument;
  attachments: ExportedAttachment[];
}

export interface ExportedAttachment {
  /** Number of its item in the document. */
  item: string;
  title: string;
  /** Path in the bundle; null when the file didn't come along. */
  path: string | null;
  /** Not for the public, also where its item is. */
  isClosed: boolean;
}

/** What a reader found in one file, before it is made a document. */
export interface ExportDraft {
  system: CaseSystem;
  path: string;
  meetingId: string | null;
  agendaId: string | null;
  state: ExportPaper["state"];
  isClosed: boolean;
  isSupplement: boolean;
  /** Draft papers are agendas or minutes too. */
  kind: "agenda" | "minutes";
  body: { name: string; period: string | null; organisation: string | null };
  date: string;
  startTime: string | null;
  endTime: string | null;
  place: string | null;
  participants: string[];
  absent: string[];
  substitutes: { for: string; by: string }[];
  tableOfContents: { title: string; page: number }[];
  preamble: ExportText[];
  items: ExportItem[];
  warnings: ParseWarning[];
}

export interface ExportItem {
  number: string;
  title: string;
  /** What the public may read of it while it is closed; empty for none, null where the title is made for everybody. */
  neutralTitle: string | null;
  closed: boolean;
  caseNumber: string | null;
  caseHandlers: string[];
  /** In printed order. */
  texts: ExportText[];
  attachments: { title: string; path: string | null; isClosed: boolean }[];
  attendance: string[];
  items: ExportItem[];
}

export interface ExportText {
  /** As the system names it; empty for none. */
  heading: string;
  text: string;
  /** The system says so, whatever the heading. */
  isDecision?: boolean;
}

/** What a reader gives for the files that it knows; see `readExport`. */
export interface FormReading {
  drafts: ExportDraft[];
  /** Paths of all files that belong to the export, so that none is taken for a paper of its own. */
  claimed: string[];
  /** It lies in a folder with its files, also those that it doesn't name. */
  hasFolder?: boolean;
  /** Files of the export that couldn't be read. */
  faults?: { path: string; error: unknown }[];
}

/** The heading under which a closed item keeps the title that isn't for everybody. */
export const OWN_TITLE = "Titel";

/** A warning without a line: exports have none that a reader could look up. */
export function warning(code: string, message: string): ParseWarning {
  return { code, message, line: null };
}

/** In a damaged file a closed item's text may have got into an open one, so somebody has to look at it. */
export function checked(draft: ExportDraft, isDamaged: boolean): ExportDraft {
  if (!isDamaged) return draft;
  const told = warning(
    "damaged",
    "Filen er beskadiget eller afbrudt; papiret gemmes som en kladde.",
  );
  return { ...draft, state: "draft", warnings: [...draft.warnings, told] };
}
