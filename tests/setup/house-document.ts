import { sql } from "kysely";
import type { House } from "./house.ts";
import type { DocumentState } from "../../src/modules/cases/words.ts";

/** A case with one document, and what ties the house's people to it; for tests. */
export async function inventDocument(
  house: House,
  { state = "draft", isClosed = false }: { state?: DocumentState; isClosed?: boolean } = {},
): Promise<{ caseId: string; documentId: string }> {
  const { authorityId: a, people, bodyId, units } = house;
  const [caseId, documentId, approvalId] = [1, 2, 3].map(() => crypto.randomUUID() as string) as [
    string,
    string,
    string,
  ];
  const runs = state === "in_approval";
  await house.transact(async (tx) => {
    await sql`
      insert into app.case_file (authority_id, id, number, title, unit_id, origin)
      values (${a}, ${caseId}, ${`S-${caseId.slice(0, 8)}`}, 'Havnen', ${units.roads}, 'own')`.execute(
      tx,
    );
    await sql`
      insert into app.case_document (authority_id, id, case_id, title, body_id, template, item_type,
        is_closed, state, author_id)
      values (${a}, ${documentId}, ${caseId}, 'Havnens udvidelse', ${bodyId}, 'beslutning', 'case',
        ${isClosed}, ${state}, ${people.author})`.execute(tx);
    for (const part of ["handler", "recused handler"] as const)
      await sql`insert into app.case_handler values (${a}, ${caseId}, ${people[part]})`.execute(tx);
    for (const part of ["recused handler", "recused member"] as const)
      await sql`
        insert into app.case_recusal (authority_id, case_id, person_id, reason, registered_by)
        values (${a}, ${caseId}, ${people[part]}, 'Ejer nabogrunden', ${people.secretary})`.execute(
        tx,
      );
    await sql`
      insert into app.approval (authority_id, id, document_id, round, state, started_by)
      values (${a}, ${approvalId}, ${documentId}, 1, ${runs ? "running" : "approved"}, ${people.author})`.execute(
      tx,
    );
    await sql`
      insert into app.approval_step (authority_id, approval_id, position, kind, label, person_id, state)
      values (${a}, ${approvalId}, 1, 'person', 'Chef', ${people.approver}, ${runs ? "current" : "approved"})`.execute(
      tx,
    );
    await sql`
      insert into app.route_stop (authority_id, document_id, position, body_id, purpose, state)
      values (${a}, ${documentId}, 1, ${bodyId}, 'decision', 'ready')`.execute(tx);
  });
  return { caseId, documentId };
}
