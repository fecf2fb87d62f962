import { afterAll, beforeAll, expect, test } from "vitest";
import { paper } from "../../../tests/import/papers.ts";
import { type House, openHouse } from "../../../tests/setup/house.ts";
import { type ParsedDocument, readPaper } from "../intake/index.ts";
import { loadMeeting } from "../meetings/index.ts";
import { approvePaper } from "./actions/approve-paper.ts";
import { chooseLetters } from "./actions/choose-letters.ts";
import { saveDraft } from "./actions/save-draft.ts";
import type { Draft } from "./draft.ts";
import { firstDraft } from "./how-sure.ts";
import { setValue } from "./screen/changes.ts";
import { hold, putPaper, putReading } from "./store/change-paper.ts";
import { wishesLetters } from "./store/key-wishes.ts";
import { paperById } from "./store/papers.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** A held paper, and its draft. */
async function held(date: string): Promise<{ id: string; draft: Draft }> {
  const reading = await readPaper("p.txt", Buffer.from(paper({ date })));
  const draft = firstDraft(reading);
  const file = { sha256: date.padEnd(64, "0"), size: 1, name: "p.txt", mediaType: "text/plain" };
  return house.transact(async (tx) => {
    const id = await putPaper(tx, { ...file, wish: "look", by: null, at: new Date() });
    await putReading(tx, id, { reading, draft });
    await hold(tx, id);
    return { id, draft };
  });
}
const save = (id: string, draft: unknown) =>
  house.as("secretary", async (tx, { viewer }) => {
    const { revision } = await paperById(tx, id);
    return saveDraft(tx, { viewer, now: new Date() }, id, { revision, draft });
  });
const approve = (id: string) =>
  house.as("secretary", async (tx, desk) => {
    const { revision } = await paperById(tx, id);
    return approvePaper(tx, desk, id, { revision, publish: false });
  });

test("what can't be right is kept while somebody types, and not imported before it is", async () => {
  const { id, draft } = await held("10-01-2027");
  const row = { from: "9.30", to: "", title: "Velkomst", participants: [""], block: " " };
  const typed = setValue(draft, "/schedule", [row]);
  expect(await save(id, typed)).toMatchObject({ kind: "saved" });
  const paperNow = () => house.transact((tx) => paperById(tx, id));
  expect(await paperNow()).toMatchObject({ isSure: false });
  await expect(approve(id)).rejects.toThrow("Skriv klokkeslættet som 09:30.");
  const substitutes: ParsedDocument["substitutes"] = [
    { for: "Bo Lind", by: " Eva Bro" },
    { for: "", by: "" },
  ];
  const votes = { for: ["Ida Holm", ""], against: [], abstain: [" V (2)"] };
  const corrections: [string, unknown][] = [
    ["/schedule/0/from", "09:30"],
    ["/schedule/0/to", "10:00"],
    ["/substitutes", substitutes],
    ["/items/0/decisions/0/votes", votes],
    ["/items/1/decisions/0/votes", { for: [""], against: [], abstain: [] }],
  ];
  let right = typed;
  for (const [pointer, value] of corrections) right = setValue(right, pointer, value);
  await save(id, right);
  expect(await paperNow()).toMatchObject({ isSure: true });
  const { meetingId } = (await approve(id))!;
  const meeting = await house.transact((tx) => loadMeeting(tx, house.authorityId, meetingId));
  expect(meeting).toMatchObject({
    substitutes: [{ for: "Bo Lind", by: "Eva Bro" }],
    schedule: [{ from: "09:30", to: "10:00", title: "Velkomst", guests: [], block: null }],
  });
});

test("what is no time table at all is refused", async () => {
  const { id, draft } = await held("11-01-2027");
  const broken = setValue(draft, "/schedule", [{ from: "09:00" }]);
  await expect(save(id, broken)).rejects.toThrow(/kan ikke gemmes/);
  await expect(save(id, setValue(draft, "/date", "i går"))).rejects.toThrow(/kan ikke gemmes/);
});

test("each chooses for themselves whether keys of one letter do something", async () => {
  const wishes = (part: "secretary" | "administrator") =>
    house.as(part, (tx, { viewer }) => wishesLetters(tx, viewer.personId));
  expect(await wishes("secretary")).toBe(true);
  const choose = (letters: unknown) =>
    house.as("secretary", (tx, { viewer }) => chooseLetters(tx, viewer, { letters }));
  await choose(false);
  expect([await wishes("secretary"), await wishes("administrator")]).toEqual([false, true]);
  await choose(true);
  expect(await wishes("secretary")).toBe(true);
  await expect(choose("nej")).rejects.toThrow("Valget kan ikke gemmes.");
  await expect(
    house.as("member", (tx, { viewer }) => chooseLetters(tx, viewer, { letters: false })),
  ).rejects.toThrow(/indlæse papirer/);
});
