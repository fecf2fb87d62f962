import { sql } from "kysely";
import { openAgenda } from "../../src/modules/meetings/actions/open-agenda.ts";
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
