import { sql } from "kysely";
import { freshDatabase } from "./database.ts";
import { inAuthority, type Tx } from "../../src/platform/database/doors.ts";
import { openJobs } from "../../src/platform/jobs/jobs.ts";
import { createLog } from "../../src/platform/log.ts";
import { foundAuthority } from "../../src/modules/organisation/index.ts";
import { answerScim } from "../../src/modules/scim/answer-scim.ts";
import { addClient } from "../../src/modules/scim/store/clients.ts";

export const BASE = "https://ting.example";
const TOKEN = "en-noegle-til-kataloget";
export const NOW = new Date("2026-11-23T09:00:00Z");

export interface Answer {
  status: number;
  headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
}

export const USER = "urn:ietf:params:scim:schemas:core:2.0:User";
export const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

export const patch = (...Operations: object[]) => ({
  schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
  Operations,
});

export const user = (userName: string, more: object = {}) => ({
  schemas: [USER, ENTERPRISE],
  userName,
  displayName: `Person ${userName}`,
  emails: [
    { value: `${userName.replace(/@.*/, "")}@hvidsund.example`, type: "work", primary: true },
  ],
  active: true,
  ...more,
});

export type Directory = Awaited<ReturnType<typeof openDirectory>>;

/** An authority with one administrator and one directory that has a token. */
export async function openDirectory() {
  const database = await freshDatabase();
  const jobs = await openJobs(database.appUrl, createLog("silent"));
  const { id: authorityId } = await foundAuthority(database.app, {
    name: "Hvidsund",
    isSample: false,
  });
  const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    inAuthority(database.app, { authorityId, actor: "test" }, work);
  const admin = await inside(async (tx) => {
    const { rows } = await sql<{ id: string }>`
      insert into app.person (authority_id, name, email, is_registered)
      values (${authorityId}, 'Tobias Kvium', 'tok@hvidsund.example', true) returning id`.execute(
      tx,
    );
    await addClient(tx, { name: "Entra ID", token: TOKEN, createdBy: rows[0]!.id });
    return rows[0]!.id;
  });
  async function call(
    method: string,
    path: string,
    body?: unknown,
    token = TOKEN,
  ): Promise<Answer> {
    const sent = typeof body === "string" ? body : JSON.stringify(body);
    const request = new Request(`${BASE}/scim/v2${path}`, {
      method,
      headers: token === "" ? {} : { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: sent }),
    });
    const response = await answerScim(request, {
      app: database.app,
      jobs,
      authorityId,
      baseUrl: BASE,
      address: "192.0.2.1",
      now: NOW,
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === "" ? null : JSON.parse(text),
    };
  }
  return {
    database,
    jobs,
    authorityId,
    admin,
    inside,
    call,
    /** Adds a user and gives his id. */
    async added(userName: string, more: object = {}): Promise<string> {
      const made = await call("POST", "/Users", user(userName, more));
      if (made.status !== 201) throw new Error(JSON.stringify(made.body));
      return made.body.id;
    },
    async close() {
      await jobs.stop();
      await database.close();
    },
  };
}
