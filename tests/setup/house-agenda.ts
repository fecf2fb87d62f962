import { sql } from "kysely";
import { openAgenda } from "../../src/modules/meetings/actions/open-agenda.ts";
import { addCases } from "../../src/modules/meetings/actions/add-cases.ts";
import { addFreeItem } from "../../src/modules/meetings/actions/add-free-item.ts";
import { freeItemForm } from "../../src/modules/meetings/agenda-schema.ts";
import { stopsOf } from "../../src/modules/cases/index.ts";
import { fromPlain } from "../../src/platform/rich-text/index.ts";
import { inventPdf } from "./files.ts";
import { inventDocument } from "./house-document.ts";
import type { AgendaRow } from "../../src/modules/meetings/agenda-row.ts";
import { agendaRows } from "../../src/modules/meetings/store/agenda.ts";
import type { BodyRules } from "../../src/modules/organisation/index.ts";
import type { House } from "./house.ts";

let day = 0;

/** A planned meeting of the house's body, each on a day of its own; for tests. */
export async function planMeeting(house: House, given: { date?: string } = {}): Promise<string> {
  const id = crypto.randomUUID();
  const date = given.date ?? new Date(Date.UTC(2026, 3, (day += 1))).toISOString().slice(0, 10);
  await house.transact((tx) =>
    sql`insert into app.meeting (authority_id, id, body_id, slug, kind, date, start_time, end_time,
        place, origin, state)
      values (${house.authorityId}, ${id}, ${house.bodyId}, ${id}, 'agenda', ${date}, '09:00',
        '11:00', 'Rådhuset', 'own', 'planned')`.execute(tx),
  );
  return id;
}

/** The same with its agenda opened by the secretary. */
export async function openedMeeting(house: House, given: { date?: string } = {}): Promise<string> {
  const id = await planMeeting(house, given);
  await house.as("secretary", (tx, desk) => openAgenda(tx, desk.viewer, id, desk.clock()));
  return id;
}

/** As if the agenda had been sent. */
export async function sendOut(house: House, meetingId: string): Promise<void> {
  await house.transact((tx) =>
    sql`update app.meeting set state = 'dispatched' where id = ${meetingId}`.execute(tx),
  );
}

export async function setRules(house: House, rules: Partial<BodyRules>): Promise<void> {
  await house.transact((tx) =>
    sql`update app.body set rules = rules || ${JSON.stringify(rules)}::jsonb
      where id = ${house.bodyId}`.execute(tx),
  );
}

export async function rowsOf(house: House, meetingId: string): Promise<AgendaRow[]> {
  return house.transact((tx) => agendaRows(tx, meetingId));
}

/** "1 Godkendelse af dagsorden": what stands on the agenda, in order. */
export async function linesOf(house: House, meetingId: string): Promise<string[]> {
  return (await rowsOf(house, meetingId)).map(({ number, title }) => `${number} ${title}`);
}

/** What a meeting's move is made upon. */
export async function seenOf(house: House, meetingId: string) {
  const { rows } = await house.transact((tx) =>
    sql<{ revision: number }>`
      select agenda_revision as revision from app.meeting where id = ${meetingId}`.execute(tx),
  );
  const order = (await rowsOf(house, meetingId)).map(({ id }) => id);
  return { revision: rows[0]!.revision, order };
}

/** An item without a case, put on by the secretary. Gives its id. */
export function freeItem(
  house: House,
  meetingId: string,
  title: string,
  given: Record<string, string> = {},
): Promise<string> {
  const form = freeItemForm.parse({ title, itemType: "case", text: "Tekst.", ...given });
  return house.as("secretary", (tx, desk) => addFreeItem(tx, desk, meetingId, form));
}

/** An approved case with one open and one closed attachment, put on the agenda. */
export async function onAgenda(house: House, meetingId: string) {
  const made = await inventDocument(house, { state: "approved" });
  const stored = await (await house.signedInAs("secretary")).files.put(inventPdf("Kort"));
  const attachments: string[] = [crypto.randomUUID(), crypto.randomUUID()];
  await house.transact(async (tx) => {
    await sql`insert into app.case_section (authority_id, document_id, key, position, kind, heading, content)
      values (${house.authorityId}, ${made.documentId}, 'x', 1, 'presentation', 'Sagsfremstilling',
        ${JSON.stringify(fromPlain("Havnen udvides."))}::jsonb)`.execute(tx);
    for (const [at, id] of attachments.entries()) {
      await sql`insert into app.case_attachment (authority_id, id, document_id, position, title, is_closed, closed_ground, created_by)
        values (${house.authorityId}, ${id}, ${made.documentId}, ${at}, ${at === 0 ? "Kort" : "Tilbud"},
          ${at === 1}, ${at === 1 ? "§ 28" : null}, ${house.people.author})`.execute(tx);
      await sql`insert into app.case_attachment_version (authority_id, attachment_id, number, status, file, file_name, media_type, bytes, uploaded_by, scan)
        values (${house.authorityId}, ${id}, 1, 'valid', ${stored.sha256}, 'kort.pdf', 'application/pdf', ${stored.size}, ${house.people.author}, 'clean')`.execute(
        tx,
      );
    }
  });
  const [stop] = await house.transact((tx) => stopsOf(tx, made.documentId));
  const [itemId] = await house.as("secretary", (tx, desk) =>
    addCases(tx, desk, meetingId, [stop!.id], { chapter: undefined, lateReason: null }),
  );
  return { ...made, itemId: itemId!, attachments };
}
