import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, NotFoundError } from "../../../platform/errors.ts";
import type { Jobs } from "../../../platform/jobs/jobs.ts";
import { loadDecisions } from "../../decisions/index.ts";
import { notePublic, sourcesOf, sourcesOfItems } from "../../intake/index.ts";
import { allItems, loadMeetings, type StoredMeeting } from "../../meetings/index.ts";
import { type Authority, type NamedBody, namedBodies } from "../../organisation/index.ts";
import { append, canonical } from "../chain.ts";
import { withMove } from "../moved-from.ts";
import { project } from "../project.ts";
import type { PublishedMeeting } from "../published-meeting.ts";
import { PUBLICATION_QUEUES, type PublishedJob } from "../queue.ts";
import { isDecided, toPublished } from "../to-published.ts";
import { type Current, currentsOf } from "../versions.ts";
import { NOTHING_WITHHELD, withheldOf } from "../withheld.ts";

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
  const { meetingId, reason = null, agenda = null, ...rest } = given;
  const [published] = await publishMeetings(tx, jobs, [{ meetingId, reason, agenda }], rest);
  return published as Published;
}

interface Wanted {
  meetingId: string;
  reason: string | null;
  agenda: StoredMeeting | null;
}

/**
 * As {@link publishMeeting} does one: as many statements for many meetings as for one.
 * @param wanted different meetings
 * @returns in the same order
 */
export async function publishMeetings(
  tx: Tx,
  jobs: Jobs,
  wanted: readonly Wanted[],
  { authority, now }: { authority: Authority; now: Date },
): Promise<Published[]> {
  if (wanted.length === 0) return [];
  const ids = wanted.map(({ meetingId }) => meetingId);
  const currents = await currentsOf(tx, authority.id, ids);
  const contents = await contentsOf(tx, authority, wanted, currents);
  const changes: Change[] = [];
  const published = contents.map(({ content, ...rest }, at): Published => {
    const one = wanted[at] as Wanted;
    const current = currents.get(one.meetingId) ?? null;
    const changed = current === null || !sameContent(current.content, content);
    const version = (current?.version ?? 0) + (changed ? 1 : 0);
    if (changed) changes.push({ ...one, ...rest, content, current, version });
    return { changed, version, bodySlug: content.body.slug, slug: content.slug };
  });
  await keepVersions(tx, jobs, changes, { authority, now });
  return published;
}

/** A version that is to come. */
interface Change extends Pick<Wanted, "meetingId" | "reason"> {
  content: PublishedMeeting;
  aliases: string[];
  current: Current | null;
  version: number;
}

/** What the public is to see of the meetings, as they are stored. */
async function contentsOf(
  tx: Tx,
  authority: Authority,
  wanted: readonly Wanted[],
  currents: ReadonlyMap<string, Current>,
): Promise<{ content: PublishedMeeting; aliases: string[] }[]> {
  const ids = wanted.map(({ meetingId }) => meetingId);
  const stored = await loadMeetings(tx, authority.id, ids);
  const meetings = wanted.map(({ meetingId, agenda }) => {
    const meeting = stored.get(meetingId);
    if (meeting === undefined) throw new NotFoundError("Mødet findes ikke.");
    return isDecided(meeting) ? meeting : (agenda ?? meeting);
  });
  const bodies = await namedBodies(
    tx,
    authority.id,
    meetings.map(({ bodyId }) => bodyId),
  );
  const decisions = await loadDecisions(
    tx,
    authority.id,
    meetings.flatMap(({ items }) => allItems(items).map(({ id }) => id)),
  );
  const files = await sourcesOf(tx, authority.id, ids);
  const withheld = await withheldOf(tx, ids);
  const sources = await sourcesOfItems(tx, authority.id, ids);
  const contents = meetings.map((meeting, at) => {
    const { meetingId } = wanted[at] as Wanted;
    const current = currents.get(meetingId)?.content ?? null;
    mustBeReady(meeting, current);
    const { aliases, ...body } = bodies.get(meeting.bodyId) as NamedBody;
    const file = files.get(meetingId) ?? null;
    const kept = withheld.get(meetingId) ?? NOTHING_WITHHELD;
    const published = toPublished(authority, body, meeting, decisions, file, kept, sources);
    // What was read from a paper was never moved, only read otherwise.
    const content = meeting.state === null ? published : withMove(published, current);
    return { content, aliases };
  });
  const fromPapers = wanted.filter((_, at) => meetings[at]?.state === null);
  if (fromPapers.length > 0)
    await notePublic(
      tx,
      authority.id,
      fromPapers.map(({ meetingId }) => meetingId),
    );
  return contents;
}

async function keepVersions(
  tx: Tx,
  jobs: Jobs,
  changes: readonly Change[],
  { authority, now }: { authority: Authority; now: Date },
): Promise<void> {
  const [first, ...rest] = changes.map(({ meetingId, reason, content, version, ...of }) => ({
    authority: authority.id,
    meeting: meetingId,
    version,
    action: actionOf(of.current),
    reason,
    content,
  }));
  if (first === undefined) return;
  const links = await append(tx, [first, ...rest], now);
  const publishedAt = now.toISOString();
  await project(
    tx,
    authority.id,
    changes.map(({ meetingId, content, aliases, current, version }, at) => {
      const { seq, sha256 } = links[at] as (typeof links)[number];
      const { kind } = content;
      const newest = { version, action: actionOf(current), kind, publishedAt, sha256 };
      const versions = [newest, ...(current?.versions ?? [])];
      return { meetingId, seq, content, aliases, versions };
    }),
    now,
  );
  const work = changes.map(({ meetingId, current }): PublishedJob => ({
    authorityId: authority.id,
    meetingId,
    removed: allItems(current?.content?.items ?? []).map((item) => item.id),
  }));
  for (const queue of PUBLICATION_QUEUES) await jobs.enqueueAll(tx, queue, work);
}

function actionOf(current: Current | null): "publish" | "correct" {
  return current?.content == null ? "publish" : "correct";
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
