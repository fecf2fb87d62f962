import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here, isId } from "../../../platform/database/here.ts";
import { NotFoundError } from "../../../platform/errors.ts";

/** A file of an archive that was not taken in, and why; in Danish. */
export interface PassedBy {
  /** Path in the archive. */
  file: string;
  message: string;
  hint: string | null;
}

/** An archive that papers came in. */
export interface Archive {
  id: string;
  name: string;
  /** Of one that is kept, since a case system's export is in it. */
  sha256: string | null;
  /** bytes */
  size: number;
  passedBy: PassedBy[];
  cameAt: Date;
  cameBy: string | null;
  /** Papers of it that are in the review still, and of these the ones that are being read. */
  papers: number;
  waiting: number;
}

/** How much is told of what was passed by. */
const MOST_TOLD = 1000;
/** How many archives the list names. */
const MOST_LISTED = 10;

export async function putArchive(
  tx: Tx,
  given: { name: string; sha256: string | null; size: number; by: string; at: Date },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into app.review_archive (authority_id, name, sha256, size, came_by, came_at)
    values (${here}, ${given.name}, ${given.sha256}, ${given.size}, ${given.by}, ${given.at})
    returning id`.execute(tx);
  return rows[0]!.id;
}

export async function notePassedBy(tx: Tx, id: string, files: readonly PassedBy[]): Promise<void> {
  await sql`
    update app.review_archive set passed_by = ${JSON.stringify(files.slice(0, MOST_TOLD))}::jsonb
    where authority_id = ${here} and id = ${id}`.execute(tx);
}

const read = sql`
  select a.id, a.name, a.sha256, a.size, a.passed_by as "passedBy", a.came_at as "cameAt",
    by.name as "cameBy", count(p.id)::int as papers,
    (count(p.id) filter (where p.state = 'waiting'))::int as waiting
  from app.review_archive a
  left join app.person by on by.authority_id = a.authority_id and by.id = a.came_by
  left join app.review_paper p on p.authority_id = a.authority_id and p.archive_id = a.id
  where a.authority_id = ${here}`;

/** The archives that came last. */
export async function lastArchives(tx: Tx): Promise<Archive[]> {
  const { rows } = await sql<Archive>`
    ${read} group by a.authority_id, a.id, by.name
    order by a.came_at desc, a.id limit ${MOST_LISTED}`.execute(tx);
  return rows;
}

/** @throws NotFoundError */
export async function archiveById(tx: Tx, id: string): Promise<Archive> {
  if (isId(id)) {
    const { rows } = await sql<Archive>`
      ${read} and a.id = ${id} group by a.authority_id, a.id, by.name`.execute(tx);
    if (rows[0] !== undefined) return rows[0];
  }
  throw new NotFoundError("Arkivet findes ikke, eller det er slettet efter 30 dage.");
}

/** Takes away archives that came before `before`, but for those of an export whose papers may be imported yet. */
export async function deleteArchives(tx: Tx, before: Date): Promise<void> {
  await sql`
    delete from app.review_archive a where a.authority_id = ${here} and a.came_at < ${before}
      and not exists (
        select from app.review_paper p
        where p.authority_id = a.authority_id and p.archive_id = a.id and p.exported is not null
          and p.state <> 'imported')`.execute(tx);
}
