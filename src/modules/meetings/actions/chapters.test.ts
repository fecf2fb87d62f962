import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse } from "../../../../tests/setup/house.ts";
import {
  freeItem,
  linesOf,
  openedMeeting,
  rowsOf,
  sendOut,
  setRules,
} from "../../../../tests/setup/house-agenda.ts";
import { ConflictError, ForbiddenError, InputError } from "../../../platform/errors.ts";
import { chaptersOf } from "../chapter-choice.ts";
import { addChapter } from "./add-chapter.ts";
import { renameChapter } from "./change-item.ts";
import { withdrawItem } from "./withdraw-item.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await setRules(house, {
    numbering: { scope: "meeting", twoLevel: true },
    chapters: [{ key: "sager", title: "Sager" }],
    standing: [{ kind: "any_other", title: "Eventuelt", at: "last", chapter: null }],
  });
});
afterAll(() => house.close());

const chapter = (meetingId: string, title: string, lateReason: string | null = null) =>
  house.as("secretary", (tx, desk) => addChapter(tx, desk, meetingId, { title, lateReason }));
const takeOff = (meetingId: string, itemId: string, reason: string | null = null) =>
  house.as("secretary", (tx, desk) => withdrawItem(tx, desk, meetingId, itemId, reason));

test("one is put on this agenda by hand, before what comes last, and stays while it is empty", async () => {
  const id = await openedMeeting(house);
  const added = await chapter(id, "Besøg fra havnen");
  expect(await linesOf(house, id)).toEqual(["1 Sager", "2 Besøg fra havnen", "3 Eventuelt"]);
  await freeItem(house, id, "Rundvisning", { chapter: added });
  expect(await linesOf(house, id)).toEqual([
    "1 Sager",
    "2 Besøg fra havnen",
    "2.1 Rundvisning",
    "3 Eventuelt",
  ]);
  await expect(chapter(id, "BESØG fra havnen")).rejects.toBeInstanceOf(ConflictError);
  // The next agenda has only what the rules give.
  expect(await linesOf(house, await openedMeeting(house))).toEqual(["1 Sager", "2 Eventuelt"]);
});

test("it is renamed, and one of the rules for this agenda only", async () => {
  const id = await openedMeeting(house);
  const added = await chapter(id, "Besøg");
  const rename = (itemId: string, title: string, revision = 1) =>
    house.as("secretary", (tx, desk) => renameChapter(tx, desk, id, itemId, { title, revision }));
  await rename(added, "Gæster");
  await expect(rename(added, "For sent")).rejects.toBeInstanceOf(ConflictError);
  const [fixed] = await rowsOf(house, id);
  await rename(fixed!.id, "Kommunens sager");
  expect(await linesOf(house, id)).toEqual(["1 Kommunens sager", "2 Gæster", "3 Eventuelt"]);
  const item = await freeItem(house, id, "Et punkt");
  await expect(rename(item, "Nej")).rejects.toBeInstanceOf(InputError);
});

test("it is taken off when it is empty; one of the rules, or with items in it, stays", async () => {
  const id = await openedMeeting(house);
  const added = await chapter(id, "Besøg");
  const item = await freeItem(house, id, "Rundvisning", { chapter: added });
  await expect(takeOff(id, added)).rejects.toThrow("bliver stående");
  await takeOff(id, item);
  await takeOff(id, added);
  expect(await linesOf(house, id)).toEqual(["1 Sager", "2 Eventuelt"]);
  const [fixed] = await rowsOf(house, id);
  await expect(takeOff(id, fixed!.id)).rejects.toThrow("bliver stående");
});

test("after dispatch it comes with a reason at the end, and taken off it takes no more items", async () => {
  const id = await openedMeeting(house);
  await sendOut(house, id);
  await expect(chapter(id, "Sent")).rejects.toBeInstanceOf(InputError);
  const added = await chapter(id, "Sent", "Storm.");
  expect(await linesOf(house, id)).toEqual(["1 Sager", "2 Eventuelt", "3 Sent"]);
  await takeOff(id, added, "Stormen lagde sig.");
  const rows = await rowsOf(house, id);
  const { chapters } = chaptersOf(rows, { chapters: [], standing: [] });
  expect(chapters.map(({ name }) => name)).toEqual(["1 Sager"]);
  await expect(
    freeItem(house, id, "Et punkt", { chapter: added, lateReason: "Hast." }),
  ).rejects.toThrow("findes ikke");
});

test("nobody but the secretary makes or renames one", async () => {
  const id = await openedMeeting(house);
  for (const part of ["member", "observer", "administrator"] as const)
    await expect(
      house.as(part, (tx, desk) => addChapter(tx, desk, id, { title: "X", lateReason: null })),
    ).rejects.toBeInstanceOf(part === "member" ? ForbiddenError : Error);
});
