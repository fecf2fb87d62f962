import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inAuthority, type Tx } from "../../platform/database/doors.ts";
import { findViewer, type Viewer } from "../organisation/index.ts";
import { type Access, accessTo, demand, readerOfCase, readerOfDocument } from "./access.ts";
import { type House, openHouse, type Part, PEOPLE } from "../../../tests/setup/house.ts";
import * as policy from "./policy.ts";
import { findAccesses } from "./store/access.ts";
import { readableCase, readableDocument, readableDrafts } from "./store/readable.ts";
import type { DocumentState, Sensitivity } from "./words.ts";

const SENSITIVITIES = ["normal", "internal", "confidential", "personal"] as const;
const STATES = ["draft", "in_approval", "returned", "approved", "withdrawn"] as const;

const OF_CASE = {
  "læse sagen": policy.mayReadCase,
  "notere i journalen": policy.mayNote,
  "rette sagen": policy.mayEditCase,
  "oprette dokument": policy.mayCreateDocument,
  "lukke sagen": policy.mayCloseCase,
  "genåbne sagen": policy.mayReopenCase,
  "melde sig inhabil": (a: Access) => policy.mayRegisterRecusal(a, a.viewer.personId),
  "melde andre inhabile": (a: Access) => policy.mayRegisterRecusal(a, "another"),
  "ophæve inhabilitet": (a: Access) => policy.mayLiftRecusal(a, "another"),
};
const OF_DOCUMENT = {
  læse: policy.mayReadDocument,
  "læse lukkede bilag": policy.mayReadClosed,
  "læse udkast": policy.mayReadDrafts,
  skrive: policy.mayEditDocument,
  kommentere: policy.mayComment,
  "trække tilbage": policy.mayWithdrawDocument,
};

let house: House;
/** Everybody, and what each has access to, by document. */
let everybody: { name: string; viewer: Viewer; accesses: Map<string, Access> }[];
/** Case and document by what they are. */
const made = new Map<string, { caseId: string; documentId: string }>();
beforeAll(async () => {
  house = await openHouse();
  await house.transact(async (tx) => {
    for (const sensitivity of SENSITIVITIES)
      for (const state of STATES)
        for (const isClosed of [false, true])
          made.set(
            `${sensitivity} ${state} ${isClosed}`,
            await make(tx, sensitivity, state, isClosed),
          );
    const closed = await make(tx, "normal", "draft", false);
    await sql`update app.case_file set state = 'closed' where id = ${closed.caseId}`.execute(tx);
    made.set("closed case", closed);
  });
  const ids = [...made.values()].map(({ documentId }) => documentId);
  everybody = await Promise.all(
    (await viewers()).map(async ([name, viewer]) => {
      const accesses = await house.transact((tx) => findAccesses(tx, viewer, ids));
      return { name, viewer, accesses };
    }),
  );
});
afterAll(() => house.close());

/** A case with one document, and each person's tie to them. */
async function make(tx: Tx, sensitivity: Sensitivity, state: DocumentState, isClosed: boolean) {
  const { authorityId: a, people, bodyId } = house;
  const caseId: string = crypto.randomUUID();
  const documentId: string = crypto.randomUUID();
  await sql`
    insert into app.case_file (authority_id, id, number, title, unit_id, sensitivity, origin)
    values (${a}, ${caseId}, ${caseId}, 'Sag', ${house.units.roads}, ${sensitivity}, 'own')`.execute(
    tx,
  );
  await sql`
    insert into app.case_document (authority_id, id, case_id, title, body_id, template, item_type, is_closed, state, author_id)
    values (${a}, ${documentId}, ${caseId}, 'Fremstilling', ${bodyId}, 'beslutning', 'case', ${isClosed}, ${state}, ${people.author})`.execute(
    tx,
  );
  for (const part of ["handler", "recused handler"] as const)
    await sql`insert into app.case_handler values (${a}, ${caseId}, ${people[part]})`.execute(tx);
  for (const part of ["recused handler", "recused member"] as const)
    await sql`
      insert into app.case_recusal (authority_id, case_id, person_id, reason, registered_by)
      values (${a}, ${caseId}, ${people[part]}, 'Ejer naboejendommen', ${people.secretary})`.execute(
      tx,
    );
  const approvalId: string = crypto.randomUUID();
  const runs = state === "in_approval";
  await sql`
    insert into app.approval (authority_id, id, document_id, round, state, started_by)
    values (${a}, ${approvalId}, ${documentId}, 1, ${runs ? "running" : "approved"}, ${people.author})`.execute(
    tx,
  );
  await sql`
    insert into app.approval_step (authority_id, approval_id, position, kind, label, person_id, state)
    values (${a}, ${approvalId}, 1, 'person', 'Chef', ${people.approver}, ${runs ? "current" : "approved"})`.execute(
    tx,
  );
  await sql`
    insert into app.advice (authority_id, approval_id, label, person_id)
    values (${a}, ${approvalId}, 'Jura', ${people.adviser})`.execute(tx);
  await sql`
    insert into app.route_stop (authority_id, document_id, position, body_id, purpose, state)
    values (${a}, ${documentId}, 1, ${bodyId}, 'decision', 'ready')`.execute(tx);
  for (const [part, until] of [
    ["granted access", null],
    ["access ended", "2020-01-01"],
  ] as const)
    await sql`
      insert into app.access_request (authority_id, person_id, case_id, basis, reason, state, valid_until)
      values (${a}, ${people[part]}, ${caseId}, '§ 9', 'Mit hverv', 'granted', ${until})`.execute(
      tx,
    );
  return { caseId, documentId };
}

/** Everybody, and the handler as seen by who gives support. */
async function viewers(): Promise<[string, Viewer][]> {
  const all: [string, Viewer][] = [];
  for (const part of Object.keys(PEOPLE) as Part[]) all.push([part, await house.viewer(part)]);
  const supportedBy = { personId: house.people.support, name: "support" };
  all.push(["support as handler", { ...(await house.viewer("handler")), supportedBy }]);
  all.push(["support as approver", { ...(await house.viewer("approver")), supportedBy }]);
  return all;
}

test("every action × person × state, as a table", async () => {
  const tables: string[] = [];
  const table = (title: string, key: string, actions: Record<string, (a: Access) => boolean>) => {
    const rows = everybody.map(({ name, accesses }) => {
      const access = accesses.get(made.get(key)!.documentId)!;
      return [name, ...Object.values(actions).map((may) => (may(access) ? "ja" : "–"))];
    });
    const head = ["", ...Object.keys(actions)];
    const lines = [head, ...rows].map(([name = "", ...cells]) =>
      [name.padEnd(26), ...cells.map((cell, at) => cell.padEnd(head[at + 1]!.length))].join("  "),
    );
    tables.push(title, "-".repeat(title.length), ...lines.map((line) => line.trimEnd()), "");
  };
  for (const sensitivity of SENSITIVITIES)
    table(`Case: ${sensitivity}`, `${sensitivity} draft false`, OF_CASE);
  table("Case: closed (normal)", "closed case", { ...OF_CASE, ...OF_DOCUMENT });
  for (const sensitivity of ["normal", "confidential"] as const)
    for (const isClosed of [false, true])
      for (const state of STATES)
        table(
          `${isClosed ? "Closed" : "Open"} document, ${state}, in a case that is ${sensitivity}`,
          `${sensitivity} ${state} ${isClosed}`,
          OF_DOCUMENT,
        );
  const creates = everybody.filter(({ viewer }) => policy.mayCreateCase(viewer));
  const intro = `Who may do what with cases and case documents
===============================================

Written by access.test.ts from policy.ts and the database; don't edit it.
The case belongs to a unit (Vej og Trafik); its document has been asked for by a body.

May create cases: ${creates.map(({ name }) => name).join(", ")}.
`;
  await expect([intro, ...tables].join("\n")).toMatchFileSnapshot("access-matrix.txt");
});

test("lists show exactly what the rules let be read", async () => {
  for (const { name, viewer, accesses } of everybody) {
    const { rows } = await house.transact((tx) =>
      sql<{ id: string }>`
        select c.id from app.case_file c where ${readableCase(viewer)}
        union all
        select d.id from app.case_document d
        join app.case_file c on c.authority_id = d.authority_id and c.id = d.case_id
        where ${readableDocument(viewer)}`.execute(tx),
    );
    const allowed = [...accesses.values()].flatMap((access) => [
      ...(policy.mayReadCase(access) ? [access.case.id] : []),
      ...(policy.mayReadDocument(access) ? [access.document!.id] : []),
    ]);
    expect(rows.map(({ id }) => id).toSorted(), name).toEqual(allowed.toSorted());
    const drafts = await house.transact((tx) =>
      sql<{ id: string }>`
        select d.id from app.case_document d
        join app.case_file c on c.authority_id = d.authority_id and c.id = d.case_id
        where ${readableDrafts(viewer)}`.execute(tx),
    );
    expect(drafts.rows.map(({ id }) => id).toSorted(), `${name}, drafts`).toEqual(
      [...accesses.values()]
        .flatMap((access) => (policy.mayReadDrafts(access) ? [access.document!.id] : []))
        .toSorted(),
    );
  }
});

test("access to a case is that to its documents, without the document", async () => {
  const viewer = await house.viewer("approver");
  const { caseId, documentId } = made.get("personal draft true")!;
  const [ofCase, ofDocument] = await house.transact(async (tx) => [
    await accessTo(tx, viewer, caseId),
    await accessTo(tx, viewer, documentId),
  ]);
  expect(ofCase).toEqual({ ...ofDocument, document: null });
  expect(policy.mayReadDocument(ofCase)).toBe(false);
  expect(await house.queriesOf(() => house.transact((tx) => accessTo(tx, viewer, caseId)))).toBe(1);
});

test("strangers learn nothing, recused people that they are, readers that it isn't theirs", async () => {
  const { caseId, documentId } = made.get("normal draft true")!;
  const read = async (part: Part, id: string) => {
    const viewer = await house.viewer(part);
    return house.transact((tx) =>
      id === caseId ? readerOfCase(tx, viewer, id) : readerOfDocument(tx, viewer, id),
    );
  };
  await expect(read("other unit's staff", caseId)).rejects.toThrow("findes ikke");
  await expect(read("other unit's case worker", documentId)).rejects.toThrow("findes ikke");
  await expect(read("former member", documentId)).rejects.toThrow("findes ikke");
  await expect(read("recused handler", caseId)).rejects.toThrow("Du er inhabil");
  const reader = await read("other unit's case worker", caseId);
  expect(() => demand(policy.mayEditCase(reader), reader)).toThrow("ikke adgang til at gøre");
  for (const id of [crypto.randomUUID(), "x' or true", ""])
    await expect(read("handler", id)).rejects.toThrow("findes ikke");
});

test("another authority's people don't exist here, nor do its cases", async () => {
  const viewer = await house.viewer("handler");
  const { database } = house;

  const other = { authorityId: crypto.randomUUID(), actor: "test" };
  await inAuthority(database.app, other, async (tx) => {
    expect(await findViewer(tx, viewer.personId, new Date())).toBeNull();
    await expect(accessTo(tx, viewer, made.get("normal draft false")!.caseId)).rejects.toThrow(
      "findes ikke",
    );
  });
});
