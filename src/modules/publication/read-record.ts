import { type ExpressionBuilder, sql } from "kysely";
import type { Db } from "../../platform/database/doors.ts";
import type { Link } from "./chain.ts";
import type { PublishedMeeting } from "./published-meeting.ts";
import { readBodies, readBody } from "./read-bodies.ts";
import { itemTexts } from "./read-items.ts";
import type { MeetingRecord, MeetingSummary, PublishedRecord } from "./reader.ts";
import type { RecordTables } from "./tables.ts";

type MeetingRow = RecordTables["record.meeting"];

/** The published record of one authority, read through the public door. */
export function readRecord(publicDoor: Db, authorityId: string): PublishedRecord {
  const db = publicDoor.withTables<RecordTables>();
  const ofAuthority = (eb: ExpressionBuilder<RecordTables, "record.meeting">) =>
    eb("authority_id", "=", authorityId);
  const published = () =>
    db.selectFrom("record.meeting").where(ofAuthority).where("state", "=", "published");

  return {
    async generation() {
      const row = await db
        .selectFrom("record.chain")
        .select("seq")
        .where("authority_id", "=", authorityId)
        .executeTakeFirst();
      return row?.seq ?? 0;
    },
    async authority() {
      const row = await db
        .selectFrom("record.authority")
        .selectAll()
        .where("authority_id", "=", authorityId)
        .executeTakeFirst();
      return row === undefined ? null : { slug: row.slug, name: row.name, isSample: row.is_sample };
    },
    bodies: () => readBodies(db, authorityId),
    body: (slug) => readBody(db, authorityId, slug),
    async meetingsOf(bodySlug, year) {
      const rows = await published()
        .selectAll()
        .where("body_slug", "=", bodySlug)
        .$if(year !== undefined, (query) => query.where(sql`extract(year from date)`, "=", year))
        .orderBy("date", "desc")
        .orderBy("slug", "desc")
        .execute();
      return rows.map(toSummary);
    },
    async coming(today, limit) {
      const rows = await published()
        .selectAll()
        .where("kind", "=", "agenda")
        .where("date", ">=", today)
        .orderBy("date")
        .orderBy("start_time")
        .limit(limit)
        .execute();
      return rows.map(toSummary);
    },
    async latest(today, limit) {
      const rows = await published()
        .selectAll()
        .where((eb) => eb.or([eb("date", "<", today), eb("kind", "=", "minutes")]))
        .orderBy("date", "desc")
        .orderBy("slug", "desc")
        .limit(limit)
        .execute();
      return rows.map(toSummary);
    },
    async latestDecisions(limit) {
      const rows = await db
        .selectFrom("record.item as i")
        .innerJoin("record.meeting as m", (join) =>
          join.onRef("m.authority_id", "=", "i.authority_id").onRef("m.id", "=", "i.meeting_id"),
        )
        .select([
          "m.body_slug",
          "m.body_name",
          "m.slug",
          "m.date",
          "i.number",
          "i.title",
          "i.case_number",
          "i.decision_type",
          "i.decision_text",
        ])
        .where("i.authority_id", "=", authorityId)
        .where("m.kind", "=", "minutes")
        .where("i.decision_type", "is not", null)
        .where("i.decision_type", "not in", ["none", "noted"])
        .orderBy("m.date", "desc")
        .orderBy("m.slug", "desc")
        .orderBy("m.body_slug")
        .orderBy("i.position")
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        bodySlug: row.body_slug,
        bodyName: row.body_name,
        slug: row.slug,
        date: row.date,
        number: row.number,
        title: row.title,
        caseNumber: row.case_number,
        type: row.decision_type ?? "none",
        text: row.decision_text ?? "",
      }));
    },
    async meeting(bodySlug, slug) {
      const row = await db
        .selectFrom("record.meeting")
        .selectAll()
        .where(ofAuthority)
        .where("body_slug", "=", bodySlug)
        .where("slug", "=", slug)
        .executeTakeFirst();
      if (row === undefined) return null;
      if (row.state === "withdrawn") {
        return {
          state: "withdrawn",
          bodySlug,
          bodyName: row.body_name,
          date: row.date,
          withdrawnAt: row.changed_at,
          reason: row.reason ?? "",
        };
      }
      return wholeMeeting(row);
    },
    async cases(limit, offset) {
      const rows = await db
        .selectFrom("record.item as i")
        .innerJoin("record.meeting as m", (join) =>
          join.onRef("m.authority_id", "=", "i.authority_id").onRef("m.id", "=", "i.meeting_id"),
        )
        .where("i.authority_id", "=", authorityId)
        .where("i.case_slug", "is not", null)
        .groupBy("i.case_slug")
        .select((eb) => [
          "i.case_slug",
          eb.fn.max("i.case_number").as("number"),
          sql<string>`mode() within group (order by i.title)`.as("title"),
          eb.fn.countAll<number>().as("entries"),
          eb.fn.max("m.date").as("latest"),
          sql<number>`count(*) over ()`.as("total"),
        ])
        .orderBy("latest", "desc")
        .orderBy("number", "desc")
        .limit(limit)
        .offset(offset)
        .execute();
      return {
        total: rows[0]?.total ?? 0,
        cases: rows.map((row) => ({
          number: row.number ?? "",
          slug: row.case_slug ?? "",
          title: row.title,
          entryCount: row.entries,
          latestDate: row.latest ?? "",
        })),
      };
    },
    async case(slug) {
      const rows = await db
        .selectFrom("record.item as i")
        .innerJoin("record.meeting as m", (join) =>
          join.onRef("m.authority_id", "=", "i.authority_id").onRef("m.id", "=", "i.meeting_id"),
        )
        .select([
          "m.body_slug",
          "m.body_name",
          "m.slug",
          "m.date",
          "m.kind",
          "i.number",
          "i.title",
          "i.case_number",
          "i.decision_type",
          "i.decision_text",
        ])
        .where("i.authority_id", "=", authorityId)
        .where("i.case_slug", "=", slug)
        .orderBy("m.date")
        .orderBy("m.start_time")
        .orderBy("i.position")
        .execute();
      const last = rows.at(-1);
      if (last === undefined) return null;
      return {
        number: last.case_number ?? "",
        title: commonest(rows.map((row) => row.title)),
        entries: rows.map((row) => ({
          bodySlug: row.body_slug,
          bodyName: row.body_name,
          slug: row.slug,
          date: row.date,
          kind: row.kind,
          number: row.number,
          title: row.title,
          decision:
            row.decision_type === null
              ? null
              : { type: row.decision_type, text: row.decision_text ?? "" },
        })),
      };
    },
    async file(sha256) {
      const row = await db
        .selectFrom("record.file as f")
        .innerJoin("record.meeting as m", (join) =>
          join.onRef("m.authority_id", "=", "f.authority_id").onRef("m.id", "=", "f.meeting_id"),
        )
        .select(["f.role", "f.sha256", "f.name", "f.media_type", "f.size", "m.body_slug", "m.slug"])
        .where("f.authority_id", "=", authorityId)
        .where("f.sha256", "=", sha256)
        .executeTakeFirst();
      if (row === undefined) return null;
      return {
        role: row.role,
        sha256: row.sha256,
        name: row.name,
        mediaType: row.media_type,
        size: row.size,
        bodySlug: row.body_slug,
        meetingSlug: row.slug,
      };
    },
    items: (ids) =>
      itemTexts(db, authorityId, (query) =>
        query.where("i.id", "in", ids.length === 0 ? [authorityId] : ids),
      ),
    itemsOf: (meetingIds) =>
      itemTexts(db, authorityId, (query) =>
        query.where("i.meeting_id", "in", meetingIds.length === 0 ? [authorityId] : meetingIds),
      ),
    itemsAfter: (afterId, limit) =>
      itemTexts(db, authorityId, (query) =>
        (afterId === null ? query : query.where("i.id", ">", afterId)).orderBy("i.id").limit(limit),
      ),
    async sitemap() {
      const meetings = await published()
        .select(["body_slug", "slug", "changed_at", "id"])
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
    },
  };

  async function wholeMeeting(row: MeetingRow): Promise<MeetingRecord | null> {
    const version = await db
      .selectFrom("record.version")
      .select(["document", "version", "sha256", "published_at"])
      .where("authority_id", "=", authorityId)
      .where("seq", "=", row.seq)
      .executeTakeFirst();
    if (version === undefined) return null;
    const beside = (after: boolean) =>
      published()
        .selectAll()
        .where("body_slug", "=", row.body_slug)
        .where((eb) =>
          eb(eb.refTuple("date", "slug"), after ? ">" : "<", eb.tuple(row.date, row.slug)),
        )
        .orderBy("date", after ? "asc" : "desc")
        .orderBy("slug", after ? "asc" : "desc")
        .limit(1)
        .executeTakeFirst();
    const [previous, next] = await Promise.all([beside(false), beside(true)]);
    return {
      state: "published",
      id: row.id,
      seq: row.seq,
      version: version.version,
      publishedAt: version.published_at,
      sha256: version.sha256,
      content: (JSON.parse(version.document) as Link).content as PublishedMeeting,
      versions: row.versions.map((one) => ({ ...one, publishedAt: new Date(one.publishedAt) })),
      previous: previous === undefined ? null : toSummary(previous),
      next: next === undefined ? null : toSummary(next),
    };
  }
}

function toSummary(row: MeetingRow): MeetingSummary {
  return {
    bodySlug: row.body_slug,
    bodyName: row.body_name,
    term: row.term,
    slug: row.slug,
    kind: row.kind,
    date: row.date,
    startTime: row.start_time,
    place: row.place,
    itemCount: row.item_count,
  };
}

/** A case has the title that most of its items have; of equals the newest. */
function commonest(titles: string[]): string {
  const counts = Map.groupBy(titles.toReversed(), (title) => title);
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? "";
}

function later(one: Date | undefined, other: Date): Date {
  return one === undefined || one < other ? other : one;
}
