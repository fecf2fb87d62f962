import { sql } from "kysely";
import { connectEmbedded } from "../src/platform/database/embedded.ts";
import { connect, type Db } from "../src/platform/database/doors.ts";
import { startServing } from "./server/serving.ts";
import { fillHouse, SIZE } from "./house/large-house.ts";
import { type Draft, openSavers } from "./house/savers.ts";
import { signInAll } from "./house/sessions.ts";

const SAVERS = 200;
const VIEWS = 200;
/** Milliseconds after which the editor saves while somebody writes on (src/ui/editor/autosave.ts). */
const EDITORS_PACE = 3000;

/** Work pages and saving in a large municipality; the load shares the machine's cores with the server. */
export async function bench(): Promise<
  { name: string; unit: string; value: number; baseline?: string; ratio?: number }[]
> {
  const serving = await startServing();
  const embedded = await connectEmbedded({ dataDir: serving.dataDir, log: () => undefined });
  const owner = connect(embedded.url, 2, "bench");
  try {
    const writer = await oneWriter(owner);
    const [cookie = ""] = await signInAll(owner, embedded.url, [writer.personId]);
    const pages = {
      "work page": "/intern",
      "case page": `/intern/sager/${writer.caseId}`,
      "document page": `/intern/dokumenter/${writer.documentId}`,
      "list of cases": "/intern/sager",
    };
    const small = new Map<string, number>();
    for (const [name, path] of Object.entries(pages))
      small.set(name, await p95OfViews(serving.address + path, cookie));
    await fillHouse(owner);
    const drafts = await draftsOf(owner);
    const cookies = await signInAll(
      owner,
      embedded.url,
      drafts.map((draft) => draft.personId),
    );
    const results = [];
    const busy = drafts[0]!;
    const busyPages = {
      "work page": "/intern",
      "case page": `/intern/sager/${busy.caseId}`,
      "document page": `/intern/dokumenter/${busy.documentId}`,
      "list of cases": "/intern/sager",
    };
    for (const [name, path] of Object.entries(busyPages)) {
      const value = await p95OfViews(serving.address + path, cookies[0] ?? "");
      results.push({
        name: `${name}, ${SIZE.cases.toLocaleString("en")} cases, p95`,
        unit: "ms",
        value,
        baseline: "the same page in the sample municipality",
        ratio: value / (small.get(name) ?? 1),
      });
    }
    const alone = p95(
      await openSavers(serving.address, drafts.slice(0, 1), cookies.slice(0, 1)).alone(200),
    );
    results.push({ name: "saving a section, p95", unit: "ms", value: alone });
    const savers = openSavers(serving.address, drafts.slice(1), cookies.slice(1));
    const told = (name: string, times: number[]) =>
      results.push({
        name: `${SAVERS} people ${name}, p95`,
        unit: "ms",
        value: p95(times),
        baseline: "one person saving",
        ratio: p95(times) / alone,
      });
    told("writing, each saved every 3 s", await savers.writing(5, EDITORS_PACE));
    told("saving in the same moment", await savers.together(5));
    const started = performance.now();
    const times = await savers.withoutPause(20);
    const seconds = (performance.now() - started) / 1000;
    told("saving again as soon as they are answered", times);
    results.push(
      { name: "– saves", unit: "1/s", value: times.length / seconds },
      { name: "lost updates in all of this", unit: "", value: await savers.lost(owner) },
      { name: "server memory after that", unit: "MB", value: await serving.memory() },
    );
    savers.close();
    return results;
  } finally {
    await owner.destroy();
    await embedded.stop();
    await serving.stop();
  }
}

async function oneWriter(owner: Db): Promise<Draft> {
  const { rows } = await sql<Draft>`
    select author_id as "personId", case_id as "caseId", id as "documentId" from app.case_document
    where state = 'draft' and not is_closed limit 1`.execute(owner);
  if (rows[0] === undefined) throw new Error("The sample has no draft.");
  return rows[0];
}

/** One draft each of so many people, and one more. */
async function draftsOf(owner: Db): Promise<Draft[]> {
  const { rows } = await sql<Draft>`
    select distinct on (author_id) author_id as "personId", case_id as "caseId", id as "documentId"
    from app.case_document where state = 'draft' and title like 'Fremstilling nr. %' limit ${SAVERS + 1}`.execute(
    owner,
  );
  return rows;
}

async function p95OfViews(url: string, cookie: string): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < VIEWS + 30; n++) {
    const started = performance.now();
    const answer = await fetch(url, { headers: { cookie }, redirect: "manual" });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
    if (n >= 30) times.push(performance.now() - started);
  }
  return p95(times);
}

function p95(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0;
}
