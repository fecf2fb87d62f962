import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inventDocument } from "../../../tests/setup/house-document.ts";
import { type House, openHouse, type Part } from "../../../tests/setup/house.ts";
import { findViewer } from "../organisation/index.ts";
import { accessTo, accessToCase } from "./access.ts";
import { decideAccess } from "./actions/decide-access.ts";
import { saveSection } from "./actions/save-section.ts";
import { saveVersion } from "./actions/save-version.ts";
import { unlinkCases } from "./actions/unlink-cases.ts";
import { openPost } from "./document-view.ts";
import { mayReadCase, mayReadDocument } from "./policy.ts";
import { shownJournal } from "./shown-journal.ts";
import { accessRequests } from "./store/access-requests.ts";
import { caseView } from "./store/case-page.ts";
import { setDocumentState } from "./store/approval-document.ts";
import { draftsOf } from "./store/drafts.ts";
import { addEntry, entriesOf } from "./store/journal.ts";
import { addSections } from "./store/sections.ts";
import { sentBy, waitsFor } from "./store/work-lists.ts";

const NOW = new Date("2026-03-02T09:00:00Z");
const SUPPORTER = { personId: "s", name: "Støtte" };
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const supported = async (part: Part) => ({ ...(await house.viewer(part)), supportedBy: SUPPORTER });

describe("closed matter", () => {
  test("is on no list of whoever looks through another's eyes", async () => {
    const { documentId } = await inventDocument(house, { state: "in_approval", isClosed: true });
    const draft = await inventDocument(house, { isClosed: true });
    const titles = async (part: Part, isSupport: boolean) => {
      const viewer = isSupport ? await supported(part) : await house.viewer(part);
      return house.transact(async (tx) =>
        [
          ...(await waitsFor(tx, viewer, NOW)),
          ...(await sentBy(tx, viewer, NOW)),
          ...(await draftsOf(tx, viewer, 50)),
        ].map((row) => row.documentId),
      );
    };
    expect(await titles("approver", false)).toContain(documentId);
    expect(await titles("author", false)).toEqual(
      expect.arrayContaining([documentId, draft.documentId]),
    );
    expect(await titles("approver", true)).toEqual([]);
    expect(await titles("author", true)).toEqual([]);
  });

  test("isn't listed for who sent it and works on the case no more", async () => {
    const { documentId } = await inventDocument(house, { state: "in_approval", isClosed: true });
    const sender = house.people["other unit's staff"];
    await house.transact((tx) =>
      sql`update app.approval set started_by = ${sender} where document_id = ${documentId}`.execute(
        tx,
      ),
    );
    const viewer = await house.viewer("other unit's staff");
    expect(await house.transact((tx) => sentBy(tx, viewer, NOW))).toEqual([]);
  });

  test("keeps its name out of what was noted before it was closed", async () => {
    const { caseId, documentId } = await inventDocument(house);
    const shown = async (part: Part) => {
      const viewer = await house.viewer(part);
      return house.transact(async (tx) => {
        const { documents } = await caseView(tx, viewer, caseId);
        const entries = await entriesOf(tx, caseId, { size: 9 });
        return shownJournal(entries, documents).map(({ text }) => text);
      });
    };
    const note = (kind: string, text: string) =>
      house.transact((tx) =>
        addEntry(tx, { caseId, documentId, personId: null, kind, text, at: NOW }),
      );
    await note("document", "»Afsked af »Bo«« hedder nu »Afsked«.");
    await note("late", "Sendt efter fristen for mødet. Begrundelse: Bo er syg.");
    await note("attachment", "Bilaget »Lægens ord« er lagt på.");
    expect(await shown("records")).toContain("»Afsked af »Bo«« hedder nu »Afsked«.");
    await house.transact((tx) =>
      sql`insert into app.case_attachment (authority_id, document_id, title, is_closed, position, created_by)
        values (${house.authorityId}, ${documentId}, 'Lægens ord', true, 1, ${house.people.author})`.execute(
        tx,
      ),
    );
    expect(await shown("records")).toContain("Et bilag er lagt på.");
    expect(await shown("handler")).toContain("Bilaget »Lægens ord« er lagt på.");
    await house.transact((tx) =>
      sql`update app.case_document set is_closed = true, public_title = 'Personalesag' where id = ${documentId}`.execute(
        tx,
      ),
    );
    const told = (await shown("records")).join(" ");
    expect(told).not.toMatch(/Bo|Afsked|Lægens/);
    expect(told).toContain("»Personalesag«");
    expect(await shown("handler")).toContain("»Afsked af »Bo«« hedder nu »Afsked«.");
  });

  test("what a request for a post says of people is closed, also when the document is open", async () => {
    const { documentId } = await inventDocument(house);
    await house.transact((tx) =>
      sql`insert into app.post_request (authority_id, document_id, post, reason_kind, personal_note)
        values (${house.authorityId}, ${documentId}, 'Ingeniør', 'vacancy', 'Bo siger op')`.execute(
        tx,
      ),
    );
    const noteFor = async (part: Part, isSupport = false) => {
      const viewer = isSupport ? await supported(part) : await house.viewer(part);
      return house.transact(async (tx) => {
        const access = await accessTo(tx, viewer, documentId);
        expect(mayReadDocument(access)).toBe(true);
        return (await openPost(tx, access as never))?.personalNote;
      });
    };
    expect(await noteFor("handler")).toBe("Bo siger op");
    expect(await noteFor("other unit's case worker")).toBeNull();
    expect(await noteFor("handler", true)).toBeNull();
  });
});

describe("who was a member", () => {
  test("has no use of an access that was granted to one", async () => {
    const { caseId } = await inventDocument(house);
    await house.transact((tx) =>
      sql`update app.case_file set sensitivity = 'confidential' where id = ${caseId}`.execute(tx),
    );
    await house.transact((tx) =>
      sql`insert into app.access_request (authority_id, person_id, case_id, basis, reason, state, valid_until)
        select ${house.authorityId}, id, ${caseId}, '§ 9', 'Budget', 'granted', '2099-01-01'
        from app.person where name in ('granted access', 'former member')`.execute(tx),
    );
    const reads = async (part: Part) => {
      const viewer = await house.viewer(part);
      return house.transact(async (tx) => mayReadCase(await accessTo(tx, viewer, caseId)));
    };
    expect([await reads("granted access"), await reads("former member")]).toEqual([true, false]);
  });

  test("is one no more when the body is closed; its secretary still tidies up", async () => {
    const memberships = async (part: Part, day: string) =>
      (
        await house.transact((tx) =>
          findViewer(tx, house.people[part], new Date(`${day}T09:00:00Z`)),
        )
      )?.memberships.length;
    await house.transact((tx) =>
      sql`update app.body set valid_to = '2090-06-30' where id = ${house.bodyId}`.execute(tx),
    );
    expect(await memberships("member", "2090-06-30")).toBe(1);
    expect(await memberships("member", "2090-07-01")).toBe(0);
    expect(await memberships("body secretary", "2090-07-01")).toBe(1);
    await house.transact((tx) =>
      sql`update app.body set valid_to = null where id = ${house.bodyId}`.execute(tx),
    );
  });
});

test("who is recused neither sees nor decides a request for the case", async () => {
  const { caseId } = await inventDocument(house);
  const { rows } = await house.transact((tx) =>
    sql<{
      id: string;
    }>`insert into app.access_request (authority_id, person_id, case_id, basis, reason)
      values (${house.authorityId}, ${house.people.member}, ${caseId}, '§ 9', 'Budget') returning id`.execute(
      tx,
    ),
  );
  const requestId = rows[0]!.id;
  const listed = (decider: string) =>
    house.transact(async (tx) =>
      (await accessRequests(tx, { decider, size: 99, skip: 0 })).requests.map(({ id }) => id),
    );
  expect(await listed(house.people.records)).toContain(requestId);
  await house.transact((tx) =>
    sql`insert into app.case_recusal (authority_id, case_id, person_id, reason, registered_by)
      values (${house.authorityId}, ${caseId}, ${house.people.records}, 'Nabo', ${house.people.secretary})`.execute(
      tx,
    ),
  );
  expect(await listed(house.people.records)).not.toContain(requestId);
  await expect(
    house.as("records", (tx, { viewer, jobs }) =>
      decideAccess(
        tx,
        jobs,
        viewer,
        { requestId, answer: "granted", decision: null, validUntil: "2099-01-01" },
        "2026-03-02",
        NOW,
      ),
    ),
  ).rejects.toThrow(/inhabil/);
});

test("the id of a document opens no case, and no link tells of a case that is hidden", async () => {
  const one = await inventDocument(house);
  const other = await inventDocument(house);
  await expect(
    house.as("handler", (tx, { viewer }) => accessToCase(tx, viewer, one.documentId)),
  ).rejects.toThrow(/findes ikke/);
  await house.transact(async (tx) => {
    await sql`insert into app.case_link (authority_id, case_id, other_id, kind)
      values (${house.authorityId}, ${one.caseId}, ${other.caseId}, 'related')`.execute(tx);
    await sql`update app.case_file set sensitivity = 'confidential' where id = ${other.caseId}`.execute(
      tx,
    );
    await sql`delete from app.case_handler where case_id = ${other.caseId}`.execute(tx);
  });
  await expect(
    house.as("unit's leader", (tx, { viewer }) =>
      unlinkCases(tx, viewer, one.caseId, other.caseId, NOW),
    ),
  ).rejects.toThrow(/findes ikke/);
});

test("nothing is written into a text in the moment that it is approved", async () => {
  const { documentId } = await inventDocument(house);
  await house.transact((tx) =>
    addSections(tx, documentId, [
      { key: "core", kind: "core", heading: "Sagens kerne", required: "required" },
    ]),
  );
  const writes = {
    fast: () =>
      house.as("author", (tx, { viewer }) =>
        saveSection(
          tx,
          viewer,
          documentId,
          "core",
          { revision: 1, content: { type: "doc", content: [] } },
          NOW,
        ),
      ),
    slow: () =>
      house.as("author", (tx, { viewer }) => saveVersion(tx, viewer, documentId, "sent", NOW)),
  };
  for (const write of Object.values(writes)) {
    const held = Promise.withResolvers<void>();
    const seen = Promise.withResolvers<void>();
    const approving = house.transact(async (tx) => {
      await setDocumentState(tx, documentId, "approved", NOW);
      held.resolve();
      await seen.promise;
    });
    await held.promise;
    const waiting = write().then(
      () => "written",
      (error: Error) => error.name,
    );
    // Until the writer waits for the approval, or is done.
    for (;;) {
      const { rows } = await house.transact((tx) =>
        sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`.execute(tx),
      );
      const first = await Promise.race([waiting, new Promise((go) => setTimeout(go, 20, "waits"))]);
      if (first !== "waits" || rows[0]!.n > 0) break;
    }
    seen.resolve();
    await approving;
    expect(await waiting).toBe("ForbiddenError");
    await house.transact((tx) => setDocumentState(tx, documentId, "draft", NOW));
  }
});
