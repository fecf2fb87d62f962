import type { Kysely } from "kysely";
import type { RecordTables } from "./tables.ts";

/** The address of every published body, meeting, open item and case, with the date of its last change. */
export async function readSitemap(
  db: Kysely<RecordTables>,
  authorityId: string,
): Promise<{ path: string; modified: Date }[]> {
  const meetings = await db
    .selectFrom("record.meeting")
    .select(["body_slug", "slug", "changed_at", "id"])
    .where("authority_id", "=", authorityId)
    .where("state", "=", "published")
    .orderBy("body_slug")
    .orderBy("slug")
    .execute();
  const items = await db
    .selectFrom("record.item")
    .select(["meeting_id", "number", "closed", "is_chapter", "case_slug"])
    .where("authority_id", "=", authorityId)
    .orderBy("position")
    .execute();
  const byMeeting = Map.groupBy(items, (item) => item.meeting_id);
  const cases = new Map<string, Date>();
  const pages = meetings.flatMap((meeting) => {
    const path = `/udvalg/${meeting.body_slug}/${meeting.slug}`;
    const open = (byMeeting.get(meeting.id) ?? []).filter(
      (item) => !item.closed && !item.is_chapter,
    );
    for (const { case_slug: slug } of open)
      if (slug !== null) cases.set(slug, later(cases.get(slug), meeting.changed_at));
    return [
      { path, modified: meeting.changed_at },
      ...open.map((item) => ({
        path: `${path}/punkt/${encodeURIComponent(item.number)}`,
        modified: meeting.changed_at,
      })),
    ];
  });
  const bodies = Map.groupBy(meetings, (meeting) => meeting.body_slug);
  return [
    ...[...bodies].map(([slug, of]) => ({
      path: `/udvalg/${slug}`,
      modified: of.map((one) => one.changed_at).reduce(later),
    })),
    ...pages,
    ...[...cases].map(([slug, modified]) => ({
      path: `/sager/${encodeURIComponent(slug)}`,
      modified,
    })),
  ];
}

function later(one: Date | undefined, other: Date): Date {
  return one === undefined || one < other ? other : one;
}
