import { sql } from "kysely";
import { freshDatabase } from "./database.ts";
import { inAuthority, type Tx } from "../../src/platform/database/doors.ts";
import { openJobs } from "../../src/platform/jobs/jobs.ts";
import { createLog } from "../../src/platform/log.ts";
import { findViewer } from "../../src/modules/organisation/index.ts";
import type { SendInput } from "../../src/modules/cases/approval-schema.ts";
import { sendForApproval } from "../../src/modules/cases/actions/send-for-approval.ts";
import type { Approval } from "../../src/modules/cases/approval.ts";
import type { Desk } from "../../src/modules/cases/approval-turn.ts";
import { approvalsOf } from "../../src/modules/cases/store/approval.ts";

/** A council with a secretary, and an author two units below the director who has it in the end. */
const PEOPLE = {
  Ane: "roads",
  Lis: "roads",
  Nia: "roads",
  Dan: "tech",
  Top: "top",
  Siv: null,
  Mai: "finance",
  Bo: "tech",
  Fri: "finance",
  Mem: null,
  Ada: "top",
} as const;
export type Name = keyof typeof PEOPLE;

export type Ground = Awaited<ReturnType<typeof openGround>>;

/** A house in which cases are approved; for tests. Ane writes, Lis leads, Dan directs, Siv is secretary, Mai leads finance, Ada administers. */
export async function openGround() {
  const database = await freshDatabase();
  const jobs = await openJobs(database.appUrl, createLog("silent"));
  const authorityId: string = crypto.randomUUID();
  const units = named(["top", "tech", "roads", "finance"] as const);
  const people = named(Object.keys(PEOPLE) as Name[]);
  const bodies = named(["council", "economy", "med"] as const);
  const as = <T>(actor: string, work: (tx: Tx) => Promise<T>) =>
    inAuthority(database.app, { authorityId, actor }, work);
  const run = <T>(work: (tx: Tx) => Promise<T>) => as("test", work);
  await run((tx) => build(tx, { authorityId, units, people, bodies }));
  /** Somebody at work at a moment; noon on a Monday unless told otherwise. */
  const desk = async (name: Name, now = MONDAY): Promise<Desk> => ({
    viewer: (await run((tx) => findViewer(tx, people[name], now)))!,
    jobs,
    clock: () => now,
  });
  const act = async <T>(
    name: Name,
    work: (tx: Tx, desk: Desk) => Promise<T>,
    now = MONDAY,
  ): Promise<T> => {
    const at = await desk(name, now);
    return as(`person:${people[name]}`, (tx) => work(tx, at));
  };
  return {
    database,
    jobs,
    authorityId,
    units,
    people,
    bodies,
    run,
    desk,
    act,
    /** A document of Ane's for the council, in a case of its own. */
    document: (given: Partial<NewDocument> = {}) =>
      run((tx) => addDocument(tx, { authorityId, people, bodies, units }, given)),
    send: (documentId: string, given: Partial<SendInput> = {}, now = MONDAY) =>
      act("Ane", (tx, at) => sendForApproval(tx, at, documentId, { ...AS_USUAL, ...given }), now),
    newest: async (documentId: string): Promise<Approval> =>
      (await run((tx) => approvalsOf(tx, documentId)))[0]!,
    /** What a person was told and hasn't read, without the document's name. */
    async told(name: Name): Promise<string[]> {
      const { rows } = await run((tx) =>
        sql<{ text: string }>`
          select text from app.notice where person_id = ${people[name]} and read_at is null
          order by created_at, text`.execute(tx),
      );
      return rows.map((row) => row.text.replace(/^.*?\) /, ""));
    },
    async journal(documentId: string): Promise<string[]> {
      const { rows } = await run((tx) =>
        sql<{ text: string }>`
          select text from app.case_entry where document_id = ${documentId} order by id`.execute(
          tx,
        ),
      );
      return rows.map((row) => row.text);
    },
    async close() {
      await jobs.stop();
      await database.close();
    },
  };
}

interface Ids {
  authorityId: string;
  units: Record<"top" | "tech" | "roads" | "finance", string>;
  people: Record<Name, string>;
  bodies: Record<"council" | "economy" | "med", string>;
}

/** 2 March 2026, at noon in Denmark. */
export const MONDAY = new Date("2026-03-02T11:00:00Z");
export const AS_USUAL: SendInput = {
  wishedOn: null,
  lateReason: null,
  adviceUnits: [],
  adviceDueOn: null,
};

interface NewDocument {
  isClosed: boolean;
  publicTitle: string | null;
  /** Of its required section. */
  text: string;
}

async function addDocument(
  tx: Tx,
  { authorityId, people, bodies, units }: Ids,
  { isClosed = false, publicTitle = null, text = "Cykelstien bygges." }: Partial<NewDocument>,
): Promise<string> {
  const [caseId, id] = [crypto.randomUUID(), crypto.randomUUID()];
  await sql`
    insert into app.case_file (authority_id, id, number, title, unit_id)
    values (${authorityId}, ${caseId}, ${`S2026-${caseId.slice(0, 6)}`}, 'Cykelsti', ${units.roads})`.execute(
    tx,
  );
  await sql`
    insert into app.case_document (authority_id, id, case_id, title, public_title, body_id, template,
      item_type, is_closed, closed_ground, author_id)
    values (${authorityId}, ${id}, ${caseId}, 'Cykelsti ved Strandvej', ${publicTitle},
      ${bodies.council}, 'beslutning', 'case', ${isClosed}, ${isClosed ? "§ 21" : null}, ${people.Ane})`.execute(
    tx,
  );
  await sql`
    insert into app.case_section (authority_id, document_id, key, position, kind, heading, required, content, words)
    values (${authorityId}, ${id}, 'core', 1, 'core', 'Sagens kerne', 'required',
      ${JSON.stringify({ type: "doc", content: [] })}::jsonb, ${text === "" ? 0 : 2})`.execute(tx);
  return id;
}

async function build(tx: Tx, ground: Ids): Promise<void> {
  const { authorityId, units, people, bodies } = ground;
  await sql`insert into app.authority (authority_id, slug, name) values (${authorityId}, 'hvidsund', 'Hvidsund Kommune')`.execute(
    tx,
  );
  const tree = { top: null, tech: units.top, roads: units.tech, finance: units.top };
  for (const [name, parent] of Object.entries(tree))
    await sql`insert into app.unit (authority_id, id, parent_id, name)
      values (${authorityId}, ${units[name as keyof typeof tree]}, ${parent}, ${UNIT_NAMES[name as keyof typeof tree]})`.execute(
      tx,
    );
  for (const [name, unit] of Object.entries(PEOPLE))
    await sql`insert into app.person (authority_id, id, name, email, unit_id, is_registered)
      values (${authorityId}, ${people[name as Name]}, ${name}, ${`${name}@hvidsund.example`},
        ${unit === null ? null : units[unit]}, true)`.execute(tx);
  const leaders = { top: "Top", tech: "Dan", roads: "Lis", finance: "Mai" } as const;
  for (const [unit, leader] of Object.entries(leaders))
    await sql`update app.unit set leader_id = ${people[leader]}
      where id = ${units[unit as keyof typeof leaders]}`.execute(tx);
  await sql`insert into app.authority_role (authority_id, person_id, role) values
    (${authorityId}, ${people.Ane}, 'case_worker'), (${authorityId}, ${people.Ada}, 'administrator')`.execute(
    tx,
  );
  const names = { council: "Byrådet", economy: "Økonomiudvalget", med: "RådhusMED" };
  const kinds = { council: "political", economy: "political", med: "med" };
  for (const body of ["council", "economy", "med"] as const) {
    await sql`insert into app.body (authority_id, id, slug, name, kind)
      values (${authorityId}, ${bodies[body]}, ${body}, ${names[body]}, ${kinds[body]})`.execute(
      tx,
    );
    await sql`insert into app.membership (authority_id, body_id, person_id, role, starts_on) values
      (${authorityId}, ${bodies[body]}, ${people.Siv}, 'secretary', '2026-01-01'),
      (${authorityId}, ${bodies[body]}, ${people.Mem}, 'member', '2026-01-01')`.execute(tx);
  }
}

const UNIT_NAMES = {
  top: "Rådhuset",
  tech: "Teknik",
  roads: "Vej og Trafik",
  finance: "Økonomi",
};

function named<N extends string>(names: readonly N[]): Record<N, string> {
  return Object.fromEntries(names.map((name) => [name, crypto.randomUUID()])) as Record<N, string>;
}
