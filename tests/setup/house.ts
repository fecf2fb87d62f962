import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import { freshDatabase } from "./database.ts";
import { type Db, inAuthority, type Tx } from "../../src/platform/database/doors.ts";
import { openFiles } from "../../src/platform/files/store.ts";
import { openJobs } from "../../src/platform/jobs/jobs.ts";
import { createLog } from "../../src/platform/log.ts";
import {
  type AuthorityRole,
  findViewer,
  type MembershipRole,
  type SignedIn,
  type Viewer,
} from "../../src/modules/organisation/index.ts";

interface Invented {
  roles?: AuthorityRole[];
  unit?: "top" | "roads" | "schools";
  leads?: "top" | "roads" | "schools";
  sits?: MembershipRole;
  /** The membership has run out. */
  former?: true;
  /** Is a member of another body than the house's. */
  sitsElsewhere?: true;
}

/** Who works in the invented house, by the part that each plays towards a case of Vej og Trafik. */
export const PEOPLE = {
  administrator: { roles: ["administrator"] },
  dpo: { roles: ["dpo"] },
  support: { roles: ["support"] },
  records: { roles: ["records"] },
  secretary: { roles: ["secretary"] },
  "body secretary": { sits: "secretary" },
  handler: { roles: ["case_worker"], unit: "roads" },
  author: { roles: ["case_worker"], unit: "schools" },
  "unit's case worker": { roles: ["case_worker"], unit: "roads" },
  "unit's staff": { unit: "roads" },
  "unit's leader": { unit: "roads", leads: "roads" },
  director: { unit: "top", leads: "top" },
  "other unit's case worker": { roles: ["case_worker"], unit: "schools" },
  "other unit's leader": { unit: "schools", leads: "schools" },
  "other unit's staff": { unit: "schools" },
  approver: { unit: "top" },
  "approver's delegate": { unit: "top" },
  adviser: { unit: "schools" },
  member: { sits: "member" },
  observer: { sits: "observer" },
  "former member": { sits: "member", former: true },
  "recused member": { sits: "member" },
  "recused handler": { roles: ["case_worker"], unit: "roads" },
  "granted access": { sitsElsewhere: true },
  "access ended": { sitsElsewhere: true },
} as const satisfies Record<string, Invented>;
export type Part = keyof typeof PEOPLE;

export type House = Awaited<ReturnType<typeof openHouse>>;

/** A house with units, people and one body, in a database of its own; for tests. */
export async function openHouse() {
  const database = await freshDatabase();
  const jobs = await openJobs(database.appUrl, createLog("silent"));
  const files = openFiles(path.join(tmpdir(), `tingsted-house-${crypto.randomUUID()}`));
  const authorityId: string = crypto.randomUUID();
  const units = ids(["top", "roads", "schools"] as const);
  const people = ids(Object.keys(PEOPLE) as Part[]);
  const bodyId: string = crypto.randomUUID();
  let queries = 0;
  const counted: Db = database.app.withPlugin({
    transformQuery: ({ node }) => (queries++, node),
    transformResult: async ({ result }) => result,
  });
  const as = <T>(actor: string, work: (tx: Tx) => Promise<T>) =>
    inAuthority(counted, { authorityId, actor, address: "192.0.2.1" }, work);
  const test = <T>(work: (tx: Tx) => Promise<T>) => as("test", work);
  const viewer = async (part: Part, now = new Date()): Promise<Viewer> =>
    (await test((tx) => findViewer(tx, people[part], now)))!;
  const signedInAs = async (part: Part): Promise<SignedIn> => ({
    viewer: await viewer(part),
    authority: { id: authorityId, name: "Hvidsund Kommune", isSample: true },
    sessionId: "session",
    transact: (work) => as(`person:${people[part]}`, work),
    transactRights: (work) => as(`person:${people[part]}`, work),
    jobs,
    files,
    clock: () => new Date(),
    baseUrl: "https://hvidsund.example",
  });
  await test((tx) => build(tx, { authorityId, units, people, bodyId }));
  return {
    database,
    authorityId,
    units,
    people,
    bodyId,
    jobs,
    transact: test,
    viewer,
    signedInAs,
    /** Does `work` as that person, in a transaction of its own. */
    async as<T>(part: Part, work: (tx: Tx, desk: SignedIn) => Promise<T>): Promise<T> {
      const desk = await signedInAs(part);
      return desk.transact((tx) => work(tx, desk));
    },
    /** How many statements `work` sends to the database, those that begin and end the transaction left out. */
    async queriesOf(work: () => Promise<unknown>): Promise<number> {
      const before = queries;
      await work();
      return queries - before - 2;
    },
    async close() {
      await jobs.stop();
      await database.close();
    },
  };
}

async function build(
  tx: Tx,
  house: Pick<House, "authorityId" | "units" | "people" | "bodyId">,
): Promise<void> {
  const { authorityId, units, people, bodyId } = house;
  await sql`insert into app.authority (authority_id, slug, name) values (${authorityId}, 'hvidsund', 'Hvidsund Kommune')`.execute(
    tx,
  );
  await sql`
    insert into app.unit (authority_id, id, parent_id, name) values
      (${authorityId}, ${units.top}, null, 'Rådhuset'),
      (${authorityId}, ${units.roads}, ${units.top}, 'Vej og Trafik'),
      (${authorityId}, ${units.schools}, ${units.top}, 'Skoler')`.execute(tx);
  await sql`
    insert into app.body (authority_id, id, slug, name, kind)
    values (${authorityId}, ${bodyId}, 'teknikudvalget', 'Teknikudvalget', 'political')`.execute(
    tx,
  );
  const elsewhere = crypto.randomUUID();
  await sql`
    insert into app.body (authority_id, id, slug, name, kind)
    values (${authorityId}, ${elsewhere}, 'kulturudvalget', 'Kulturudvalget', 'political')`.execute(
    tx,
  );
  for (const [part, invented] of Object.entries(PEOPLE) as [Part, Invented][]) {
    const id = people[part];
    await sql`
      insert into app.person (authority_id, id, name, initials, unit_id, is_registered)
      values (${authorityId}, ${id}, ${part}, ${part.slice(0, 4)},
        ${invented.unit === undefined ? null : units[invented.unit]}, true)`.execute(tx);
    for (const role of invented.roles ?? [])
      await sql`insert into app.authority_role values (${authorityId}, ${id}, ${role})`.execute(tx);
    if (invented.leads !== undefined)
      await sql`update app.unit set leader_id = ${id} where id = ${units[invented.leads]}`.execute(
        tx,
      );
    if (invented.sits !== undefined)
      await sql`
        insert into app.membership (authority_id, body_id, person_id, role, starts_on, ends_on)
        values (${authorityId}, ${bodyId}, ${id}, ${invented.sits}, '2022-01-01',
          ${invented.former ? "2025-12-31" : null})`.execute(tx);
    if (invented.sitsElsewhere)
      await sql`
        insert into app.membership (authority_id, body_id, person_id, role, starts_on)
        values (${authorityId}, ${elsewhere}, ${id}, 'member', '2022-01-01')`.execute(tx);
  }
  await sql`
    insert into app.absence (authority_id, person_id, delegate_id, starts_on, ends_on)
    values (${authorityId}, ${people.approver}, ${people["approver's delegate"]}, '2020-01-01', '2099-01-01')`.execute(
    tx,
  );
}

function ids<K extends string>(names: readonly K[]): Record<K, string> {
  return Object.fromEntries(names.map((name) => [name, crypto.randomUUID()])) as Record<K, string>;
}
