import type { Tx } from "../../../platform/database/doors.ts";
import { allItems, loadMeeting, meetingsOn } from "../../meetings/index.ts";
import { ensureTerm } from "../../organisation/index.ts";
import { joinPapers } from "../join-papers.ts";
import { meetingFor } from "../meeting-for.ts";
import { keepDocuments, meetingsOfDocuments, papersOfMeeting } from "../store.ts";
import { attachedIn, keptPaper, storeMeetings, type Storing } from "../store-meetings.ts";
import { type GivenPaper, takeTurns, type Turn } from "../take-turns.ts";
import type { AttachedFiles } from "../to-meeting.ts";

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

/**
 * Stores one paper in the transaction `tx`, as {@link importDocuments} does many.
 * @throws InputError when it doesn't say whose meeting it is and when
 */
export async function importDocument(
  tx: Tx,
  authorityId: string,
  given: GivenPaper,
): Promise<Imported> {
  const [turn = []] = await takeTurns(tx, authorityId, [given]);
  const [imported] = await importDocuments(tx, authorityId, turn);
  return imported as Imported;
}

/**
 * Stores papers of different meetings in the transaction `tx`: finds or makes terms, people and cases, and the
 * meetings that they are about. The same file again changes nothing, unless files of its attachments have come
 * that weren't there. Many new meetings take as many statements as one.
 *
 * @param turn papers that can be stored at once (`takeTurns`)
 * @returns in the same order
 */
export async function importDocuments(
  tx: Tx,
  authorityId: string,
  turn: readonly Turn[],
): Promise<Imported[]> {
  const files = turn.flatMap(({ given }) => given.file?.sha256 ?? []);
  const known = await meetingsOfDocuments(tx, authorityId, files);
  const days = turn.map(({ body, paper }) => ({ bodyId: body.id, date: paper.document.date }));
  const meetings = await meetingsOn(tx, authorityId, days);
  const terms = new Map<string, string>();
  const termOf = async (bodyId: string, label: string): Promise<string> => {
    const key = `${bodyId} ${label}`;
    const id = terms.get(key) ?? (await ensureTerm(tx, authorityId, bodyId, label));
    terms.set(key, id);
    return id;
  };
  const steps: (Imported | Storing)[] = [];
  for (const one of turn) {
    const knownAt = known.get(one.paper.sha256);
    const { date } = one.paper.document;
    const sameDay = meetings.filter((each) => each.bodyId === one.body.id && each.date === date);
    steps.push(
      knownAt === undefined
        ? await newcomer(tx, authorityId, one, { sameDay, termOf })
        : await again(tx, authorityId, one, knownAt),
    );
  }
  const ids = await storeMeetings(tx, authorityId, steps.filter(isStoring));
  return steps.map((step) =>
    isStoring(step)
      ? { meetingId: ids.get(step) ?? "", outcome: step.outcome, isShown: true }
      : step,
  );
}

function isStoring(step: Imported | Storing): step is Storing {
  return "joined" in step;
}

/** A paper that nobody has met. */
async function newcomer(
  tx: Tx,
  authorityId: string,
  one: Turn,
  around: {
    /** The body's meetings on its day. */
    sameDay: Awaited<ReturnType<typeof meetingsOn>>;
    termOf: (bodyId: string, label: string) => Promise<string>;
  },
): Promise<Imported | Storing> {
  const { paper, body } = one;
  const { document } = paper;
  const meeting = await meetingFor(tx, authorityId, around.sameDay, paper);
  const papers = meeting === null ? [] : await papersOfMeeting(tx, authorityId, meeting.id);
  const joined = joinPapers([...papers, paper]);
  const isLate = papers.length === 0 && meeting?.kind === "minutes" && document.kind === "agenda";
  if (meeting !== null && (isLate || !joined.shown.has(paper.sha256))) {
    await keepDocuments(tx, authorityId, keptPaper(one, meeting.id, false));
    return { meetingId: meeting.id, outcome: "kept", isShown: false };
  }
  const { period } = joined.document.body;
  const termId = period === null ? null : await around.termOf(body.id, period);
  const count = around.sameDay.length;
  const slug = meeting?.slug ?? (count === 0 ? document.date : `${document.date}-${count + 1}`);
  const isMain = joined.main === paper.sha256;
  return {
    one,
    joined,
    at: { bodyId: body.id, termId, slug },
    id: meeting?.id ?? null,
    outcome: meeting === null ? "new" : isMain ? "changed" : "joined",
  };
}

/** A file that was imported before. */
async function again(
  tx: Tx,
  authorityId: string,
  one: Turn,
  meetingId: string,
): Promise<Imported | Storing> {
  const { given, paper } = one;
  const joined = joinPapers(await papersOfMeeting(tx, authorityId, meetingId));
  const isShown = joined.shown.has(paper.sha256);
  const attached = attachedIn(joined, paper.sha256, given.attached);
  const mayBring = isShown && given.attached !== undefined;
  if (!mayBring || !(await bringsFiles(tx, authorityId, meetingId, attached)))
    return { meetingId, outcome: "unchanged", isShown };
  const { bodyId, termId, slug } = await loadMeeting(tx, authorityId, meetingId);
  return { one, joined, at: { bodyId, termId, slug }, id: meetingId, outcome: "changed" };
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
