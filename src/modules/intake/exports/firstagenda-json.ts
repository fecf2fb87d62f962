import { readTitle } from "../title-state.ts";
import { findAbove, type FindFile, type FindNamed, folderOf } from "./bundle.ts";
import {
  type ExportDraft,
  type ExportItem,
  type ExportText,
  type FormReading,
  warning,
} from "./export-paper.ts";
import type {
  FirstAgenda,
  FirstAgendaBodies,
  FirstAgendaItem,
  FirstAgendaMeeting,
} from "./firstagenda-schema.ts";
import { htmlText } from "./html-text.ts";
import { readIsoMoment } from "./moment.ts";
import { splitHtml } from "./split-html.ts";

/**
 * An agenda or minutes as FirstAgenda's public pages load it. Nothing in it is a draft; each has an id of its
 * own, so papers of one meeting are told by body and time.
 *
 * @param lists of bodies that came along: they tell the term, and what a meeting itself doesn't
 */
export function readFirstAgenda(
  agenda: FirstAgenda,
  path: string,
  find: FindFile,
  findNamed: FindNamed,
  lists: readonly FirstAgendaBodies[],
): FormReading {
  const listed = listedMeeting(agenda, lists);
  const meeting = merged(agenda.Moede, listed?.meeting ?? null);
  const name = meeting.Navn ?? "";
  const kind = /referat|protokol/i.test(name) ? "minutes" : "agenda";
  const from = readIsoMoment(meeting.MeetingBeginUtc ?? meeting.Dato ?? "");
  const to = readIsoMoment(meeting.MeetingEndUtc ?? "");
  const isClosed = /^lukket/i.test(name.trim());
  const people = meeting.Moededeltagere ?? [];
  const names = (came: boolean) =>
    people
      .filter((one) => (one.Absent !== true && one.ParticipationCancelled !== true) === came)
      .flatMap(({ Name: who }) => who?.trim() || []);
  const warnings: ExportDraft["warnings"] = [];
  const draft: ExportDraft = {
    system: "FirstAgenda",
    path,
    meetingId: null,
    agendaId: agenda.Id ?? null,
    state: kind,
    kind,
    isClosed,
    isSupplement:
      agenda.TillaegsDagsorden === true ||
      meeting.IsSupplementaryAgenda === true ||
      /^tillæg/i.test(name),
    body: {
      name: (agenda.Udvalg.Navn ?? "").trim(),
      period: listed?.period ?? null,
      organisation: null,
    },
    date: from?.date ?? "",
    startTime: from?.time ?? null,
    endTime: to?.date === from?.date ? (to?.time ?? null) : null,
    place: meeting.Sted?.trim() || null,
    participants: names(true),
    absent: names(false),
    substitutes: [],
    tableOfContents: [],
    preamble: [],
    items: agenda.Dagsordenpunkter.toSorted((a, b) => (a.Sorting ?? 0) - (b.Sorting ?? 0)).map(
      (item, index) => readItem(item, index, isClosed, { path, find, findNamed, warnings }),
    ),
    warnings,
  };
  return { drafts: [draft], claimed: [path] };
}

function readItem(
  item: FirstAgendaItem,
  index: number,
  isInClosed: boolean,
  place: {
    path: string;
    find: FindFile;
    findNamed: FindNamed;
    warnings: ExportDraft["warnings"];
  },
): ExportItem {
  const number = item.Punktnummer || item.Number || String(index + 1);
  const { title, closed } = readTitle((item.Navn || item.Caption || "").trim());
  const texts = (item.Felter ?? []).flatMap(({ Navn, Html, Tekst }): ExportText[] => {
    const parts = splitHtml(Html || Tekst || "", (tag) => {
      if (tag === "img")
        place.warnings.push(
          warning("picture", `Punkt ${number}: et billede i teksten er ikke læst med.`),
        );
    });
    return parts.map((part) => (part.heading === "" ? { ...part, heading: Navn ?? "" } : part));
  });
  const decision = decisionOf(item.ItemDecision);
  return {
    number,
    title,
    neutralTitle: null,
    closed: isInClosed || closed || item.IsOpen !== true,
    caseNumber: item.SagsNummer || item.CaseNumber || null,
    caseHandlers: [],
    texts: [
      ...texts,
      ...(decision === "" ? [] : [{ heading: "Beslutning", text: decision, isDecision: true }]),
    ].filter(({ heading, text }) => text !== "" || heading !== ""),
    attachments: (item.Bilag ?? [])
      .toSorted((a, b) => (a.Order ?? 0) - (b.Order ?? 0))
      .map((one) => ({
        title: one.Navn ?? "",
        path: fileOf(one.Id ?? "", place),
        isClosed: one.IsOpen === false,
      })),
    attendance: [],
    items: [],
  };
}

/** A file that was fetched is called by its id, wherever it was put. */
function fileOf(
  id: string,
  { path, find, findNamed }: { path: string; find: FindFile; findNamed: FindNamed },
): string | null {
  return id === "" ? null : (findAbove(find, folderOf(path), `${id}.pdf`) ?? findNamed(id));
}

function decisionOf(given: unknown): string {
  if (typeof given === "string") return htmlText(given);
  if (typeof given !== "object" || given === null) return "";
  const found = ["Html", "Text", "Tekst"].map((field) => Reflect.get(given, field));
  return htmlText(
    found.find((text): text is string => typeof text === "string" && text !== "") ?? "",
  );
}

function listedMeeting(
  agenda: FirstAgenda,
  lists: readonly FirstAgendaBodies[],
): { meeting: FirstAgendaMeeting | null; period: string | null } | null {
  for (const list of lists)
    for (const [term, bodies] of Object.entries(list.Udvalg))
      for (const body of bodies) {
        const meeting =
          (body.Moeder ?? []).find(({ Id }) => Id != null && Id === agenda.Id) ?? null;
        if (meeting === null && (body.Id == null || body.Id !== agenda.Udvalg.Id)) continue;
        return {
          meeting,
          period: /\d{4}\s*-\s*\d{4}/.exec(term)?.[0].replaceAll(/\s/g, "") ?? null,
        };
      }
  return null;
}

/** What the paper says counts; the list fills in what it leaves open. */
function merged(own: FirstAgendaMeeting, listed: FirstAgendaMeeting | null): FirstAgendaMeeting {
  const said = Object.entries(own).filter(([, given]) => given !== null && given !== undefined);
  return { ...listed, ...Object.fromEntries(said) };
}
