import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError } from "../../../platform/errors.ts";
import type { Jobs } from "../../../platform/jobs/jobs.ts";
import { allItems } from "../../meetings/index.ts";
import { append } from "../chain.ts";
import { projectWithdrawal } from "../project.ts";
import { PUBLISHED, type PublishedJob } from "../queue.ts";
import { currentOf } from "../versions.ts";

/**
 * Takes the meeting out of the public's sight, with a tombstone that says when and why. The
 * versions stay in the chain; publishing again makes a new one.
 * @throws ConflictError when it isn't published · InputError without a reason
 */
export async function withdrawMeeting(
  tx: Tx,
  jobs: Jobs,
  given: { authorityId: string; meetingId: string; now: Date; reason: string },
): Promise<void> {
  const { authorityId, meetingId, now } = given;
  const reason = given.reason.trim();
  if (reason === "")
    throw new InputError("Skriv, hvorfor mødet trækkes tilbage; det vises på siden.");
  const current = await currentOf(tx, authorityId, meetingId);
  if (current?.content == null)
    throw new ConflictError("Mødet er ikke offentliggjort, så det kan ikke trækkes tilbage.");
  const version = current.version + 1;
  const withdrawal = {
    authority: authorityId,
    meeting: meetingId,
    version,
    action: "withdraw",
    reason,
    content: null,
  } as const;
  const [link] = await append(tx, [withdrawal], now);
  const { seq, sha256 } = link as NonNullable<typeof link>;
  await projectWithdrawal(tx, authorityId, meetingId, {
    seq,
    reason,
    now,
    versions: [
      {
        version,
        action: "withdraw",
        kind: null,
        publishedAt: now.toISOString(),
        sha256,
      },
      ...current.versions,
    ],
  });
  const removed = allItems(current.content.items).map((item) => item.id);
  await jobs.enqueue(tx, PUBLISHED, { authorityId, meetingId, removed } satisfies PublishedJob);
}
