import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse } from "../../../tests/setup/house.ts";
import { inventMeeting, type InventedMeeting } from "../../../tests/setup/house-meeting.ts";
import { ConflictError } from "../../platform/errors.ts";
import { publishMeeting } from "./index.ts";

let house: House;
beforeAll(async () => (house = await openHouse()));
afterAll(() => house.close());

async function publish(id: string): Promise<string> {
  const { jobs, authority } = await house.signedInAs("secretary");
  await house.transact((tx) =>
    publishMeeting(tx, jobs, {
      authority: { ...authority, slug: "hvidsund" },
      meetingId: id,
      now: new Date(),
    }),
  );
  const { rows } = await sql<{ document: string }>`
    select v.document from record.meeting m
    join record.version v on v.authority_id = m.authority_id and v.seq = m.seq
    where m.id = ${id}`.execute(house.database.public);
  return rows[0]!.document;
}

/** A meeting with a section, a decision, attendance and two attachments on its open item. */
async function told(state: string): Promise<InventedMeeting> {
  return house.transact(async (tx) => {
    const made = await inventMeeting(tx, house, state);
    const a = house.authorityId;
    const text = (words: string) =>
      JSON.stringify({
        type: "doc",
        content: [{ type: "paragraph", content: [{ type: "text", text: words }] }],
      });
    await sql`
      insert into app.section (authority_id, item_id, position, heading, kind, content)
      values (${a}, ${made.open}, 0, 'Sagsfremstilling', 'presentation', ${text("Ole Tang ejer grunden.")}),
        (${a}, ${made.closed}, 0, 'Sagsfremstilling', 'presentation', ${text("Tangloppe")})`.execute(
      tx,
    );
    await sql`
      insert into app.decision (authority_id, item_id, position, content, type, types)
      values (${a}, ${made.open}, 0, ${text("Godkendt med lodtrækning.")}, 'approved', '{approved}')`.execute(
      tx,
    );
    await sql`update app.agenda_item set attendance = '{Ole Tang deltog under punktets behandling.}' where id = ${made.open}`.execute(
      tx,
    );
    await sql`
      insert into app.attachment (authority_id, item_id, position, title, sha256, file_name, media_type, size, is_closed)
      values (${a}, ${made.open}, 0, 'Kort', ${"a".repeat(64)}, 'kort.pdf', 'application/pdf', 5, false),
        (${a}, ${made.open}, 1, 'Tangloppe', ${"b".repeat(64)}, 'tangloppe.pdf', 'application/pdf', 5, true)`.execute(
      tx,
    );
    return made;
  });
}

test.each(["planned", "open"])("nothing leaves of a meeting that is %s", async (state) => {
  const { id } = await told(state);
  await expect(publish(id)).rejects.toBeInstanceOf(ConflictError);
});

test.each(["dispatched", "running", "draft", "circulated"])(
  "of a meeting that is %s only the open agenda leaves",
  async (state) => {
    const { id } = await told(state);
    const document = await publish(id);
    expect(document).toContain("Ole Tang ejer grunden.");
    expect(document).toContain("Køb af ejendom");
    expect(document).toContain("kort.pdf");
    expect(document).not.toMatch(/tangloppe|Tangvej|lodtrækning|deltog/i);
  },
);

test("approved minutes leave, less what is held, left out or closed", async () => {
  const made = await told("approved");
  const whole = await publish(made.id);
  expect(whole).toContain("Godkendt med lodtrækning.");
  expect(whole).toContain("deltog under punktets behandling");
  expect(whole).not.toMatch(/tangloppe|Tangvej/i);

  await house.transact((tx) =>
    sql`insert into app.redaction (authority_id, item_id, phrase, kind, state) values
      (${house.authorityId}, ${made.open}, 'Ole Tang', 'party', 'accepted'),
      (${house.authorityId}, ${made.open}, 'grunden', 'other', 'refused')`.execute(tx),
  );
  const masked = await publish(made.id);
  expect(masked).toContain("[navn udeladt] ejer grunden.");
  expect(masked).not.toMatch(/Ole Tang|kort\.pdf/);

  await house.transact((tx) =>
    sql`insert into app.publication_hold (authority_id, item_id, reason, set_by)
      values (${house.authorityId}, ${made.open}, 'Ansøger skal have besked', ${house.people.secretary})`.execute(
      tx,
    ),
  );
  const held = await publish(made.id);
  expect(held).toContain("Punktet offentliggøres senere");
  expect(held).not.toMatch(/Havnens promenade|lodtrækning|Ansøger|ejer grunden/);

  await house.transact((tx) =>
    sql`update app.publication_hold set lifted_at = now() where item_id = ${made.open}`.execute(tx),
  );
  expect(await publish(made.id)).toContain("[navn udeladt] ejer grunden.");
});

test("an addendum stands under its item with its day", async () => {
  const made = await told("approved");
  await house.transact((tx) =>
    sql`insert into app.minutes_addendum (authority_id, meeting_id, item_id, text, made_at, made_by)
      values (${house.authorityId}, ${made.id}, ${made.open}, 'Bilaget er fra 2025.', '2026-03-31T22:30:00Z', ${house.people.secretary}),
        (${house.authorityId}, ${made.id}, ${made.closed}, 'Tangloppe', '2026-03-31T22:30:00Z', ${house.people.secretary})`.execute(
      tx,
    ),
  );
  const document = await publish(made.id);
  expect(document).toContain("Tilføjelse til referatet 1. april 2026");
  expect(document).toContain("Bilaget er fra 2025.");
  expect(document).not.toContain("Tangloppe");
});

test("an item taken off the agenda keeps its title and says why", async () => {
  const made = await told("dispatched");
  await house.transact((tx) =>
    sql`update app.agenda_item set withdrawn_at = now(), withdrawn_reason = 'Høringen er ikke slut.'
      where id = ${made.open}`.execute(tx),
  );
  const document = await publish(made.id);
  expect(document).toContain("Havnens promenade");
  expect(document).toContain("Høringen er ikke slut.");
  expect(document).not.toMatch(/ejer grunden|kort\.pdf/);
});
