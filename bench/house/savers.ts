import { Agent, request } from "node:http";
import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import type { Db } from "../../src/platform/database/doors.ts";

/** Milliseconds after which a connection is given up: before the server does, after five seconds. */
const IDLE = 4000;

export interface Draft {
  personId: string;
  caseId: string;
  documentId: string;
}

/** What one person writes in, as often as it was saved. */
interface Saver {
  draft: Draft;
  cookie: string;
  saves: number;
}

export type Savers = ReturnType<typeof openSavers>;

/**
 * People who each write in a draft of their own, as their editors save it. Bare `node:http`, since
 * the load has its part of the server's cores. Times are milliseconds, until the answer is read.
 */
export function openSavers(address: string, drafts: readonly Draft[], cookies: readonly string[]) {
  const agent = new Agent({ keepAlive: true, timeout: IDLE });
  const savers = drafts.map((draft, at): Saver => ({ draft, cookie: cookies[at] ?? "", saves: 0 }));
  const save = (saver: Saver) => saveOnce(agent, address, saver);
  return {
    /** One after the other by one person. */
    async alone(times: number): Promise<number[]> {
      const all: number[] = [];
      for (let n = 0; n < times; n++) all.push(await save(savers[0]!));
      return all;
    },
    /** Everybody in the same moment, and again when all are answered. */
    async together(times: number): Promise<number[]> {
      const all: number[] = [];
      for (let n = 0; n < times; n++) {
        all.push(...(await Promise.all(savers.map(save))));
        await setTimeout(1000);
      }
      return all;
    },
    /** Everybody at his own time, each `pause` milliseconds after his last save was answered. */
    async writing(times: number, pause: number): Promise<number[]> {
      return byEach(savers, async (saver, at) => {
        const own: number[] = [];
        await setTimeout((pause * at) / savers.length);
        for (let n = 0; n < times; n++) {
          own.push(await save(saver));
          await setTimeout(pause);
        }
        return own;
      });
    },
    /** Everybody again as soon as he is answered. */
    async withoutPause(times: number): Promise<number[]> {
      return byEach(savers, async (saver) => {
        const own: number[] = [];
        for (let n = 0; n < times; n++) own.push(await save(saver));
        return own;
      });
    },
    /** Saves that were answered and that the database doesn't hold. */
    async lost(owner: Db): Promise<number> {
      const { rows } = await sql<{ id: string; saves: number }>`
        select document_id as id, revision - 1 as saves from app.case_section
        where key = 'afsnit-3' and document_id = any(${drafts.map((draft) => draft.documentId)}::uuid[])`.execute(
        owner,
      );
      const counted = new Map(rows.map(({ id, saves }) => [id, saves]));
      return savers.reduce(
        (sum, { draft, saves }) => sum + Math.abs(saves - (counted.get(draft.documentId) ?? 0)),
        0,
      );
    },
    close: () => agent.destroy(),
  };
}

async function byEach(
  savers: Saver[],
  work: (saver: Saver, at: number) => Promise<number[]>,
): Promise<number[]> {
  return (await Promise.all(savers.map(work))).flat();
}

async function saveOnce(agent: Agent, address: string, saver: Saver): Promise<number> {
  const text = `Forvaltningen har rettet teksten for ${saver.saves}. gang. `.repeat(12).trim();
  const paragraph = { type: "paragraph", content: [{ type: "text", text }] };
  const body = JSON.stringify({
    revision: saver.saves + 1,
    content: { type: "doc", content: [paragraph, paragraph, paragraph] },
  });
  const started = performance.now();
  await put(agent, `${address}/intern/dokumenter/${saver.draft.documentId}/afsnit/afsnit-3`, {
    cookie: saver.cookie,
    body,
  });
  saver.saves++;
  return performance.now() - started;
}

function put(agent: Agent, url: string, given: { cookie: string; body: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie: given.cookie,
      "content-type": "application/json",
      "content-length": Buffer.byteLength(given.body),
      "sec-fetch-site": "same-origin",
    };
    request(url, { agent, method: "PUT", headers }, (answer) => {
      let said = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk: string) => (said += chunk));
      answer.on("end", () =>
        answer.statusCode === 200
          ? resolve()
          : reject(new Error(`a save answered ${answer.statusCode}: ${said}`)),
      );
    })
      .on("error", reject)
      .end(given.body);
  });
}
