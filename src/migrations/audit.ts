import { type Kysely, sql } from "kysely";

interface Audited {
  /** What the rows are part of, as the trail names it: "case", "body", "person" … */
  subject: string;
  /** The column that holds the subject's id. */
  by: string;
  /** Columns whose content is long or closed: the trail keeps only that they changed, and their fingerprint. */
  hidden?: string[];
}

/**
 * Lets the database itself write a row of the audit trail for every row of `tables` (schema app)
 * that is added, changed or removed, so that no code can forget it. Every table of the schema is
 * named in one such call, or in the test's list of those that need none.
 */
export async function auditTables(
  db: Kysely<object>,
  tables: Record<string, Audited>,
): Promise<void> {
  for (const [name, { subject, by, hidden = [] }] of Object.entries(tables)) {
    const words = sql.join([subject, by, ...hidden].map((word) => sql.lit(word)));
    await sql`
      create trigger audit after insert or update or delete on ${sql.id("app", name)}
      for each row execute function app.write_audit(${words})`.execute(db);
  }
}
