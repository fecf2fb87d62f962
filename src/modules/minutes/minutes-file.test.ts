import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pdfText } from "../../../tests/pdf-text.ts";
import { type House, openHouse, type Part } from "../../../tests/setup/house.ts";
import { inventMeeting, type InventedMeeting } from "../../../tests/setup/house-meeting.ts";
import { fromPlain } from "../../platform/rich-text/index.ts";
import { addAddendum } from "./actions/add-addendum.ts";
import { approveMinutes } from "./actions/approve-minutes.ts";
import { circulateMinutes } from "./actions/circulate-minutes.ts";
import { answerMinutes } from "./minutes-file.ts";

let house: House;
let made: InventedMeeting;
beforeAll(async () => {
  house = await openHouse();
  made = await house.transact(async (tx) => {
    const meeting = await inventMeeting(tx, house, "draft");
    for (const [id, text] of [
      [meeting.open, "Promenaden bygges."],
      [meeting.closed, "Der bydes to millioner."],
      [meeting.guest, "Hørt."],
    ] as const)
      await sql`
        insert into app.decision (authority_id, item_id, position, content, type, types, body_id, changed_by, changed_at)
        values (${house.authorityId}, ${id}, 0, ${JSON.stringify(fromPlain(text))}, 'approved', '{approved}',
          ${house.bodyId}, ${house.people.secretary}, now())`.execute(tx);
    return meeting;
  });
});
afterAll(() => house.close());

const now = new Date("2026-03-05T09:00:00Z");
const read = async (part: Part) => {
  const answer = await answerMinutes(await house.signedInAs(part), made.id);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  return (await pdfText(new Uint8Array(await answer.arrayBuffer()))).replaceAll(/\s+/g, " ");
};
const act = <T>(work: Parameters<typeof house.as<T>>[1]) => house.as("secretary", work);
const opened = () =>
  house.transact(async (tx) => {
    const { rows } = await sql`
      select from app.audit_entry where action = 'opened' and subject_id = ${made.id}`.execute(tx);
    return rows.length;
  });

test("while they are written minutes are the secretary's, and say that they aren't approved", async () => {
  const text = await read("secretary");
  expect(text).toContain("Referatet er ikke godkendt endnu.");
  expect(text).toContain("Der bydes to millioner.");
  for (const part of ["member", "recused member", "other unit's staff"] as const)
    await expect(read(part)).rejects.toThrow();
});

test("sent to the members each gets what he may see, and that closed matter was opened is noted", async () => {
  await act((tx, { viewer, jobs }) =>
    circulateMinutes(tx, { viewer, jobs, now }, made.id, {
      deadline: null,
      message: null,
      regardless: true,
    }),
  );
  const before = await opened();
  const text = await read("member");
  expect(text).toContain("Promenaden bygges.");
  expect(text).toContain("Der bydes to millioner.");
  expect(await opened()).toBe(before + 1);
  const recused = await read("recused member");
  expect(recused).not.toContain("Promenaden bygges.");
  expect(recused).toContain("Hørt.");
  await expect(read("other unit's staff")).rejects.toThrow();
});

test("approved they tell their fingerprint, and what was added since stands last", async () => {
  await act((tx, { viewer, jobs }) =>
    approveMinutes(tx, { viewer, jobs, now }, made.id, "Aftalt på mødet."),
  );
  await act((tx, { viewer, jobs }) =>
    addAddendum(tx, { viewer, jobs, now }, made.id, { itemId: made.open, text: "I to etaper." }),
  );
  const text = await read("member");
  expect(text).toMatch(/Referatet blev godkendt og låst den 5\. marts 2026\./);
  expect(text).toMatch(/fingeraftryk \(SHA-256\): [0-9a-f]{10}/);
  expect(text).toMatch(/Promenaden bygges\. Tilføjelse til referatet 5\. marts 2026 I to etaper\./);
  expect(text).not.toContain("ikke godkendt");
  expect(await read("recused member")).not.toContain("I to etaper.");
});
