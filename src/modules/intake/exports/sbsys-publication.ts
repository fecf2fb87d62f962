import { type FindFile, folderOf } from "./bundle.ts";
import { allYes, yes } from "./flags.ts";
import {
  type ExportDraft,
  type ExportItem,
  type ExportText,
  type FormReading,
  warning,
} from "./export-paper.ts";
import { htmlText } from "./html-text.ts";
import { readMoment } from "./moment.ts";
import { readMembers } from "./sbsys-members.ts";
import { all, at, attribute, htmlOf, value, values, type XmlNode } from "./xml.ts";

/** `PublicationTypeAsValue` of either form. */
const STATES = ["draft", "agenda", "minutes"] as const;

/**
 * SBSYS's `Publication`: `PublicationN.xml` with numbers for ids, or `publication.xml` with other ids, whose
 * type and access stand on the agenda. One file may hold several agendas.
 */
export function readPublication(root: XmlNode, path: string, find: FindFile): FormReading {
  const drafts = all(root, "Agendas/Agenda").map((agenda) => readAgenda(agenda, root, path, find));
  return { drafts, claimed: [path], hasFolder: true };
}

function readAgenda(agenda: XmlNode, root: XmlNode, path: string, find: FindFile): ExportDraft {
  const meeting = at(agenda, "Meeting");
  const committee = at(agenda, "Committee");
  const [from, to] = [readMoment(value(meeting, "When")), readMoment(value(meeting, "Until"))];
  const warnings: ExportDraft["warnings"] = [];
  const type = value(agenda, "PublicationTypeAsValue") || value(root, "PublicationTypeAsValue");
  const state = STATES[Number(type || Number.NaN)];
  if (state === undefined)
    warnings.push(
      warning("unknown-state", "Filen siger ikke, om det er en kladde; det gemmes som en kladde."),
    );
  const isPublic = value(agenda, "IsPublic");
  const { kept, ...people } = readMembers(all(meeting, "Members/MeetingMember"));
  for (const name of kept)
    warnings.push(warning("note", `Bemærkningen ved ${name} i mødelisten er ikke læst med.`));
  const items = all(agenda, "Items/Item").map((item, index) =>
    readItem(item, index, { path, find, warnings, away: new Set(people.absent) }),
  );
  return {
    system: "SBSYS",
    path,
    meetingId: attribute(meeting, "ID") || null,
    agendaId: attribute(agenda, "ID") || null,
    state: state ?? "draft",
    kind: state === "minutes" ? "minutes" : "agenda",
    // Missing in the first form, where each item has its own.
    isClosed: isPublic !== "" && !yes(isPublic),
    isSupplement: false,
    body: {
      name: value(committee, "Name") || value(agenda, "Name"),
      period: periodOf(value(committee, "PeriodStart"), value(committee, "PeriodEnd")),
      organisation: null,
    },
    date: from?.date ?? "",
    startTime: from?.time ?? null,
    endTime: to?.date === from?.date ? (to?.time ?? null) : null,
    place: value(meeting, "Where") || null,
    ...people,
    tableOfContents: [],
    preamble: [
      { heading: "", text: htmlText(htmlOf(at(agenda, "Frontpage"))) },
      ...people.preamble,
    ],
    items,
    warnings,
  };
}

interface Place {
  path: string;
  find: FindFile;
  warnings: ExportDraft["warnings"];
  /** Names of those who were away from the whole meeting. */
  away: ReadonlySet<string>;
}

function readItem(item: XmlNode, index: number, place: Place): ExportItem {
  const number = value(item, "Number") || String(index + 1);
  const access = value(item, "IsPublic");
  if (access === "")
    place.warnings.push(
      warning("no-access", `Punkt ${number} siger ikke, om det er åbent; det gemmes som lukket.`),
    );
  const fields = all(item, "Fields/ItemField");
  const own = fields.map((field) => toText(field, number, place)).filter(isPrinted);
  const history = all(item, "ItemHistory/ItemField")
    .map((field) => earlierDecision(field, number, place))
    .filter(isPrinted);
  const decided = own.findIndex(({ isDecision }) => isDecision);
  const before = decided < 0 ? own.length : decided;
  return {
    number,
    title: value(item, "Caption"),
    neutralTitle: "",
    closed: !allYes(values(item, "IsPublic")),
    caseNumber: value(item, "Case/Number") || null,
    caseHandlers: [],
    texts: [...own.slice(0, before), ...history, ...own.slice(before)],
    attachments: all(item, "Enclosures/Enclosure").map((one) => readEnclosure(one, place)),
    attendance: readMembers(all(item, "Members/ItemMember"))
      .absent.filter((name) => !place.away.has(name))
      .map((name) => `${name} deltog ikke i behandlingen af punktet.`),
    items: [],
  };
}

const isPrinted = ({ text }: ExportText) => text !== "";

function toText(field: XmlNode, number: string, place: Place): ExportText {
  return {
    heading: value(field, "Caption"),
    text: contentOf(field, number, place),
    isDecision: yes(value(field, "IsFeedback")),
  };
}

/** A decision that another body made in the same case before. */
function earlierDecision(field: XmlNode, number: string, place: Place): ExportText {
  const body = value(field, "MeetingDetails/CommitteeName");
  const date = readMoment(value(field, "MeetingDetails/MeetingDueDate"))?.date;
  const [year, month, day] = date?.split("-") ?? [];
  const heading = [
    value(field, "Caption") || "Beslutning",
    ...(body === "" ? [] : [`i ${body}`]),
    ...(date === undefined ? [] : [`den ${day}-${month}-${year}`]),
  ].join(" ");
  return { heading, text: contentOf(field, number, place), isDecision: true };
}

function contentOf(field: XmlNode, number: string, { warnings }: Place): string {
  return htmlText(htmlOf(at(field, "Content")), (tag) => {
    if (tag === "img")
      warnings.push(warning("picture", `Punkt ${number}: et billede i teksten er ikke læst med.`));
  });
}

function readEnclosure(one: XmlNode, { path, find }: Place): ExportItem["attachments"][number] {
  const access = value(one, "IsPublic");
  const title = value(one, "Name") || value(one, "FileName");
  const folder = folderOf(path);
  const named = value(one, "InstantiationFilePathRelative");
  // The first form protects a file where it says so, and its FileName is what the file was called before
  // it was given out; the second says of each whether it is public.
  if (named !== "" || at(one, "IsProtected") !== null) {
    const isClosed = yes(value(one, "IsProtected")) || (access !== "" && !yes(access));
    return { title, path: find(folder, named), isClosed };
  }
  const file = value(one, "FileName");
  const found = find(folder, file) ?? find(folder, `Enclosures/${file}`);
  return { title, path: found, isClosed: !yes(access) };
}

function periodOf(from: string, to: string): string | null {
  const years = [from, to].map((text) => readMoment(text)?.date.slice(0, 4));
  return years.includes(undefined) ? null : [...new Set(years)].join("-");
}
