import { sql } from "kysely";
import { afterAll, beforeEach, expect, test } from "vitest";
import {
  type Ground,
  MONDAY,
  type Name,
  openGround,
} from "../../../../tests/setup/approval-ground.ts";
import { currentStep } from "../approval.ts";
import { approvalRound } from "../remind.ts";
import { approveStep } from "./approve-step.ts";

const grounds: Ground[] = [];
let ground: Ground;
beforeEach(async () => {
  ground = await openGround();
  grounds.push(ground);
});
afterAll(() => Promise.all(grounds.map((one) => one.close())));

const round = () =>
  approvalRound({ app: ground.database.app, jobs: ground.jobs }, ground.authorityId, MONDAY);
const leave = (name: Name) =>
  ground.run((tx) =>
    sql`update app.person set is_active = false, deactivated_at = now()
      where id = ${ground.people[name]}`.execute(tx),
  );
const leads = (unit: keyof Ground["units"], name: Name | null) =>
  ground.run((tx) =>
    sql`update app.unit set leader_id = ${name === null ? null : ground.people[name]}
      where id = ${ground.units[unit]}`.execute(tx),
  );
const holders = async (id: string) =>
  (await ground.newest(id)).steps.map((step) => step.person?.name ?? step.label);

test("a leader who leaves in the middle is followed by the new one, who is told", async () => {
  const id = await ground.document();
  await ground.send(id);
  await leave("Lis");
  await leads("roads", "Nia");
  await round();
  expect(currentStep(await ground.newest(id))?.person?.name).toBe("Nia");
  expect(await ground.told("Nia")).toEqual(["venter på din godkendelse."]);
  expect(await ground.told("Lis")).toEqual([]);
  expect(await ground.journal(id)).toContain(
    "Trinnet »Leder« er gået fra Lis til Nia, fordi Lis er holdt op.",
  );
  await round();
  expect(await ground.journal(id)).toHaveLength(2);
});

test("without a new leader the next one up has it, and is asked once", async () => {
  const id = await ground.document();
  await ground.send(id);
  await leads("roads", null);
  await round();
  expect(await holders(id)).toEqual(["Ane", "Dan", "Dan", "Sekretær for Byrådet"]);
  await ground.act("Dan", (tx, desk) =>
    approveStep(tx, desk, id, { position: 2, comment: null, conditions: null }),
  );
  const approval = await ground.newest(id);
  expect(currentStep(approval)?.kind).toBe("secretary");
  expect(approval.steps[2]?.comment).toBe("Dan har lige godkendt som leder.");
});

test("who becomes director while the leader has it finds it waiting", async () => {
  const id = await ground.document();
  await ground.send(id);
  await leads("tech", "Bo");
  await ground.act("Lis", (tx, desk) =>
    approveStep(tx, desk, id, { position: 2, comment: null, conditions: null }),
  );
  expect(currentStep(await ground.newest(id))?.person?.name).toBe("Bo");
});

test("advice goes to the unit's new leader", async () => {
  const id = await ground.document();
  await ground.send(id, { adviceUnits: [ground.units.finance] });
  await leave("Mai");
  await leads("finance", "Fri");
  await round();
  expect((await ground.newest(id)).advice.map((one) => one.person?.name)).toEqual(["Fri"]);
  expect(await ground.told("Fri")).toEqual(["skal have en udtalelse fra Økonomi."]);
});
