import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { InputError } from "../../../platform/errors.ts";
import { fromPlain } from "../../../platform/rich-text/index.ts";
import { type Decision, saveDecisions } from "../../decisions/index.ts";
import { allItems, type FileReference, loadMeeting, saveMeeting } from "../../meetings/index.ts";
import { ensureBody, ensureTerm, findBody } from "../../organisation/index.ts";
import { meetingFor } from "../meeting-for.ts";
import { distinctNumbers } from "../distinct-numbers.ts";
import type { ParsedDocument, ParsedItem } from "../parsed-document.ts";
import { findFollowUps } from "../follow-ups/find-follow-ups.ts";
import { keepProposals, settledProposals } from "../follow-ups/proposals.ts";
import { changeBackAgain } from "../places/change-back.ts";
import { itemSources } from "../places/item-source.ts";
import { keepSources, type PaperSource, sourcesOfItems } from "../places/store-sources.ts";
import {
  type JoinedMeeting,
  joinPapers,
  type KeptPaper,
  ORDINARY,
  type PaperFacts,
} from "../join-papers.ts";
import type { PaperReading } from "../read-paper.ts";
import { keepDocument, meetingOfDocument, papersOfMeeting, setCurrent } from "../store.ts";
import { type AttachedFiles, toMeeting } from "../to-meeting.ts";

export interface Imported {
  meetingId: string;
  /**
   * new: a meeting nobody knew · changed: in place of what the meeting showed · joined: a supplementary
   * agenda's items, added to it · unchanged: this very file was imported before · kept: beside what the
   * meeting shows, as an agenda that came after the minutes, or a draft
   */
  outcome: "new" | "changed" | "joined" | "unchanged" | "kept";
  /** The meeting shows the paper: as what it is made of, or as items of a supplementary agenda. */
  isShown: boolean;
}

interface Given {
  file: FileReference | null;
  document: ParsedDocument;
  attached?: AttachedFiles;
  /** How the document was read from the file, so that its parts can be found there again. */
  reading?: Pick<PaperReading, "places" | "doubts" | "repairs" | "sourceLines">;
  /** What a case system says of it. */
  facts?: PaperFacts;
}

/**
 * Stores a parsed document in the transaction `tx`: finds or makes body, term, people and cases,
 * and the meeting it is about. The same file again changes nothing, unless files of its attachments
 * have come that weren't there. Without a file the meeting has no source to download.
 * @throws InputError when it doesn't say whose meeting it is and when
 */
export async function importDocument(tx: Tx, authorityId: string, given: Given): Promise<Imported> {
  const { file, facts = ORDINARY } = given;
  const paper: KeptPaper = {
    ...facts,
    sha256: file?.sha256 ?? "",
    document: distinctNumbers(given.document),
  };
  identify(paper.document);
  const { document } = paper;
  const { name, organisation } = document.body;
  // One at a time of the first papers of bodies, and of those about a body's meetings of one day.
  const met = await findBody(tx, authorityId, name);
  if (met === null) await oneAtATime(tx, authorityId);
  const body =
    met !== null && (met.organisation !== null || organisation === null)
      ? met
      : await ensureBody(tx, authorityId, { name, organisation });
  await oneAtATime(tx, `${body.id} ${document.date}`);
  if (paper.meeting !== null) await oneAtATime(tx, `${authorityId} ${paper.meeting}`);
  const known = file === null ? null : await meetingOfDocument(tx, authorityId, file.sha256);
  if (known !== null) {
    const joined = joinPapers(await papersOfMeeting(tx, authorityId, known));
    const isShown = joined.shown.has(paper.sha256);
    const attached = attachedIn(joined, paper.sha256, given.attached);
    const mayBring = isShown && given.attached !== undefined;
    if (!mayBring || !(await bringsFiles(tx, authorityId, known, attached)))
      return { meetingId: known, outcome: "unchanged", isShown };
    const { bodyId, termId, slug } = await loadMeeting(tx, authorityId, known);
    await store(tx, authorityId, { joined, paper, at: { bodyId, termId, slug }, id: known, given });
    return { meetingId: known, outcome: "changed", isShown };
  }
  const { meeting, count } = await meetingFor(tx, authorityId, body.id, paper);
  const papers = meeting === null ? [] : await papersOfMeeting(tx, authorityId, meeting.id);
  const joined = joinPapers([...papers, paper]);
  const isLate = papers.length === 0 && meeting?.kind === "minutes" && document.kind === "agenda";
  if (meeting !== null && (isLate || !joined.shown.has(paper.sha256))) {
    await keep(tx, authorityId, meeting.id, given, paper);
    return { meetingId: meeting.id, outcome: "kept", isShown: false };
  }
  const { period } = joined.document.body;
  const termId = period === null ? null : await ensureTerm(tx, authorityId, body.id, period);
  const slug = meeting?.slug ?? (count === 0 ? document.date : `${document.date}-${count + 1}`);
  const at = { bodyId: body.id, termId, slug };
  const id = await store(tx, authorityId, { joined, paper, at, id: meeting?.id ?? null, given });
  const isMain = joined.main === paper.sha256;
  const outcome = meeting === null ? "new" : isMain ? "changed" : "joined";
  return { meetingId: id, outcome, isShown: true };
}

/** Stores the meeting that the papers make, and the new one of them beside the others. */
async function store(
  tx: Tx,
  authorityId: string,
  what: {
    joined: JoinedMeeting;
    paper: KeptPaper;
    at: { bodyId: string; termId: string | null; slug: string };
    /** null for a new meeting */
    id: string | null;
    given: Given;
  },
): Promise<string> {
  const { joined, paper, id, given } = what;
  const { document } = joined;
  const attached = attachedIn(joined, paper.sha256, given.attached);
  const settled = id === null ? new Map() : await settledProposals(tx, authorityId, id);
  const sources: Map<string, PaperSource> =
    id === null ? new Map() : await sourcesOfItems(tx, authorityId, id);
  const content = toMeeting(document, what.at, attached);
  const saved = await saveMeeting(tx, authorityId, content, id);
  const deciders = await findDeciders(tx, authorityId, document, what.at.bodyId);
  const decisions = new Map<string, Decision[]>();
  for (const item of allItems(document.items)) {
    const itemId = saved.items.get(item.number);
    if (itemId !== undefined) decisions.set(itemId, toDecisions(item, deciders));
  }
  await saveDecisions(tx, authorityId, decisions);
  const followUps = findFollowUps(document);
  await keepProposals(tx, authorityId, { followUps, items: saved.items, settled });
  if (given.file === null) return saved.id;
  await keep(tx, authorityId, saved.id, given, paper);
  await setCurrent(tx, authorityId, saved.id, joined.main);
  const own = given.reading === undefined ? new Map() : itemSources(paper.document, given.reading);
  for (const [sha256, items] of Map.groupBy(joined.origins, ([, origin]) => origin.sha256)) {
    const found = items.flatMap(([number, origin]) => {
      const itemId = saved.items.get(number) ?? "";
      const source =
        (sha256 === paper.sha256 ? own.get(origin.number) : undefined) ?? sources.get(itemId);
      return source === undefined ? [] : [[itemId, source] as const];
    });
    await keepSources(tx, authorityId, sha256, new Map(found));
  }
  if ([...sources.values()].some(({ repairs }) => repairs.some(({ undone }) => undone)))
    await changeBackAgain(tx, authorityId, saved.id);
  return saved.id;
}

/** Keeps the paper beside the meeting, unless it is there. */
async function keep(
  tx: Tx,
  authorityId: string,
  meetingId: string,
  { file, reading, facts }: Given,
  { document }: KeptPaper,
): Promise<void> {
  if (file === null) return;
  await keepDocument(tx, authorityId, meetingId, {
    file,
    document,
    reading,
    facts: facts ?? ORDINARY,
  });
}

/** The attachments of the paper at the numbers that its items have in the meeting. */
function attachedIn(
  { origins }: JoinedMeeting,
  sha256: string,
  attached: AttachedFiles | undefined,
): AttachedFiles {
  return (item, title, nth) => {
    const origin = origins.get(item);
    if (attached === undefined || origin?.sha256 !== sha256) return null;
    return attached(origin.number, title, nth);
  };
}

/** Whether files have come for attachments that had none. */
async function bringsFiles(
  tx: Tx,
  authorityId: string,
  meetingId: string,
  attached: AttachedFiles,
): Promise<boolean> {
  const { items } = await loadMeeting(tx, authorityId, meetingId);
  return allItems(items).some(({ number, attachments }) =>
    attachments.some(({ title, file }, at) => {
      const nth = attachments.slice(0, at).filter((each) => each.title === title).length;
      return file === null && attached(number, title, nth)?.file != null;
    }),
  );
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
