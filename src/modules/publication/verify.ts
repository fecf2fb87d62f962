import type { Db } from "../../platform/database/doors.ts";
import { canonical, hashOf, type Link } from "./chain.ts";
import { findPageFault } from "./verify-pages.ts";
import { type RecordTables, tables } from "./tables.ts";

export type Verdict =
  | { whole: true; versions: number }
  | { whole: false; versions: number; seq: number; fault: string };

const PAGE = 200;

/**
 * Walks the chain from its first link, recomputing every hash, and names the first row that is
 * changed, missing or added, also among the rows that the pages read. Run in the authority's scope on the app door, which sees every version.
 */
export async function verifyChain(tx: Db, authorityId: string): Promise<Verdict> {
  let previous: string | null = null;
  let seq = 0;
  const newest = new Map<string, number>();
  for (;;) {
    const rows = await tables(tx as never)
      .selectFrom("record.version")
      .selectAll()
      .where("authority_id", "=", authorityId)
      .where("seq", ">", seq)
      .orderBy("seq")
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      const fault = faultOf(row, seq + 1, previous);
      if (fault !== null) return { whole: false, versions: seq, seq: seq + 1, fault };
      seq = row.seq;
      previous = row.sha256;
      newest.set(row.meeting_id, row.seq);
    }
    if (rows.length < PAGE) break;
  }
  const end = await tables(tx as never)
    .selectFrom("record.chain")
    .selectAll()
    .where("authority_id", "=", authorityId)
    .executeTakeFirst();
  if ((end?.seq ?? 0) !== seq || (end?.sha256 ?? null) !== previous) {
    return {
      whole: false,
      versions: seq,
      seq: seq + 1,
      fault: `kæden skulle ende ved ${end?.seq ?? 0}, men ender ved ${seq}`,
    };
  }
  const fault = await findPageFault(tx, authorityId, newest);
  if (fault !== null) return { whole: false, versions: seq, ...fault };
  return { whole: true, versions: seq };
}

function faultOf(
  row: RecordTables["record.version"],
  seq: number,
  previous: string | null,
): string | null {
  if (row.seq !== seq) return `version ${seq} mangler`;
  if (hashOf(row.document) !== row.sha256) return "indholdet svarer ikke til sin kontrolsum";
  if (row.previous_sha256 !== previous) return "den peger ikke på versionen før";
  const link = JSON.parse(row.document) as Link;
  if (canonical(link) !== row.document) return "indholdet er ikke kanonisk JSON";
  const columns: [unknown, unknown][] = [
    [link.authority, row.authority_id],
    [link.seq, row.seq],
    [link.meeting, row.meeting_id],
    [link.version, row.version],
    [link.action, row.action],
    [link.previous, row.previous_sha256],
    [link.publishedAt, row.published_at.toISOString()],
  ];
  return columns.every(([inside, column]) => inside === column)
    ? null
    : "kolonnerne svarer ikke til indholdet";
}
