import { findAbove, type FindFile, folderOf, nameOf } from "./bundle.ts";
import { type ExportDraft, type ExportItem, type FormReading, warning } from "./export-paper.ts";
import { allYes, yes } from "./flags.ts";
import { htmlText } from "./html-text.ts";
import { readMoment } from "./moment.ts";
import { all, at, textOf, value, values, type XmlNode } from "./xml.ts";

/** What eDoc writes in place of a decision that the body hasn't let out. */
const NOT_RELEASED = /^beslutning ikke frigivet\.?$/i;

/** A notification: what became of an agenda, and where its XML lies. */
export interface Notification {
  agendaId: string;
  isPublished: boolean;
  /** For comparing only. */
  timestamp: string;
  path: string | null;
}

export const isNotification = (root: XmlNode) => at(root, "Notification") !== null;
export const isFujitsuAgenda = (root: XmlNode) => at(root, "Committee/Meeting/Agenda") !== null;

/** @param paths of the bundle, for notifications that lie elsewhere than beside what they name */
export function readNotification(
  root: XmlNode,
  path: string,
  find: FindFile,
  paths: readonly string[],
): Notification {
  const of = (name: string) => value(root, `Notification/${name}`);
  const named = of("PathToXml").replaceAll("\\", "/").replace(/^\/+/, "");
  const end = named.toLowerCase();
  const found =
    findAbove(find, folderOf(path), named) ??
    (end === "" ? undefined : paths.find((each) => each.toLowerCase().endsWith(end)));
  return {
    agendaId: of("AgendaIdentifier"),
    isPublished: yes(of("Publish")),
    timestamp: sortable(of("Timestamp")),
    path: found ?? null,
  };
}

/**
 * eDoc Fujitsu's agenda. The newest notification of it says whether it is published; one that has none
 * is a draft.
 */
export function readFujitsu(
  root: XmlNode,
  path: string,
  find: FindFile,
  notifications: readonly Notification[],
): FormReading {
  const committee = at(root, "Committee");
  const meeting = at(committee, "Meeting");
  const agenda = at(meeting, "Agenda");
  const agendaId = value(agenda, "Identifier");
  const newest = notifications
    .filter((one) => one.agendaId.toLowerCase() === agendaId.toLowerCase())
    .toSorted((a, b) => a.timestamp.localeCompare(b.timestamp))
    .at(-1);
  const warnings: ExportDraft["warnings"] = [];
  if (newest === undefined)
    warnings.push(
      warning(
        "no-notification",
        "Ingen notifikation siger, at dagsordenen er frigivet: en kladde.",
      ),
    );
  const isMinutes = !/^agenda$|dagsorden/i.test(value(root, "OutputTypeEnumName"));
  const kind = isMinutes ? "minutes" : "agenda";
  const [from, to] = [
    readMoment(value(meeting, "MeetingDateTime")),
    readMoment(value(meeting, "EndDateTime")),
  ];
  const people = all(meeting, "MeetingParticipants/MeetingParticipant");
  const names = (came: boolean) =>
    people
      .filter((one) => !/^(?:false|0)$/i.test(value(one, "Participate")) === came)
      .map((one) => value(one, "Name"));
  const draft: ExportDraft = {
    system: "eDoc Fujitsu",
    path,
    meetingId: value(meeting, "MeetingIdentifier").toLowerCase() || null,
    agendaId: agendaId.toLowerCase() || null,
    // What an older file of the agenda holds is no longer so.
    state: newest?.isPublished === true && (newest.path ?? path) === path ? kind : "draft",
    kind,
    isClosed: false,
    isSupplement: /tillæg/i.test(value(agenda, "Type")),
    body: { name: value(committee, "Name"), period: null, organisation: null },
    date: from?.date ?? "",
    startTime: from?.time ?? null,
    endTime: to?.date === from?.date ? (to?.time ?? null) : null,
    place: value(meeting, "MeetingLocation") || null,
    participants: names(true),
    absent: names(false),
    substitutes: [],
    tableOfContents: [],
    preamble: [{ heading: "", text: htmlText(textOf(at(meeting, "DescriptionText"))) }],
    items: all(agenda, "AgendaElements/AgendaElement")
      .toSorted((a, b) => Number(value(a, "SortOrder")) - Number(value(b, "SortOrder")))
      .flatMap((element) => readElement(element, { path, find, warnings })),
    warnings,
  };
  return { drafts: [draft], claimed: [path], hasFolder: true };
}

function readElement(
  element: XmlNode,
  { path, find, warnings }: { path: string; find: FindFile; warnings: ExportDraft["warnings"] },
): ExportItem[] {
  const item = at(element, "HandlingItem");
  const [title, neutral] = [value(item, "Title"), value(item, "NeutralTitle")];
  // A break or a heading of the list, which treats nothing.
  if (item === null || (title === "" && neutral === "")) return [];
  const closed = !allYes(values(element, "AccessIsPublic"));
  const number = value(item, "SerialNo") || value(element, "SortOrder");
  const texts = all(item, "CasePresentations/CasePresentation")
    .map((one) => ({
      heading: value(one, "Title"),
      text: htmlText(textOf(at(one, "Content")), (tag) => {
        if (tag === "img")
          warnings.push(
            warning("picture", `Punkt ${number}: et billede i teksten er ikke læst med.`),
          );
      }),
      isDecision: yes(value(one, "IsDecision")),
    }))
    .filter(({ text }) => text !== "");
  const own = new Set(texts.filter(({ isDecision }) => isDecision).map(({ text }) => text));
  const chain = all(item, "HandlingPlan/Handling").flatMap((handling) => {
    const text = htmlText(textOf(at(handling, "Decision")));
    if (NOT_RELEASED.test(text))
      warnings.push(warning("not-released", `Punkt ${number}: beslutningen er ikke frigivet.`));
    return text === "" || NOT_RELEASED.test(text) || own.has(text)
      ? []
      : [{ heading: headingOf(handling), text, isDecision: true }];
  });
  const decided = texts.findIndex(({ isDecision }) => isDecision);
  const before = decided < 0 ? texts.length : decided;
  return [
    {
      number,
      title,
      neutralTitle: neutral,
      closed,
      caseNumber: value(item, "CaseNumber") || null,
      caseHandlers: [],
      texts: [...texts.slice(0, before), ...chain, ...texts.slice(before)],
      attachments: all(item, "Attachments/Attachment").map((one) => ({
        title: value(one, "Title") || nameOf(value(one, "Link").replaceAll("\\", "/")),
        path: findAbove(find, folderOf(path), value(one, "Link")),
        isClosed: !isPublicAccess(value(one, "AccessEnumName")),
      })),
      attendance: all(element, "Absences/Absence")
        .map((one) => value(one, "Name") || value(one, "ParticipantName"))
        .filter(Boolean)
        .map((name) => `${name} deltog ikke i behandlingen af punktet.`),
      items: [],
    },
  ];
}

/** "Public", "Offentlig publicering", "Åben"; anything else, and nothing at all, isn't for everybody. */
function isPublicAccess(name: string): boolean {
  return /^(?:public|offentlig|åben)/i.test(name.normalize("NFC")) && !/ikke/i.test(name);
}

function headingOf(handling: XmlNode): string {
  const [body, when] = [
    value(handling, "CommitteeName"),
    readMoment(value(handling, "MeetingDate"))?.date.split("-"),
  ];
  const date = when === undefined ? "" : ` den ${when[2]}-${when[1]}-${when[0]}`;
  return `Beslutning${body === "" ? "" : ` i ${body}`}${date}`;
}

/** "21-04-2017 12:00:48" and "2017-04-21T12:00:48" in one order. */
function sortable(timestamp: string): string {
  return timestamp.replace(/^(\d{2})-(\d{2})-(\d{4})/, "$3-$2-$1").replace("T", " ");
}
