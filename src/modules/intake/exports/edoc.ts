import { plainTitle } from "../plain-title.ts";
import { findHeading } from "../section-headings.ts";
import { type FindFile, folderOf } from "./bundle.ts";
import { readEdocHead } from "./edoc-head.ts";
import { readEdocItem } from "./edoc-text.ts";
import {
  type ExportDraft,
  type ExportItem,
  type ExportText,
  type FormReading,
  warning,
} from "./export-paper.ts";
import { readMoment } from "./moment.ts";
import { stateOfWords } from "./state-words.ts";
import { all, at, textOf, value, values, type XmlNode } from "./xml.ts";

/** What eDoc says of a document that may be read by everybody. */
const PUBLIC = /^skal publiceres$/i;

/**
 * eDoc's `eDocAgendaPublishing.xml`: a meeting with an open and maybe a closed agenda, items in no order, the
 * texts as plain ones, the prints as PDFs with numbers for names.
 */
export function readEdoc(root: XmlNode, path: string, find: FindFile): FormReading {
  const types = all(root, "MeetingAgendaTypes/MeetingAgendaType");
  const whole = types.map((type) => textOf(at(type, "FullText")));
  const head = readEdocHead(whole.find((text) => text.trim() !== "") ?? "");
  const when = readMoment(value(root, "MeetingDate"));
  const { state, kind } = stateOfWords(value(root, "MeetingState"));
  const warnings: ExportDraft["warnings"] = [];
  const items = types.flatMap((type) =>
    all(type, "MeetingAgendaItems/MeetingAgendaItem")
      .map((item) => readItem(item, isOpen(type), { path, find, warnings }))
      .toSorted((a, b) => Number(a.number) - Number(b.number)),
  );
  const draft: ExportDraft = {
    system: "eDoc",
    path,
    // There are no ids: it is the body's meeting at that time.
    meetingId: null,
    agendaId: null,
    state,
    kind,
    isClosed: types.length > 0 && !types.some(isOpen),
    isSupplement: types.some((type) => /tillæg/i.test(value(type, "AgendaType"))),
    body: { name: value(root, "Committee"), period: null, organisation: null },
    date: when?.date ?? "",
    startTime: when?.time ?? null,
    endTime: null,
    ...head,
    substitutes: [],
    preamble: [],
    items,
    warnings,
  };
  return { drafts: [draft], claimed: [path], hasFolder: true };
}

function isOpen(type: XmlNode): boolean {
  const name = value(type, "AgendaType");
  return /åbe?nt?\b/i.test(name) && !/luk/i.test(name);
}

/** The list of attachments in a text names the closed ones too; the public is told that there is one. */
function withoutClosed(
  { heading, text }: ExportText,
  attachments: readonly { title: string; isClosed: boolean }[],
): ExportText {
  if (findHeading(heading)?.kind !== "attachments") return { heading, text };
  const closed = attachments.flatMap(({ title, isClosed }) => (isClosed ? plainTitle(title) : []));
  const lines = text
    .split("\n")
    .map((line) =>
      closed.some((title) => title !== "" && plainTitle(line).endsWith(title)) ? CLOSED : line,
    );
  return { heading, text: lines.join("\n") };
}

const CLOSED = "Lukket bilag";

function readItem(
  item: XmlNode,
  isInOpen: boolean,
  { path, find, warnings }: { path: string; find: FindFile; warnings: ExportDraft["warnings"] },
): ExportItem {
  const document = at(item, "Document");
  const publishing = values(document, "PublishingType");
  const isOpenItem = publishing.length > 0 && publishing.every((type) => PUBLIC.test(type));
  const closed = !isInOpen || !isOpenItem;
  const [title, neutral] = [value(document, "Title"), value(document, "NeutralTitle")];
  const number = value(item, "AgendaItemNumber");
  const read = readEdocItem(textOf(at(item, "FullText")), { number, title });
  const attachments = all(document, "Attachments/Attachment").map((one) => {
    const isClosed = !PUBLIC.test(value(one, "PublishingType"));
    return {
      title: value(one, "Title"),
      path: find(folderOf(path), value(one, "PDFDocument")),
      isClosed,
    };
  });
  const print = find(folderOf(path), value(item, "PDFDocument"));
  if (read.texts.length === 0 && print !== null) {
    warnings.push(
      warning("no-text", `Punkt ${number} har ingen tekst; udskriften er lagt ved som bilag.`),
    );
    attachments.push({ title: "Punktet som PDF", path: print, isClosed: closed });
  }
  return {
    number,
    title,
    neutralTitle: neutral,
    closed,
    caseNumber: read.caseNumber,
    caseHandlers: [],
    texts: read.texts.map((text) => withoutClosed(text, attachments)),
    attachments,
    attendance: read.attendance,
    items: [],
  };
}
