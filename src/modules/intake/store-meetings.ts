import type { Tx } from "../../platform/database/doors.ts";
import { fromPlain } from "../../platform/rich-text/index.ts";
import { type Decision, saveDecisions } from "../decisions/index.ts";
import { allItems, loadMeeting, type SavedMeeting, saveMeetings } from "../meetings/index.ts";
import { findBodies } from "../organisation/index.ts";
import { findFollowUps } from "./follow-ups/find-follow-ups.ts";
import { keepProposals, settledProposals } from "./follow-ups/proposals.ts";
import { type JoinedMeeting, joinPapers, ORDINARY } from "./join-papers.ts";
import { changeBackAgain } from "./places/change-back.ts";
import { itemSources } from "./places/item-source.ts";
import { keepPutBack, putBacksIn } from "./places/keep-put-back.ts";
import { keepSources, type PaperSource, sourcesOfItems } from "./places/store-sources.ts";
import { keepDocuments, papersOfMeeting, setCurrent } from "./store.ts";
import type { Turn } from "./take-turns.ts";
import { type AttachedFiles, toMeeting } from "./to-meeting.ts";

/** A paper that changes what its meeting shows. */
export interface Storing {
  one: Turn;
  joined: JoinedMeeting;
  at: { bodyId: string; termId: string | null; slug: string };
  /** null for a new meeting */
  id: string | null;
  outcome: "new" | "changed" | "joined";
}

/** Stores the meetings that papers make, and the new ones of those beside the others. Gives their ids. */
export async function storeMeetings(
  tx: Tx,
  authorityId: string,
  steps: readonly Storing[],
): Promise<Map<Storing, string>> {
  if (steps.length === 0) return new Map();
  const before = new Map<Storing, Before>();
  for (const step of steps) before.set(step, await beforeOf(tx, authorityId, step.id));
  const meetings = steps.map(({ one, joined, at, id }) => {
    const attached = attachedIn(joined, one.paper.sha256, one.given.attached);
    return { meeting: toMeeting(joined.document, at, attached), id };
  });
  const saved = await saveMeetings(tx, authorityId, meetings);
  const all = steps.map((step, at) => ({
    step,
    ...(before.get(step) ?? NOTHING),
    ...(saved[at] as SavedMeeting),
  }));
  await saveDecisions(tx, authorityId, await decisionsIn(tx, authorityId, all));
  await keepProposals(
    tx,
    authorityId,
    all.map((one) => ({ ...one, followUps: findFollowUps(one.step.joined.document) })),
  );
  const papers = all.flatMap(({ step, id }) => keptPaper(step.one, id, step.id === null));
  await keepDocuments(tx, authorityId, papers);
  for (const { step, id } of all)
    if (step.id !== null && step.one.given.file !== null)
      await setCurrent(tx, authorityId, id, step.joined.main);
  await keepSources(tx, authorityId, new Map(all.flatMap(sourcesNow)));
  for (const { id, sources } of all)
    if ([...sources.values()].some(({ repairs }) => repairs.some(isUndone)))
      await changeBackAgain(tx, authorityId, id);
  return new Map(all.map(({ step, id }) => [step, id]));
}

/** What hangs on a meeting's items and is to last when they are made anew. */
interface Before {
  settled: Awaited<ReturnType<typeof settledProposals>>;
  sources: Map<string, PaperSource>;
  /** Repairs that somebody put back. */
  putBacks: ReturnType<typeof putBacksIn>;
}

const NOTHING: Before = { settled: new Map(), sources: new Map(), putBacks: [] };

async function beforeOf(tx: Tx, authorityId: string, meetingId: string | null): Promise<Before> {
  if (meetingId === null) return NOTHING;
  const sources = await sourcesOfItems(tx, authorityId, [meetingId]);
  const isPutBack = [...sources.values()].some(({ repairs }) => repairs.some(isUndone));
  return {
    settled: await settledProposals(tx, authorityId, meetingId),
    sources,
    putBacks: isPutBack ? await putBacksOf(tx, authorityId, meetingId, sources) : [],
  };
}

const isUndone = ({ undone }: { undone: boolean }) => undone;

async function putBacksOf(
  tx: Tx,
  authorityId: string,
  meetingId: string,
  sources: ReadonlyMap<string, PaperSource>,
): Promise<Before["putBacks"]> {
  const { document } = joinPapers(await papersOfMeeting(tx, authorityId, meetingId));
  const { items } = await loadMeeting(tx, authorityId, meetingId);
  const ids = new Map(allItems(items).map(({ id, number }) => [number, id]));
  return putBacksIn(document, (number) => sources.get(ids.get(number) ?? "")?.repairs ?? []);
}

type Stored = SavedMeeting & Before & { step: Storing };

type Placed = [itemId: string, PaperSource];

/** Where the meeting's items stand in its papers. */
function sourcesNow({ step, items, sources, putBacks }: Stored): Placed[] {
  const { given, paper } = step.one;
  if (given.file === null) return [];
  const read = given.reading === undefined ? null : itemSources(paper.document, given.reading);
  const own = read === null ? null : keepPutBack(paper.document, read, putBacks);
  return [...step.joined.origins].flatMap(([number, { sha256, number: printed }]) => {
    const itemId = items.get(number) ?? "";
    const source = (sha256 === paper.sha256 ? own?.get(printed) : undefined) ?? sources.get(itemId);
    return source === undefined ? [] : [[itemId, { ...source, sha256 }] satisfies Placed];
  });
}

/** The paper as it is kept beside its meeting; none without a file. */
export function keptPaper(
  { given: { file, reading, facts = ORDINARY }, paper: { document } }: Turn,
  meetingId: string,
  isOnly: boolean,
): Parameters<typeof keepDocuments>[2] {
  return file === null ? [] : [{ meetingId, file, document, reading, facts, isOnly }];
}

/** The attachments of the paper at the numbers that its items have in the meeting. */
export function attachedIn(
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

/** The decisions by item id, with the bodies that made them where those are known. */
async function decisionsIn(
  tx: Tx,
  authorityId: string,
  meetings: readonly Stored[],
): Promise<Map<string, Decision[]>> {
  const all = meetings.flatMap(({ step: { joined, at }, items }) =>
    allItems(joined.document.items).map((item) => ({
      item,
      id: items.get(item.number) ?? "",
      own: { name: joined.document.body.name, bodyId: at.bodyId },
    })),
  );
  const printed = all.flatMap(({ item, own }) =>
    item.decisions.flatMap(({ body }) =>
      body === null || withoutTerm(body) === own.name ? [] : withoutTerm(body),
    ),
  );
  const bodies = await findBodies(tx, authorityId, printed);
  const decider = (body: string | null, own: { name: string; bodyId: string }) => {
    if (body === null) return null;
    const name = withoutTerm(body);
    return name === own.name ? own.bodyId : (bodies.get(name)?.id ?? null);
  };
  return new Map(
    all.map(({ item, id, own }) => [
      id,
      item.decisions.map(({ text, ...decision }) => ({
        ...decision,
        bodyId: decider(decision.body, own),
        content: fromPlain(text),
      })),
    ]),
  );
}

/** "Direktionen 2026-2029" → "Direktionen" */
function withoutTerm(printed: string): string {
  return printed.replace(/\s+\d{4}(\s*-\s*\d{4})?$/, "");
}
