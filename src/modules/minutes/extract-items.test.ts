import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pdfText } from "../../../tests/pdf-text.ts";
import { type House, openHouse } from "../../../tests/setup/house.ts";
import { inventDocument } from "../../../tests/setup/house-document.ts";
import { inventMeeting } from "../../../tests/setup/house-meeting.ts";
import { fromPlain } from "../../platform/rich-text/index.ts";
import { extractItems } from "./extract-items.ts";
import { lockMinutes } from "./lock-minutes.ts";

let house: House;
beforeAll(async () => (house = await openHouse()));
afterAll(() => house.close());

test("approved items go back to their cases once, the closed one as a closed paper", async () => {
  const now = new Date("2026-03-20T10:00:00Z");
  const open = await inventDocument(house);
  const closed = await inventDocument(house);
  const made = await house.transact(async (tx) => {
    const meeting = await inventMeeting(tx, house, "circulated");
    for (const [itemId, documentId] of [
      [meeting.open, open.documentId],
      [meeting.closed, closed.documentId],
    ] as const) {
      await sql`update app.agenda_item set document_id = ${documentId} where id = ${itemId}`.execute(
        tx,
      );
      await sql`insert into app.decision (authority_id, item_id, position, content, type, types)
        values (${house.authorityId}, ${itemId}, 0, ${JSON.stringify(fromPlain("Godkendt med lodtrækning."))},
          'approved', '{approved}')`.execute(tx);
    }
    return meeting;
  });
  const { files, jobs } = await house.signedInAs("secretary");
  await house.as("secretary", (tx, { viewer }) =>
    lockMinutes(tx, { viewer, jobs, now }, made.id, { by: "comments", approvingItemId: null }),
  );
  const place = { app: house.database.app, files, jobs };
  const job = { authorityId: house.authorityId, meetingId: made.id };
  await Promise.all([extractItems(place, job, now), extractItems(place, job, now)]);
  await extractItems(place, job, now);

  const { rows } = await house.transact((tx) =>
    sql<{ id: string; title: string; closed: boolean; status: string; file: string }>`
      select a.document_id as id, a.title, a.is_closed as closed, v.status, v.file
      from app.case_attachment a join app.case_attachment_version v on v.attachment_id = a.id
      where a.title like 'Udskrift af referat%' order by a.is_closed`.execute(tx),
  );
  expect(rows).toEqual([
    {
      id: open.documentId,
      title: "Udskrift af referat: Teknikudvalget 4. marts 2026, punkt 1",
      closed: false,
      status: "valid",
      file: expect.any(String),
    },
    {
      id: closed.documentId,
      title: "Udskrift af referat: Teknikudvalget 4. marts 2026, punkt 2",
      closed: true,
      status: "valid",
      file: expect.any(String),
    },
  ]);
  const text = await pdfText(await files.get(rows[0]!.file));
  expect(text).toContain("Godkendt med lodtrækning.");
  expect(text).not.toContain("Tangvej");
  expect(await pdfText(await files.get(rows[1]!.file))).toContain("Køb af Tangvej 3");
  const told = await house.transact((tx) =>
    sql<{ text: string }>`select text from app.notice where kind = 'minutes_extract'`.execute(tx),
  );
  expect(told.rows.length).toBeGreaterThan(0);
  expect(told.rows.map((one) => one.text).join()).not.toContain("Tangvej");
});
