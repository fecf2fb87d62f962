import type { Doors } from "../../../platform/database/doors.ts";
import { inAuthority } from "../../../platform/database/doors.ts";
import type { FileStore } from "../../../platform/files/store.ts";
import type { Link } from "../chain.ts";
import { renderPdf } from "../pdf/index.ts";
import { type RecordTables, tables } from "../tables.ts";

export interface Pdf {
  sha256: string;
  /** bytes */
  size: number;
}

/**
 * The PDF of what the public sees of the meeting now: made when it isn't there yet, and kept. null
 * for a meeting that isn't published.
 */
export async function keepPdf(
  at: { doors: Doors; files: FileStore },
  authorityId: string,
  meetingId: string,
): Promise<Pdf | null> {
  const version = await at.doors.public
    .withTables<RecordTables>()
    .selectFrom("record.meeting as m")
    .innerJoin("record.version as v", (join) =>
      join.onRef("v.authority_id", "=", "m.authority_id").onRef("v.seq", "=", "m.seq"),
    )
    .leftJoin("record.pdf as p", (join) =>
      join.onRef("p.authority_id", "=", "m.authority_id").onRef("p.seq", "=", "m.seq"),
    )
    .select(["v.seq", "v.document", "v.published_at", "p.sha256", "p.size"])
    .where("m.authority_id", "=", authorityId)
    .where("m.id", "=", meetingId)
    .executeTakeFirst();
  if (version === undefined) return null;
  if (version.sha256 !== null && version.size !== null)
    return { sha256: version.sha256, size: version.size };
  const { content } = JSON.parse(version.document) as Link;
  if (content === null) return null;
  const pdf = await at.files.put(await renderPdf(content, { publishedAt: version.published_at }));
  await inAuthority(at.doors.app, { authorityId, actor: "system" }, (tx) =>
    tables(tx)
      .insertInto("record.pdf")
      .values({ authority_id: authorityId, seq: version.seq, sha256: pdf.sha256, size: pdf.size })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  return pdf;
}
