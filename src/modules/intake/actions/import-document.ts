import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { InputError } from "../../../platform/errors.ts";
import { fromPlain } from "../../../platform/rich-text/index.ts";
import { type Decision, saveDecisions } from "../../decisions/index.ts";
import {
  allItems,
  type FileReference,
  type MeetingKey,
  meetingsOn,
  saveMeeting,
} from "../../meetings/index.ts";
import { ensureBody, ensureTerm, findBody } from "../../organisation/index.ts";
import { distinctNumbers } from "../distinct-numbers.ts";
import type { ParsedDocument, ParsedItem } from "../parsed-document.ts";
import { findFollowUps } from "../follow-ups/find-follow-ups.ts";
import { keepProposals, settledProposals } from "../follow-ups/proposals.ts";
import { itemSources } from "../places/item-source.ts";
import { keepSources } from "../places/store-sources.ts";
import type { PaperReading } from "../read-paper.ts";
import { keepDocument, meetingOfDocument } from "../store.ts";
import { type AttachedFiles, toMeeting } from "../to-meeting.ts";

export interface Imported {
  meetingId: string;
  /**
   * new: a meeting nobody knew · changed: in place of what the meeting showed · unchanged: this very
   * file was imported before · kept: an agenda that came after the minutes, kept beside them
   */
  outcome: "new" | "changed" | "unchanged" | "kept";
}

/**
 * Stores a parsed document in the transaction `tx`: finds or makes body, term, people and cases,
 * and the meeting it is about. The same file again changes nothing. Without a file the meeting has
 * no source to download.
 * @throws InputError when it doesn't say whose meeting it is and when
 */
export async function importDocument(
  tx: Tx,
  authorityId: string,
  given: {
    file: FileReference | null;
    document: ParsedDocument;
    attached?: AttachedFiles;
    /** How the document was read from the file, so that its parts can be found there again. */
    reading?: Pick<PaperReading, "places" | "doubts" | "repairs" | "sourceLines">;
  },
): Promise<Imported> {
  const { file, reading } = given;
  const document = distinctNumbers(given.document);
  identify(document);
  const { name, organisation } = document.body;
  // One at a time of the first papers of bodies, and of those about a body's meetings of one day.
  const met = await findBody(tx, authorityId, name);
  if (met === null) await oneAtATime(tx, authorityId);
  const body =
    met !== null && (met.organisation !== null || organisation === null)
      ? met
      : await ensureBody(tx, authorityId, { name, organisation });
  await oneAtATime(tx, `${body.id} ${document.date}`);
  const known = file === null ? null : await meetingOfDocument(tx, authorityId, file.sha256);
  if (known !== null) return { meetingId: known, outcome: "unchanged" };
  const termId =
    document.body.period === null
      ? null
      : await ensureTerm(tx, authorityId, body.id, document.body.period);
  const sameDay = await meetingsOn(tx, authorityId, body.id, document.date);
  const meeting =
    sameDay.find(({ startTime }) => startTime !== null && startTime === document.startTime) ??
    sameDay.find((candidate) => isSameMeeting(candidate, document)) ??
    null;
  if (meeting?.kind === "minutes" && document.kind === "agenda") {
    if (file !== null)
      await keepDocument(tx, authorityId, meeting.id, {
        file,
        document,
        reading,
        current: false,
      });
    return { meetingId: meeting.id, outcome: "kept" };
  }
  const slug =
    meeting?.slug ??
    (sameDay.length === 0 ? document.date : `${document.date}-${sameDay.length + 1}`);
  const content = toMeeting(
    document,
    { bodyId: body.id, termId, slug },
    given.attached ?? (() => null),
  );
  const settled =
    meeting === null ? new Map() : await settledProposals(tx, authorityId, meeting.id);
  const saved = await saveMeeting(tx, authorityId, content, meeting?.id ?? null);
  const deciders = await findDeciders(tx, authorityId, document, body.id);
  const decisions = new Map<string, Decision[]>();
  for (const item of allItems(document.items)) {
    const itemId = saved.items.get(item.number);
    if (itemId !== undefined) decisions.set(itemId, toDecisions(item, deciders));
  }
  await saveDecisions(tx, authorityId, decisions);
  const followUps = findFollowUps(document);
  await keepProposals(tx, authorityId, { followUps, items: saved.items, settled });
  if (file !== null) {
    await keepDocument(tx, authorityId, saved.id, { file, document, reading, current: true });
    if (reading !== undefined) {
      const sources = [...itemSources(document, reading)].map(
        ([number, source]) => [saved.items.get(number) ?? "", source] as const,
      );
      await keepSources(tx, authorityId, file.sha256, new Map(sources));
    }
  }
  return { meetingId: saved.id, outcome: meeting === null ? "new" : "changed" };
}

/** @throws InputError when the document doesn't say whose meeting it is and when */
export function identify(document: ParsedDocument): void {
  if (document.date === "") {
    throw new InputError("Dokumentet har ingen mødedato.", {
      hint: "Skriv datoen øverst, fx »Mødedato 21-01-2026«, og importer igen.",
    });
  }
  if (document.body.name === "") {
    throw new InputError("Det fremgår ikke, hvilket udvalg dokumentet er fra.", {
      hint: "Skriv det øverst, fx »REFERAT Direktionen d. 21-01-2026«, og importer igen.",
    });
  }
}

/** A body's documents of one day are about one meeting, unless two of a kind name different hours. */
function isSameMeeting(meeting: MeetingKey, document: ParsedDocument): boolean {
  if (meeting.kind !== document.kind) return true;
  return (
    meeting.startTime === null ||
    document.startTime === null ||
    meeting.startTime === document.startTime
  );
}

/** Waits for whoever works at the same, and holds it until the transaction ends. */
async function oneAtATime(tx: Tx, at: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${at}, 21))`.execute(tx);
}

/** The known bodies that decided something in the document: ids by printed name. */
async function findDeciders(
  tx: Tx,
  authorityId: string,
  { items, body }: ParsedDocument,
  ownBody: string,
): Promise<Map<string, string | null>> {
  const printed = allItems(items).flatMap((item) =>
    item.decisions.flatMap((decision) => decision.body ?? []),
  );
  const deciders = new Map<string, string | null>();
  for (const name of new Set(printed)) {
    const named = withoutTerm(name);
    const id =
      named === body.name ? ownBody : ((await findBody(tx, authorityId, named))?.id ?? null);
    deciders.set(name, id);
  }
  return deciders;
}

function toDecisions(
  { decisions }: ParsedItem,
  deciders: ReadonlyMap<string, string | null>,
): Decision[] {
  return decisions.map(({ text, ...decision }) => ({
    ...decision,
    bodyId: deciders.get(decision.body ?? "") ?? null,
    content: fromPlain(text),
  }));
}

/** "Direktionen 2026-2029" → "Direktionen" */
function withoutTerm(printed: string): string {
  return printed.replace(/\s+\d{4}(\s*-\s*\d{4})?$/, "");
}
