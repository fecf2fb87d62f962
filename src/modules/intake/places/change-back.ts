import type { Tx } from "../../../platform/database/doors.ts";
import { fromPlain, toPlain } from "../../../platform/rich-text/index.ts";
import { loadDecisions, rewordDecision } from "../../decisions/index.ts";
import { allItems, changeReadItem, loadMeeting, type StoredItem } from "../../meetings/index.ts";
import type { ItemRepair } from "./item-source.ts";
import { putBack, putBackLikewise } from "./put-back.ts";
import { sourcesOfItems } from "./store-sources.ts";

/**
 * Puts one repair back in an item's title or section, and likewise in its decision or attachment.
 *
 * @param repairs the item's, of which those that are put back no longer count
 * @returns false when the word isn't there any more
 */
export async function changeBack(
  tx: Tx,
  authorityId: string,
  item: StoredItem,
  repair: ItemRepair,
  repairs: readonly ItemRepair[],
): Promise<boolean> {
  const position = Number(/^\/sections\/(\d+)$/.exec(repair.field ?? "")?.[1] ?? -1);
  const section = item.sections[position];
  if (section === undefined && repair.field !== "/title") return false;
  const before =
    section === undefined ? item.title : `${section.heading}\n${toPlain(section.content)}`;
  const done = putBack(before, repair, repairs);
  if (done === null) return false;
  if (section === undefined) {
    await changeReadItem(tx, item.id, { title: done.text });
    return true;
  }
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
  if (section.kind !== "decision") return true;
  const decisions = (await loadDecisions(tx, authorityId, [item.id])).get(item.id) ?? [];
  for (const [at, { content }] of decisions.entries()) {
    const text = likewise(toPlain(content));
    if (text !== null)
      await rewordDecision(tx, authorityId, { itemId: item.id, position: at }, fromPlain(text));
  }
  return true;
}

/** A meeting that is made of its papers anew loses what was put back: it is put back again, where it still can be. */
export async function changeBackAgain(
  tx: Tx,
  authorityId: string,
  meetingId: string,
): Promise<void> {
  const sources = await sourcesOfItems(tx, authorityId, [meetingId]);
  for (const [itemId, { repairs }] of sources) {
    const done: ItemRepair[] = repairs.map((one) => ({ ...one, undone: false }));
    for (const [at, repair] of repairs.entries()) {
      if (!repair.undone) continue;
      const { items } = await loadMeeting(tx, authorityId, meetingId);
      const item = allItems(items).find(({ id }) => id === itemId);
      if (item !== undefined) await changeBack(tx, authorityId, item, repair, done);
      done[at] = repair;
    }
  }
}
