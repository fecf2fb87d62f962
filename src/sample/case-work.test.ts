import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshDatabase } from "../../tests/setup/database.ts";
import { listCases } from "../modules/cases/index.ts";
import { findViewer, personByEmail } from "../modules/organisation/index.ts";
import { inAuthority, type Tx } from "../platform/database/doors.ts";
import { openFiles } from "../platform/files/store.ts";
import { openJobs } from "../platform/jobs/jobs.ts";
import { createLog } from "../platform/log.ts";
import { loadSample } from "./load.ts";

const NOW = new Date("2026-11-23T09:00:00Z");

test("the sample has cases for each desk, and its closed matter on two of them only", async () => {
  const doors = await freshDatabase();
  const jobs = await openJobs(doors.appUrl, createLog("silent"));
  const files = openFiles(await mkdtemp(path.join(tmpdir(), "tingsted-sample-")));
  const { id: authorityId } = await loadSample({ doors, files, jobs }, NOW);
  const as = <T>(work: (tx: Tx) => Promise<T>) =>
    inAuthority(doors.app, { authorityId, actor: "test" }, work);
  const seenBy = (initials: string) =>
    as(async (tx) => {
      const person = await personByEmail(tx, `${initials}@hvidsund.example`);
      const viewer = (await findViewer(tx, person!.id, NOW))!;
      const filter = { scope: "all", query: "", unitId: null, state: null } as const;
      return (await listCases(tx, viewer, filter, { size: 200, after: null })).map(
        ({ title }) => title,
      );
    });
  const [planner, climate, archivist, administrator] = await Promise.all(
    ["eko", "idl", "poe", "tok"].map(seenBy),
  );
  expect(planner).toContain("Køb af grund ved Tangloppevej");
  for (const other of [climate, archivist, administrator])
    expect(other!.join()).not.toMatch(/tangloppe/i);
  expect(climate).toContain("Skygge på legepladserne");
  expect(administrator).toEqual([]);
  const { rows } = await as((tx) =>
    sql<{ state: string }>`select distinct state from app.case_document order by state`.execute(tx),
  );
  expect(rows.map(({ state }) => state)).toEqual(
    expect.arrayContaining(["approved", "draft", "in_approval", "withdrawn"]),
  );
  const papers = await as((tx) =>
    sql<{ paper: string }>`
      select a.title || case when a.is_closed then ', lukket' else '' end || ': '
        || string_agg(v.status, ', ' order by v.number) as paper
      from app.case_attachment a join app.case_attachment_version v on v.attachment_id = a.id
      group by a.id, a.title, a.is_closed order by a.title`.execute(tx),
  );
  expect(papers.rows.map(({ paper }) => paper).toSorted()).toEqual([
    "Opmåling af skygge: draft, valid",
    "Rækkehuse og adgangsvej: valid",
    "Tilbud fra ejeren af Tangloppevej 9, lukket: draft",
    "Tilbud på solsejl: draft",
  ]);
  const untitled = await as((tx) =>
    sql<{ number: string }>`select number from app.case_file where title = ''`.execute(tx),
  );
  // Some standing items print a number and no title of their own.
  expect(untitled.rows.length).toBeLessThan(6);
  await jobs.stop();
  await doors.close();
}, 60_000);
