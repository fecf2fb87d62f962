import pg from "pg";
import { askAs, askByInvitation, type Asker } from "./signed-in.ts";
import type { Serving } from "./serving.ts";

/** A meeting of the sample's committee, sent out and not begun, with people of every kind around it. */
export interface HeldMeeting {
  id: string;
  path: string;
  items: { first: string; second: string; closed: string; last: string };
  people: {
    secretary: Asker;
    /** Secretary of the body alone. */
    second: Asker;
    member: Asker;
    /** A member, recused in nothing yet. */
    director: Asker;
    observer: Asker;
    /** Called in to the second item. */
    guest: Asker;
    stranger: Asker;
  };
  /** By the sample's names. */
  personIds: { member: string; director: string; guest: string };
  query<T extends object>(text: string, values?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

const RECOMMENDATION = {
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [{ type: "text", text: "Forvaltningen indstiller, at udvalget godkender planen." }],
    },
  ],
};

/** Plans it on the database of `serving`, which has the sample; a second one with the people of the first. */
export async function holdMeeting(
  serving: Serving,
  people?: HeldMeeting["people"],
): Promise<HeldMeeting> {
  const pool = new pg.Pool({ connectionString: serving.database, max: 2 });
  const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
    (await pool.query<T>(text, values)).rows;
  const [body] = await query<{ a: string; id: string }>(
    "select authority_id as a, id from app.body where name = 'Udvalget for Klima, Havn og Byliv'",
  );
  if (body === undefined) throw new Error("The sample has no committee.");
  const { a, id: bodyId } = body;
  const idOf = async (name: string) =>
    (
      await query<{ id: string }>("select id from app.person where name = $1 and is_registered", [
        name,
      ])
    )[0]!.id;
  const personIds = {
    member: await idOf("Signe Sandgren"),
    director: await idOf("Mogens Tyrsted"),
    guest: await idOf("Tobias Kvium"),
  };
  const seats: [string, string][] = [
    [personIds.member, "member"],
    [personIds.director, "member"],
    [await idOf("Nanna Frost-Hviid"), "secretary"],
    [await idOf("Ida Lindemose"), "observer"],
  ];
  for (const [person, role] of seats)
    await query(
      `insert into app.membership (authority_id, body_id, person_id, role, starts_on)
       select $1, $2, $3, $4, '2022-01-01' where not exists (select from app.membership
         where body_id = $2 and person_id = $3 and role = $4 and ends_on is null)`,
      [a, bodyId, person, role],
    );
  const id = crypto.randomUUID();
  await query(
    `insert into app.meeting (authority_id, id, body_id, slug, kind, date, start_time, place, origin, state)
     values ($1, $2, $3, $4, 'agenda', current_date, '16:00', 'Rådhuset', 'own', 'dispatched')`,
    [a, id, bodyId, id],
  );
  const items = {
    first: crypto.randomUUID(),
    second: crypto.randomUUID(),
    closed: crypto.randomUUID(),
    last: crypto.randomUUID(),
  };
  const rows: [string, string, string | null][] = [
    [items.first, "Havnens promenade", null],
    [items.second, "Plan for skolevejene", null],
    [items.closed, "Køb af Tangvej 3", "Køb af ejendom"],
    [items.last, "Eventuelt", null],
  ];
  for (const [at, [item, title, publicTitle]] of rows.entries()) {
    await query(
      `insert into app.agenda_item (authority_id, id, meeting_id, position, number, title, public_title, closed, closed_ground, is_own, item_type)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, true, 'case')`,
      [
        a,
        item,
        id,
        at,
        String(at + 1),
        title,
        publicTitle,
        publicTitle !== null,
        publicTitle && "§ 10",
      ],
    );
    await query(
      `insert into app.section (authority_id, item_id, position, heading, kind, content)
       values ($1, $2, 0, 'Indstilling', 'recommendation', $3)`,
      [a, item, JSON.stringify(RECOMMENDATION).replace("planen", `planen om ${title}`)],
    );
  }
  await query(
    "insert into app.item_guest (authority_id, item_id, name, function, person_id) values ($1, $2, 'Tobias Kvium', 'Konsulent', $3)",
    [a, items.second, personIds.guest],
  );
  return {
    id,
    path: `/intern/moeder/${id}`,
    items,
    people: people ?? {
      secretary: await askAs(serving, "secretary"),
      second: await askAs(serving, "staff"),
      member: await askAs(serving, "member"),
      director: await askAs(serving, "director"),
      observer: await askAs(serving, "case-worker"),
      guest: await askAs(serving, "administrator"),
      stranger: await askByInvitation(serving, "trf@hvidsund.example"),
    },
    personIds,
    query,
    close: () => pool.end(),
  };
}
