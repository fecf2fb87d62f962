import { afterAll, beforeAll, expect, test } from "vitest";
import { ConflictError, ForbiddenError, InputError } from "../../../platform/errors.ts";
import { type Ground, MONDAY, openGround } from "../../../../tests/setup/approval-ground.ts";
import { scheduleStop, treatStop, unscheduleStop } from "../move-route.ts";
import type { Stop } from "../route.ts";
import { stopsOf } from "../store/routes.ts";
import { approveStep } from "./approve-step.ts";
import { setRoute, type WishedStop } from "./set-route.ts";

let ground: Ground;
beforeAll(async () => (ground = await openGround()));
afterAll(() => ground.close());

const stop = (
  body: keyof Ground["bodies"],
  purpose: WishedStop["purpose"],
  id: string | null = null,
): WishedStop => ({ id, bodyId: ground.bodies[body], purpose, wishedOn: null });
const set = (documentId: string, wished: WishedStop[], name: "Ane" | "Siv" | "Dan" = "Ane") =>
  ground.act(name, (tx, desk) => setRoute(tx, desk, documentId, wished));
const stops = (documentId: string) => ground.run((tx) => stopsOf(tx, documentId));
const drawn = async (documentId: string) =>
  (await stops(documentId)).map((one) => `${one.body.name} ${one.outcome ?? one.state}`);
const actor = () => ({
  authorityId: ground.authorityId,
  personId: ground.people.Siv,
  jobs: ground.jobs,
  now: MONDAY,
});
const treat = (one: Stop | undefined, result: Parameters<typeof treatStop>[3]) =>
  ground.run((tx) => treatStop(tx, actor(), one!.id, result));
const approved = async (wished: WishedStop[]) => {
  const id = await ground.document();
  await set(id, wished);
  await ground.send(id);
  for (const [name, position] of [
    ["Lis", 2],
    ["Dan", 3],
    ["Siv", 4],
  ] as const)
    await ground.act(name, (tx, desk) =>
      approveStep(tx, desk, id, { position, comment: null, conditions: null }),
    );
  return id;
};

test("an approved case goes from body to body, and each secretary hears when it comes", async () => {
  const id = await approved([
    stop("med", "hearing"),
    stop("economy", "recommendation"),
    stop("council", "decision"),
  ]);
  expect(await drawn(id)).toEqual(["RådhusMED ready", "Økonomiudvalget coming", "Byrådet coming"]);
  const [med] = await stops(id);
  const meeting = { id: crypto.randomUUID(), date: "2026-03-20" };
  await ground.run((tx) => scheduleStop(tx, actor(), med!.id, meeting));
  await ground.run((tx) => unscheduleStop(tx, actor(), med!.id));
  await ground.run((tx) => scheduleStop(tx, actor(), med!.id, meeting));
  await expect(
    ground.run((tx) => scheduleStop(tx, actor(), med!.id, meeting)),
  ).rejects.toBeInstanceOf(ConflictError);
  const next = await treat(med, { kind: "treated", on: "2026-03-20", outcome: "Hørt" });
  expect(next?.body.name).toBe("Økonomiudvalget");
  expect(await drawn(id)).toEqual(["RådhusMED Hørt", "Økonomiudvalget ready", "Byrådet coming"]);
  const [, , council] = await stops(id);
  await expect(
    treat(council, { kind: "treated", on: "2026-03-20", outcome: "Godkendt" }),
  ).rejects.toThrow("Sagen er endnu ikke nået til Byrådet.");
});

test("what is put off comes back, what is sent elsewhere goes there first, what is rejected ends", async () => {
  const id = await approved([stop("economy", "recommendation"), stop("council", "decision")]);
  const [economy] = await stops(id);
  await treat(economy, { kind: "postponed", on: "2026-03-20", until: "2026-04-10" });
  expect(await drawn(id)).toEqual([
    "Økonomiudvalget Udsat",
    "Økonomiudvalget ready",
    "Byrådet coming",
  ]);
  const [, again] = await stops(id);
  expect(again?.wishedOn).toBe("2026-04-10");
  await treat(again, {
    kind: "referred",
    on: "2026-04-10",
    bodyId: ground.bodies.med,
    purpose: "hearing",
  });
  const [, , med] = await stops(id);
  expect(med?.body.name).toBe("RådhusMED");
  await treat(med, { kind: "ended", on: "2026-04-20", outcome: "Afvist" });
  expect(await drawn(id)).toEqual([
    "Økonomiudvalget Udsat",
    "Økonomiudvalget Oversendt",
    "RådhusMED Afvist",
    "Byrådet skipped",
  ]);
});

test("coming stops may be moved, added and left out, while what was treated stays", async () => {
  const id = await approved([stop("med", "hearing"), stop("council", "decision")]);
  const [med, council] = await stops(id);
  await treat(med, { kind: "treated", on: "2026-03-20", outcome: "Hørt" });
  await set(
    id,
    [stop("economy", "recommendation"), stop("council", "decision", council!.id)],
    "Siv",
  );
  expect(await drawn(id)).toEqual(["RådhusMED Hørt", "Økonomiudvalget ready", "Byrådet coming"]);
  await expect(set(id, [stop("med", "hearing", med!.id)], "Siv")).rejects.toBeInstanceOf(
    ConflictError,
  );
  await expect(set(id, [], "Ane")).rejects.toBeInstanceOf(ForbiddenError);
  await set(id, [], "Siv");
  expect(await drawn(id)).toEqual(["RådhusMED Hørt"]);
});

test("a route that makes no sense is refused", async () => {
  const id = await ground.document();
  await expect(
    set(id, [stop("council", "discussion"), stop("council", "decision")]),
  ).rejects.toThrow("Det samme udvalg står to gange i træk.");
  await expect(
    set(id, [{ ...stop("council", "decision"), bodyId: crypto.randomUUID() }]),
  ).rejects.toBeInstanceOf(InputError);
});
