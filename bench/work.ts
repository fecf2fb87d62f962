import { sql } from "kysely";
import { connectEmbedded } from "../src/platform/database/embedded.ts";
import { connect, type Db } from "../src/platform/database/doors.ts";
import { startServing } from "./server/serving.ts";
import { fillHouse, SIZE } from "./house/large-house.ts";
import { signInAll } from "./house/sessions.ts";

const SAVERS = 200;
const SAVES_EACH = 10;
const VIEWS = 200;

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
    const alone: number[] = [];
    for (let n = 0; n < SAVES_EACH * 20; n++)
      alone.push(await save(serving.address, cookies[0] ?? "", busy, n + 1));
    const one = p95(alone);
    results.push({ name: "saving a section, p95", unit: "ms", value: one });
    const started = performance.now();
    const times = await Promise.all(
      drafts.slice(1).map(async (draft, at) => {
        const own: number[] = [];
        for (let n = 0; n < SAVES_EACH; n++)
          own.push(await save(serving.address, cookies[at + 1] ?? "", draft, n + 1));
        return own;
      }),
    );
    const seconds = (performance.now() - started) / 1000;
    const all = times.flat();
    results.push(
      {
        name: `${SAVERS} people saving without pause, p95`,
        unit: "ms",
        value: p95(all),
        baseline: "one person saving",
        ratio: p95(all) / one,
      },
      { name: "– saves", unit: "1/s", value: all.length / seconds },
      { name: "– lost updates", unit: "", value: await lost(owner, drafts.slice(1)) },
      { name: "server memory after that", unit: "MB", value: await serving.memory() },
    );
    return results;
  } finally {
    await owner.destroy();
    await embedded.stop();
    await serving.stop();
  }
}

interface Draft {
  personId: string;
  caseId: string;
  documentId: string;
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

async function save(
  address: string,
  cookie: string,
  draft: Draft,
  revision: number,
): Promise<number> {
  const text = `Forvaltningen har rettet teksten for ${revision}. gang. `.repeat(12).trim();
  const content = {
    type: "doc",
    content: Array.from({ length: 3 }, () => ({
      type: "paragraph",
      content: [{ type: "text", text }],
    })),
  };
  const started = performance.now();
  const answer = await fetch(`${address}/intern/dokumenter/${draft.documentId}/afsnit/afsnit-3`, {
    method: "PUT",
    headers: { cookie, "content-type": "application/json", "sec-fetch-site": "same-origin" },
    body: JSON.stringify({ revision, content }),
  });
  const said = await answer.text();
  if (answer.status !== 200) throw new Error(`a save answered ${answer.status}: ${said}`);
  return performance.now() - started;
}

/** Saves that the database doesn't count. */
async function lost(owner: Db, drafts: Draft[]): Promise<number> {
  const { rows } = await sql<{ counted: number }>`
    select sum(revision - 1)::int as counted from app.case_section
    where key = 'afsnit-3' and document_id = any(${drafts.map((draft) => draft.documentId)}::uuid[])`.execute(
    owner,
  );
  return drafts.length * SAVES_EACH - (rows[0]?.counted ?? 0);
}

function p95(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0;
}
