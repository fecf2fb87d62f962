import { recordEvent } from "../../../platform/audit/event.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, NotFoundError } from "../../../platform/errors.ts";
import type { Jobs } from "../../../platform/jobs/jobs.ts";
import { fromPlain, toPlain } from "../../../platform/rich-text/index.ts";
import { loadDecisions, saveDecisions } from "../../decisions/index.ts";
import {
  accessToMeeting,
  allItems,
  changeReadItem,
  loadMeeting,
  type StoredItem,
} from "../../meetings/index.ts";
import type { SignedIn } from "../../organisation/index.ts";
import type { ItemRepair } from "../places/item-source.ts";
import { putBack, putBackLikewise } from "../places/put-back.ts";
import { holdSource, saveRepairs } from "../places/store-sources.ts";
import { mayUndoRepair } from "../policy.ts";
import { READ_CHANGED, type ReadChangedJob } from "../queue.ts";

/**
 * Puts back what stood in the paper where a repair has changed a word. The item's text, and with it its
 * decision or attachment, is changed, and what the public sees follows by a job.
 *
 * @param where line and column of the repair in the lines as read
 * @throws NotFoundError; ConflictError when it is put back already, or the word isn't there any more
 */
export async function undoRepair(
  tx: Tx,
  desk: Pick<SignedIn, "viewer" | "authority"> & { jobs: Pick<Jobs, "enqueue"> },
  at: { meetingId: string; itemId: string },
  where: { line: number; column: number },
): Promise<void> {
  const access = await accessToMeeting(tx, desk.viewer, at.meetingId);
  const { items } = await loadMeeting(tx, desk.authority.id, at.meetingId);
  const item = allItems(items).find(({ id }) => id === at.itemId);
  if (item === undefined || !mayUndoRepair(access, item)) throw missing();
  const source = await holdSource(tx, item.id);
  const repair = source?.repairs.find(
    ({ line, column }) => line === where.line && column === where.column,
  );
  if (source === null || repair === undefined) throw missing();
  if (repair.undone) throw new ConflictError(`»${repair.original}« er allerede sat tilbage.`);
  await change(tx, desk.authority.id, item, repair, source.repairs);
  const repairs = source.repairs.map((one) => (one === repair ? { ...one, undone: true } : one));
  await saveRepairs(tx, item.id, repairs);
  const subject = { kind: "agenda-item", id: item.id };
  await recordEvent(tx, { action: "repair-undone", subject, details: where });
  const job: ReadChangedJob = { authorityId: desk.authority.id, meetingId: at.meetingId };
  await desk.jobs.enqueue(tx, READ_CHANGED, job);
}

async function change(
  tx: Tx,
  authorityId: string,
  item: StoredItem,
  repair: ItemRepair,
  repairs: readonly ItemRepair[],
): Promise<void> {
  const position = Number(/^\/sections\/(\d+)$/.exec(repair.field ?? "")?.[1] ?? -1);
  const section = item.sections[position];
  const before =
    section === undefined ? item.title : `${section.heading}\n${toPlain(section.content)}`;
  const done = putBack(before, repair, repairs);
  if (done === null)
    throw new ConflictError(`»${repair.repaired}« står ikke længere, hvor det blev rettet.`, {
      hint: "Teksten er ændret siden. Hent siden igen, og se efter.",
    });
  if (section === undefined) return changeReadItem(tx, item.id, { title: done.text });
  const end = done.text.indexOf("\n");
  const changed = {
    heading: done.text.slice(0, end),
    content: fromPlain(done.text.slice(end + 1)),
  };
  const likewise = (text: string) => putBackLikewise(text, before, done.at, repair);
  const attachments = item.attachments.flatMap(({ title }, at): [number, string][] => {
    const now = section.kind === "attachments" ? likewise(title) : null;
    return now === null ? [] : [[at, now]];
  });
  await changeReadItem(tx, item.id, {
    sections: new Map([[position, changed]]),
    attachments: new Map(attachments),
  });
  if (section.kind !== "decision") return;
  const decisions = (await loadDecisions(tx, authorityId, [item.id])).get(item.id) ?? [];
  const now = decisions.map((decision) => {
    const text = likewise(toPlain(decision.content));
    return text === null ? decision : { ...decision, content: fromPlain(text) };
  });
  await saveDecisions(tx, authorityId, new Map([[item.id, now]]));
}

function missing(): NotFoundError {
  return new NotFoundError("Rettelsen findes ikke, eller du har ikke adgang til den.");
}
