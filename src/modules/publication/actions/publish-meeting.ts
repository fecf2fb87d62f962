import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError } from "../../../platform/errors.ts";
import type { Jobs } from "../../../platform/jobs/jobs.ts";
import { loadDecisions } from "../../decisions/index.ts";
import { notePublic, sourceOf, sourcesOfItems } from "../../intake/index.ts";
import { allItems, loadMeeting, type StoredMeeting } from "../../meetings/index.ts";
import { aliasesOf, type Authority, bodyById } from "../../organisation/index.ts";
import { append, canonical } from "../chain.ts";
import { withMove } from "../moved-from.ts";
import { project } from "../project.ts";
import type { PublishedMeeting } from "../published-meeting.ts";
import { PUBLICATION_QUEUES, type PublishedJob } from "../queue.ts";
import { isDecided, toPublished } from "../to-published.ts";
import { currentOf } from "../versions.ts";
import { withheldOf } from "../withheld.ts";

export interface Published {
  /** false when the public already sees just this. */
  changed: boolean;
  version: number;
  bodySlug: string;
  slug: string;
}

/**
 * Makes what is stored of the meeting the newest version of the published record, unless the public
 * already sees just that. Search and PDF follow by a job of the same transaction.
 * @throws NotFoundError; ConflictError for a meeting whose agenda hasn't been sent, or that was cancelled
 *   before the public saw anything of it
 */
export async function publishMeeting(
  tx: Tx,
  jobs: Jobs,
  given: {
    authority: Authority;
    meetingId: string;
    now: Date;
    reason?: string;
    /** The agenda as it was sent, which the public sees until there are minutes; what is stored without. */
    agenda?: StoredMeeting | null;
  },
): Promise<Published> {
  const { authority, meetingId, now } = given;
  const stored = await loadMeeting(tx, authority.id, meetingId);
  const meeting = isDecided(stored) ? stored : (given.agenda ?? stored);
  const body = await bodyById(tx, authority.id, meeting.bodyId);
  const decisions = await loadDecisions(
    tx,
    authority.id,
    allItems(meeting.items).map((item) => item.id),
  );
  const source = await sourceOf(tx, authority.id, meetingId);
  const withheld = await withheldOf(tx, meetingId);
  const current = await currentOf(tx, authority.id, meetingId);
  mustBeReady(meeting, current?.content ?? null);
  const sources = await sourcesOfItems(tx, authority.id, meetingId);
  const published = toPublished(authority, body, meeting, decisions, source, withheld, sources);
  // What was read from a paper was never moved, only read otherwise.
  const content =
    meeting.state === null ? published : withMove(published, current?.content ?? null);
  const at = { bodySlug: content.body.slug, slug: content.slug };
  if (meeting.state === null) await notePublic(tx, authority.id, meetingId);
  if (current !== null && sameContent(current.content, content)) {
    return { changed: false, version: current.version, ...at };
  }
  const version = (current?.version ?? 0) + 1;
  const action = current?.content == null ? "publish" : "correct";
  const link = await append(
    tx,
    {
      authority: authority.id,
      meeting: meetingId,
      version,
      action,
      reason: given.reason ?? null,
      content,
    },
    now,
  );
  await project(tx, authority.id, meetingId, {
    seq: link.seq,
    content,
    aliases: await aliasesOf(tx, authority.id, body),
    now,
    versions: [
      { version, action, kind: content.kind, publishedAt: now.toISOString(), sha256: link.sha256 },
      ...(current?.versions ?? []),
    ],
  });
  const removed = allItems(current?.content?.items ?? []).map((item) => item.id);
  const job: PublishedJob = { authorityId: authority.id, meetingId, removed };
  for (const queue of PUBLICATION_QUEUES) await jobs.enqueue(tx, queue, job);
  return { changed: true, version, ...at };
}

/** An agenda is private until it is sent; of a cancelled meeting nothing becomes public that wasn't. */
function mustBeReady({ state }: StoredMeeting, current: PublishedMeeting | null): void {
  if (state === "cancelled" && current === null)
    throw new ConflictError("Mødet er aflyst, og intet af det er offentligt.", {
      hint: "Der er ikke noget at offentliggøre.",
    });
  if (state === "planned" || state === "open")
    throw new ConflictError("Dagsordenen er ikke udsendt endnu.", {
      hint: "Udsend den først; så bliver den åbne del offentlig.",
    });
}

function sameContent(one: PublishedMeeting | null, other: PublishedMeeting): boolean {
  return one !== null && canonical(one) === canonical(other);
}
