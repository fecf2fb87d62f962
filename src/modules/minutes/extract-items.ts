import { dateInDenmark } from "../../platform/clock.ts";
import { type Db, inAuthority, type Tx } from "../../platform/database/doors.ts";
import type { FileStore, StoredFile } from "../../platform/files/store.ts";
import { dateText } from "../../platform/i18n/dates.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";
import { fileOnDocument } from "../cases/index.ts";
import { notify } from "../notices/index.ts";
import { authorityById } from "../organisation/index.ts";
import { loadPapers, type Papers, renderExtract } from "../publication/index.ts";
import type { ApprovedJob } from "./queue.ts";
import { type ItemOfCase, itemsToExtract, takeExtract } from "./store/extracts.ts";
import { type Lock, lockOf } from "./store/locks.ts";

/** The whole of it, for the case itself; who opens it there is the case's to decide. */
const CASE_READER = { sees: "all", guestOf: [], recusedIn: [] } as const;

interface Place {
  app: Db;
  files: FileStore;
  jobs: Jobs;
}

/**
 * Puts an extract of each item of approved minutes on the document that it came from, and tells who works
 * on it. May be done again, or by two workers at once: an item is extracted once.
 */
export async function extractItems(place: Place, job: ApprovedJob, now: Date): Promise<void> {
  const inHouse = <T>(work: (tx: Tx) => Promise<T>) =>
    inAuthority(place.app, { authorityId: job.authorityId, actor: "system" }, work);
  const found = await inHouse(async (tx) => {
    const lock = await lockOf(tx, job.meetingId);
    if (lock === null) return null;
    const authority = await authorityById(tx, job.authorityId);
    const papers = await loadPapers(tx, authority, job.meetingId, CASE_READER, "minutes");
    return { lock, papers, items: await itemsToExtract(tx, job.meetingId) };
  });
  if (found === null) return;
  for (const item of found.items) {
    const { sha256, lockedAt } = found.lock;
    const facts = { lock: { sha256, date: dateInDenmark(lockedAt) }, signer: null };
    const pdf = await renderExtract(found.papers, item.id, facts, lockedAt);
    const file = await place.files.put(pdf);
    await inHouse((tx) => keep(tx, place, job, { item, file, now, ...found }));
  }
}

async function keep(
  tx: Tx,
  { jobs }: Place,
  { authorityId }: ApprovedJob,
  made: { item: ItemOfCase; file: StoredFile; papers: Papers; lock: Lock; now: Date },
): Promise<void> {
  const { item, file, lock, now } = made;
  const { content } = made.papers;
  const taken = { itemId: item.id, ...file, by: lock.lockedBy, at: now };
  if (lock.lockedBy === null || !(await takeExtract(tx, taken))) return;
  const which = `${content.body.name} ${dateText(content.date, "da", "long")}, punkt ${item.number}`;
  const workers = await fileOnDocument(tx, jobs, authorityId, {
    documentId: item.documentId,
    title: `Udskrift af referat: ${which}`,
    closedGround: item.closed ? (item.closedGround ?? "Punktet er lukket") : null,
    file: {
      ...file,
      name: `Udskrift ${content.body.slug} ${content.date} punkt ${item.number}.pdf`,
      mediaType: "application/pdf",
    },
    note: `Udskrift af referatet fra ${which}, er lagt på sagen.`,
    personId: lock.lockedBy,
    at: now,
  });
  await notify(
    tx,
    jobs,
    {
      authorityId,
      personIds: workers,
      kind: "minutes_extract",
      text: `Din sag er behandlet: udskrift af referatet fra ${which}, ligger på sagen.`,
      href: `/intern/dokumenter/${item.documentId}`,
      subject: { kind: "agenda-item", id: item.id },
    },
    now,
  );
}
