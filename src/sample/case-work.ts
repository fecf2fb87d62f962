import {
  addComment,
  addNote,
  addParty,
  changeDocument,
  closeCase,
  createCase,
  createDocument,
  linkCases,
  nameCases,
  savePost,
  saveSection,
  saveVersion,
  sectionsOf,
  withdrawDocument,
} from "../modules/cases/index.ts";
import { findBody, findViewer, personByEmail, type Viewer } from "../modules/organisation/index.ts";
import type { Tx } from "../platform/database/doors.ts";
import { fromPlain } from "../platform/rich-text/index.ts";
import type { System } from "../system.ts";
import { loadPapers } from "./attachments.ts";
import { CASE_WORK, type SampleCase } from "./case-work-cases.ts";
import type { SampleMeeting } from "./meeting.ts";
import { addressOf, EMPLOYEES } from "./organisation-people.ts";

/** Gives the imported cases their titles, and writes the cases that lie on people's desks around `now`. */
export async function loadCaseWork(
  tx: Tx,
  system: Pick<System, "files" | "jobs">,
  authorityId: string,
  meetings: readonly SampleMeeting[],
  now: Date,
): Promise<void> {
  await nameCases(tx, titlesIn(meetings));
  const numbers = new Map<string, string>();
  for (const one of CASE_WORK)
    numbers.set(one.title, await loadOne(tx, system, authorityId, one, numbers, now));
}

/** @returns the case's number */
async function loadOne(
  tx: Tx,
  system: Pick<System, "files" | "jobs">,
  authorityId: string,
  sample: SampleCase,
  numbers: ReadonlyMap<string, string>,
  now: Date,
): Promise<string> {
  const at = new Date(now.getTime() - sample.daysAgo * 86_400_000);
  const author = await viewerNamed(tx, sample.author, at);
  const { title, publicTitle = null, document } = sample;
  const sensitivity = sample.sensitivity ?? ("normal" as const);
  const facts = {
    title,
    publicTitle,
    sensitivity,
    unitId: author.unitId,
    kleCode: null,
    number: null,
  };
  const { id: caseId, number } = await createCase(tx, author, facts, at);
  for (const name of sample.parties ?? [])
    await addParty(tx, author, caseId, { name, contact: null, mustBeTold: true }, at);
  for (const note of sample.notes ?? []) await addNote(tx, author, caseId, note, at);
  const linked = sample.follows === undefined ? undefined : numbers.get(sample.follows);
  if (linked !== undefined)
    await linkCases(tx, author, caseId, { number: linked, kind: "follows" }, at);
  if (document !== undefined) await write(tx, system, authorityId, author, caseId, document, at);
  if (sample.isDone) await closeCase(tx, author, caseId, at);
  return number;
}

async function write(
  tx: Tx,
  system: Pick<System, "files" | "jobs">,
  authorityId: string,
  author: Viewer,
  caseId: string,
  document: NonNullable<SampleCase["document"]>,
  at: Date,
): Promise<void> {
  const body = (await findBody(tx, authorityId, document.body))!;
  const { title, itemType, texts, closed, post, version, comment, withdrawn } = document;
  const form = { title, bodyId: body.id, itemType, template: null };
  const id = await createDocument(tx, author, caseId, form, at);
  if (closed !== undefined) {
    const facts = { title, bodyId: body.id, itemType, isClosed: true };
    await changeDocument(
      tx,
      author,
      id,
      { ...facts, publicTitle: closed.publicTitle, closedGround: closed.ground },
      at,
    );
  }
  for (const { key, revision } of await sectionsOf(tx, id)) {
    const text = texts[key];
    if (text !== undefined)
      await saveSection(tx, author, id, key, { revision, content: fromPlain(text) }, at);
  }
  if (version !== undefined) await saveVersion(tx, author, id, version, at);
  if (post !== undefined) await savePost(tx, author, id, { ...post, unitId: author.unitId });
  if (comment !== undefined) {
    const desk = {
      jobs: system.jobs,
      viewer: await viewerNamed(tx, comment.by, at),
      clock: () => at,
    };
    const { sectionKey, quote, text } = comment;
    await addComment(tx, desk, id, { sectionKey, quote, text, parentId: null });
  }
  await loadPapers(tx, system, author, { id, title }, at);
  if (withdrawn !== undefined) await withdrawDocument(tx, author, id, withdrawn, at);
}

async function viewerNamed(tx: Tx, name: string, at: Date): Promise<Viewer> {
  const person = await personByEmail(tx, addressOf(EMPLOYEES.find((one) => one.name === name)!));
  return (await findViewer(tx, person!.id, at))!;
}

/** The case of each open item under the title it had last; a case of many matters gets none. */
function titlesIn(meetings: readonly SampleMeeting[]): { number: string; title: string }[] {
  const titles = new Map<string, Set<string>>();
  for (const { document } of meetings)
    for (const item of document.items)
      if (item.caseNumber !== null && !item.closed)
        titles.set(item.caseNumber, (titles.get(item.caseNumber) ?? new Set()).add(item.title));
  return [...titles].map(([number, found]) => ({
    number,
    title: found.size > 6 ? "Faste punkter" : [...found].at(-1)!,
  }));
}
