import { expect, test } from "vitest";
import type { Draft } from "../draft.ts";
import { setValue, textAt } from "./changes.ts";
import { startDraftDesk } from "./draft-desk.ts";
import type { PutAnswer } from "./put-draft.ts";

const draft = {
  document: { body: { name: "Klimaudvalget" }, date: "", place: null, items: [] },
  doubts: [],
  places: {},
} as unknown as Draft;

/** A desk whose server gives these answers, one after another. */
function desk(...answers: PutAnswer[]) {
  const sent: { revision: number; place: string }[] = [];
  const started = startDraftDesk(
    { url: "/", revision: 4, draft, meetingNote: null },
    async (_, { revision, draft: put }) => {
      sent.push({ revision, place: textAt(put.document, "/place") });
      return answers.shift() ?? { kind: "unreachable" };
    },
  );
  const type = (text: string) =>
    started.change((before) => setValue(before, "/place", text), "/place");
  return { started, sent, type };
}
const saved = (revision: number): PutAnswer => ({ kind: "saved", revision, meetingNote: null });
const placeOf = (given: { state: { draft: Draft } }) =>
  textAt(given.state.draft.document, "/place");

test("each save names the revision that it was made from", async () => {
  const { started, sent, type } = desk(saved(5), saved(6));
  type("Rådhuset");
  expect(await started.flush()).toBe(true);
  type("Havnen");
  expect(await started.flush()).toBe(true);
  expect(sent).toEqual([
    { revision: 4, place: "Rådhuset" },
    { revision: 5, place: "Havnen" },
  ]);
  expect([started.revision, started.state.save.kind]).toEqual([6, "saved"]);
  started.stop();
});

test("typing in one field is undone at once, and the undoing is saved", async () => {
  const { started, sent, type } = desk(saved(5), saved(6));
  type("R");
  type("Rå");
  started.change((before) => setValue(before, "/date", "2026-03-10"), "/date");
  await started.flush();
  started.undo();
  started.undo();
  expect([placeOf(started), started.state.canUndo]).toEqual(["", false]);
  await started.flush();
  expect(sent.at(-1)).toEqual({ revision: 5, place: "" });
  started.stop();
});

test("the same act twice is undone one by one", () => {
  const { started } = desk();
  for (const place of ["A", "B"])
    started.change((before) => setValue(before, "/place", place), null);
  started.undo();
  expect([placeOf(started), started.state.canUndo]).toEqual(["A", true]);
  started.stop();
});

test("without connection the correction stays and is sent when asked anew", async () => {
  const { started, type } = desk({ kind: "unreachable" }, { kind: "signed-out" }, saved(5));
  type("Havnen");
  expect([await started.flush(), started.state.save.kind]).toEqual([false, "unreachable"]);
  expect([await started.flush(), started.state.save.kind]).toEqual([false, "signed-out"]);
  expect([await started.flush(), placeOf(started)]).toEqual([true, "Havnen"]);
  started.stop();
});

const theirs = {
  revision: 9,
  draft: setValue(draft, "/place", "Skolen"),
  changedBy: "Ida Holm",
  changedAt: "2026-03-10T10:00:00Z",
};

test("what another has saved meanwhile is not written over; what wasn't chosen comes back by undoing", async () => {
  const { started, sent, type } = desk({ kind: "conflict", theirs }, saved(10));
  type("Havnen");
  expect([await started.flush(), started.state.save.kind]).toEqual([false, "conflict"]);
  type("Havnen 2");
  await started.flush();
  expect(sent).toHaveLength(1);
  started.settle("mine");
  await started.flush();
  expect(sent.at(-1)).toEqual({ revision: 9, place: "Havnen 2" });
  started.undo();
  expect(placeOf(started)).toBe("Skolen");
  started.stop();
});

test("the other's correction may be taken, and one's own brought back", async () => {
  const { started, type } = desk({ kind: "conflict", theirs }, saved(10));
  type("Havnen");
  await started.flush();
  started.settle("theirs");
  expect([placeOf(started), started.isUnsaved, started.revision]).toEqual(["Skolen", false, 9]);
  started.undo();
  expect(placeOf(started)).toBe("Havnen");
  started.stop();
});
