import { type ExpressionBuilder, sql } from "kysely";
import type { Db } from "../../platform/database/doors.ts";
import type { Link } from "./chain.ts";
import type { PublishedMeeting } from "./published-meeting.ts";
import { readBodies, readBody } from "./read-bodies.ts";
import { readCase, readCases } from "./read-cases.ts";
import { itemTexts } from "./read-items.ts";
import { readSitemap } from "./read-sitemap.ts";
import type { MeetingRecord, MeetingSummary, PublishedRecord } from "./reader.ts";
import { itemsOfMeetings } from "./items-of-meetings.ts";
import type { RecordTables } from "./tables.ts";

type MeetingRow = RecordTables["record.meeting"];

/** Items that stand on every agenda; what is decided on them is no news. */
const STANDING_ITEM =
  "^(tidsplan|(godkendelse af )?(dagsorden|referat)|orientering|meddelelser|eventuelt|kommende sager|siden sidst|punkter til næste møde|underskrift)";

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
      const rows = await itemsOfMeetings(db, authorityId)
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
        .where("m.kind", "=", "minutes")
        .where("i.decision_type", "is not", null)
        .where("i.decision_type", "not in", ["none", "noted"])
        .where(sql<boolean>`i.title !~* ${STANDING_ITEM}`)
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
    cases: (limit, offset) => readCases(db, authorityId, limit, offset),
    case: (slug) => readCase(db, authorityId, slug),
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
    sitemap: () => readSitemap(db, authorityId),
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
    isCancelled: row.is_cancelled,
    itemCount: row.item_count,
  };
}
