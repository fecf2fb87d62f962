import { sql } from "kysely";
import { connectEmbedded } from "../src/platform/database/embedded.ts";
import { connect, type Db } from "../src/platform/database/doors.ts";
import { fillHouse } from "./house/large-house.ts";
import { signInAll } from "./house/sessions.ts";
import { startServing } from "./server/serving.ts";

const ITEMS = 60;
const VIEWS = 150;
const MOVES = 120;

/** Opening and reordering an agenda of 60 items in a large municipality, over HTTP by one person at a time. */
export async function bench(): Promise<{ name: string; unit: string; value: number }[]> {
  const serving = await startServing();
  const embedded = await connectEmbedded({ dataDir: serving.dataDir, log: () => undefined });
  const owner = connect(embedded.url, 2, "bench");
  try {
    await fillHouse(owner);
    const { meetingId, personId } = await longAgenda(owner);
    const [cookie = ""] = await signInAll(owner, embedded.url, [personId]);
    const url = `${serving.address}/intern/moeder/${meetingId}/dagsorden`;
    const views = await timed(VIEWS, async () => {
      const answer = await fetch(url, { headers: { cookie } });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
    });
    const data = await timed(VIEWS, async () => {
      const answer = await fetch(`${url}.data`, { headers: { cookie } });
      await answer.arrayBuffer();
    });
    let revision = await revisionOf(owner, meetingId);
    const last = await lastItem(owner, meetingId);
    const moves = await timed(MOVES, async (n) => {
      const answer = await fetch(`${url}.data`, {
        method: "POST",
        headers: { cookie, "sec-fetch-site": "same-origin" },
        body: new URLSearchParams({
          handling: "flyt",
          script: "1",
          revision: String(revision++),
          seen: "",
          // From one end to the other, so that every item changes its number.
          flyt: `${n % 2 === 0 ? "before" : "after"}.${n % 2 === 0 ? last.first : last.other}:${last.id}`,
        }),
      });
      const said = await answer.text();
      if (answer.status !== 200) throw new Error(`a move answered ${answer.status}: ${said}`);
    });
    return [
      { name: `agenda of ${ITEMS} items, page, p95`, unit: "ms", value: views },
      { name: `agenda of ${ITEMS} items, data, p95`, unit: "ms", value: data },
      { name: "moving an item from end to end, p95", unit: "ms", value: moves },
    ];
  } finally {
    await owner.destroy();
    await embedded.stop();
    await serving.stop();
  }
}

/** The sample's open meeting, with items up to so many, and its secretary. */
async function longAgenda(owner: Db): Promise<{ meetingId: string; personId: string }> {
  const { rows } = await sql<{ meetingId: string; personId: string }>`
    select m.id as "meetingId", (select r.person_id from app.authority_role r
      where r.role = 'secretary' limit 1) as "personId"
    from app.meeting m where m.state = 'open' limit 1`.execute(owner);
  const found = rows[0]!;
  await sql`delete from app.schedule_row where meeting_id = ${found.meetingId}`.execute(owner);
  await sql`
    insert into app.agenda_item (authority_id, meeting_id, position, number, title, is_own, item_type, minutes)
    select m.authority_id, m.id, 100 + n, (100 + n)::text, 'Punkt nr. ' || n, true, 'case', 5
    from app.meeting m, generate_series(1, ${ITEMS}
      - (select count(*)::int from app.agenda_item i where i.meeting_id = ${found.meetingId})) n
    where m.id = ${found.meetingId}`.execute(owner);
  await sql`
    insert into app.schedule_row (authority_id, meeting_id, position, from_time, to_time, title, item_id, kind, minutes)
    select authority_id, meeting_id, row_number() over (order by position), '09:00', '09:00', title, id, 'item', 5
    from app.agenda_item where meeting_id = ${found.meetingId}`.execute(owner);
  await sql`
    insert into app.section (authority_id, item_id, position, heading, kind, content)
    select authority_id, id, 50, 'Sagsfremstilling', 'presentation',
      '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Teksten."}]}]}'
    from app.agenda_item where meeting_id = ${found.meetingId}`.execute(owner);
  return found;
}

async function revisionOf(owner: Db, meetingId: string): Promise<number> {
  const { rows } = await sql<{ revision: number }>`
    select agenda_revision as revision from app.meeting where id = ${meetingId}`.execute(owner);
  return rows[0]!.revision;
}

/** The last item, the first, and the last but one. */
async function lastItem(
  owner: Db,
  meetingId: string,
): Promise<{ id: string; first: string; other: string }> {
  const { rows } = await sql<{ id: string }>`
    select id from app.agenda_item where meeting_id = ${meetingId} order by position`.execute(
    owner,
  );
  return { id: rows.at(-1)!.id, first: rows[0]!.id, other: rows.at(-2)!.id };
}

/** The 95th percentile of how long `work` takes, in ms; its first tenth is left out. */
async function timed(times: number, work: (n: number) => Promise<void>): Promise<number> {
  const took: number[] = [];
  for (let n = 0; n < times * 1.1; n++) {
    const started = performance.now();
    await work(n);
    if (n >= times * 0.1) took.push(performance.now() - started);
  }
  return took.toSorted((a, b) => a - b)[Math.ceil(took.length * 0.95) - 1] ?? 0;
}
