import type { Tx } from "../../platform/database/doors.ts";
import { deleteArchives } from "./store/archives.ts";
import { deletePapers } from "./store/change-paper.ts";

const DAY_MS = 86_400_000;

/** Days that a paper stays after it was dismissed or imported. A meeting keeps the file that it came from. */
export const DAYS_KEPT = 30;

/** The day's clean-up; the bytes of dismissed papers go when the files' own sweep comes by. */
export async function sweepPapers(tx: Tx, now: Date): Promise<void> {
  const before = new Date(now.getTime() - DAYS_KEPT * DAY_MS);
  await deletePapers(tx, before);
  await deleteArchives(tx, before);
}
