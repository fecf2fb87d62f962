import type { Tx } from "../../platform/database/doors.ts";
import type { PaperReading } from "../intake/index.ts";
import type { FileReference } from "../meetings/index.ts";
import type { Wish } from "./draft.ts";
import { firstDraft, isSure } from "./how-sure.ts";
import { hold, putPaper, putReading } from "./store/change-paper.ts";
import { paperOfFile } from "./store/papers.ts";

/** Whether a paper is to wait for somebody's look before it is imported. */
export function isDoubtful(reading: PaperReading): boolean {
  return !isSure(firstDraft(reading));
}

/**
 * Lets a paper that was read wait in the queue. One that is there keeps what was corrected in it, and
 * one that somebody dismissed stays dismissed.
 */
export async function holdPaper(
  tx: Tx,
  given: { file: FileReference; reading: PaperReading; wish: Wish; at: Date },
): Promise<"held" | "dismissed"> {
  const { sha256, size, name, mediaType } = given.file;
  const known = await paperOfFile(tx, sha256);
  if (known?.state === "dismissed") return "dismissed";
  if (known?.state === "held" || known?.state === "waiting") return "held";
  const { wish, at, reading } = given;
  const id = await putPaper(tx, { sha256, size, name, mediaType, wish, by: null, at });
  await putReading(tx, id, { reading, draft: firstDraft(reading) });
  await hold(tx, id);
  return "held";
}
