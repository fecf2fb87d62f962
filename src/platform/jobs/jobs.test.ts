import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../../tests/setup/database.ts";
import { createLog } from "../log.ts";
import { type Jobs, openJobs } from "./jobs.ts";
import { installQueues } from "./queues.ts";

const MINUTE = "test.minute";

let database: TestDatabase;
let processes: Jobs[];
beforeAll(async () => {
  database = await freshDatabase();
  await installQueues(database.ownerUrl, [MINUTE]);
  const log = createLog("silent");
  processes = await Promise.all([1, 2, 3].map(() => openJobs(database.appUrl, log)));
});
afterAll(async () => {
  await Promise.all(processes.map((jobs) => jobs.stop()));
  await database.close();
});

test("several processes that tick make one job a minute", async () => {
  const done: object[] = [];
  for (let round = 1; round <= 3; round++)
    for (const jobs of processes) await jobs.everyMinute(MINUTE);
  await processes[0]?.drain({ [MINUTE]: async (data) => void done.push(...data) });
  // Two where the minute turned meanwhile.
  expect([1, 2]).toContain(done.length);
});
