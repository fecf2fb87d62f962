import { type Kysely, sql } from "kysely";
import { auditTables } from "./audit.ts";

/**
 * What the app door may write of what only grows: it says who did what, and never when, in which
 * transaction or as which number. A back-dated entry would land below a seal and break it. Journals and
 * versions are added, and neither changed nor removed.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`revoke insert on app.audit_entry, app.audit_seal from tingsted_app`.execute(db);
  await sql`
    grant insert (authority_id, actor, acting_for, address, action, subject_kind, subject_id,
      object_kind, object_id, before, after) on app.audit_entry to tingsted_app`.execute(db);
  await sql`
    grant insert (authority_id, seq, until, entries, hash) on app.audit_seal to tingsted_app`.execute(
    db,
  );
  // What a directory tells of a person beside what is used may be anything, and the trail keeps it for ever.
  await sql`drop trigger audit on app.person`.execute(db);
  await auditTables(db, { person: { subject: "person", by: "id", hidden: ["directory"] } });
  await sql`revoke update, delete on app.case_entry, app.case_version from tingsted_app`.execute(
    db,
  );
}
