import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tx } from "../../platform/database/doors.ts";
import type { Viewer } from "../organisation/index.ts";
import { accessTo, type DocumentAccess } from "./access.ts";
import type { Approval } from "./approval.ts";
import { type House, openHouse, type Part, PEOPLE } from "../../../tests/setup/house.ts";
import * as policy from "./policy-approval.ts";
import { approvalsOf } from "./store/approval.ts";
import type { DocumentState } from "./words.ts";

type May = (access: DocumentAccess, approval: Approval) => boolean;
const ACTIONS: Record<string, May> = {
  sende: policy.maySendForApproval,
  "godkende, sende tilbage": policy.mayApprove,
  "trække tilbage": policy.mayWithdrawApproval,
  "springe over": policy.maySkip,
  "bede om udtalelse": policy.mayAskAdvice,
  "give udtalelse": (access, { advice }) => policy.mayAnswerAdvice(access, advice[0]!),
  "trække udtalelse": (access, { advice }) => policy.mayWithdrawAdvice(access, advice[0]!),
  "ændre vej": policy.maySetRoute,
  "se kommende": (access) => policy.maySeeComing(access.viewer, house.bodyId),
};

/** What a document is when it is looked at; who has it now, in approval. */
const MATTERS: Record<string, { state: DocumentState; isClosed?: true; current?: Part | "body" }> =
  {
    draft: { state: "draft" },
    "with the approver": { state: "in_approval", current: "approver" },
    "with the body's secretary": { state: "in_approval", current: "body" },
    "closed, with the approver": { state: "in_approval", current: "approver", isClosed: true },
    returned: { state: "returned" },
    approved: { state: "approved" },
    "closed, approved": { state: "approved", isClosed: true },
    withdrawn: { state: "withdrawn" },
  };

let house: House;
beforeAll(async () => (house = await openHouse()));
afterAll(() => house.close());

async function make(tx: Tx, { state, isClosed, current }: (typeof MATTERS)[string]) {
  const { authorityId: a, people, bodyId, units } = house;
  const [caseId, id, approvalId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  await sql`insert into app.case_file (authority_id, id, number, title, unit_id)
    values (${a}, ${caseId}, ${caseId}, 'Sag', ${units.roads})`.execute(tx);
  await sql`
    insert into app.case_document (authority_id, id, case_id, title, body_id, template, item_type, is_closed, state, author_id)
    values (${a}, ${id}, ${caseId}, 'Fremstilling', ${bodyId}, 'beslutning', 'case', ${isClosed ?? false}, ${state}, ${people.author})`.execute(
    tx,
  );
  for (const part of ["handler", "recused handler"] as const)
    await sql`insert into app.case_handler values (${a}, ${caseId}, ${people[part]})`.execute(tx);
  for (const part of ["recused handler", "recused member"] as const)
    await sql`
      insert into app.case_recusal (authority_id, case_id, person_id, reason, registered_by)
      values (${a}, ${caseId}, ${people[part]}, 'Nabo', ${people.secretary})`.execute(tx);
  const runs = state === "in_approval";
  await sql`insert into app.approval (authority_id, id, document_id, round, state, started_by)
    values (${a}, ${approvalId}, ${id}, 1, ${runs ? "running" : "approved"}, ${people.author})`.execute(
    tx,
  );
  const stepState = (of: Part | "body") => (current === of ? "current" : "approved");
  await sql`
    insert into app.approval_step (authority_id, approval_id, position, kind, label, person_id, body_id, state) values
      (${a}, ${approvalId}, 1, 'leader', 'Leder', ${people.approver}, null, ${stepState("approver")}),
      (${a}, ${approvalId}, 2, 'secretary', 'Sekretær', null, ${bodyId}, ${current === "approver" ? "waiting" : stepState("body")})`.execute(
    tx,
  );
  await sql`insert into app.advice (authority_id, approval_id, label, person_id)
    values (${a}, ${approvalId}, 'Jura', ${people.adviser})`.execute(tx);
  return id;
}

async function viewers(): Promise<[string, Viewer][]> {
  const all: [string, Viewer][] = [];
  for (const part of Object.keys(PEOPLE) as Part[]) all.push([part, await house.viewer(part)]);
  const supportedBy = { personId: house.people.support, name: "support" };
  all.push(["support as approver", { ...(await house.viewer("approver")), supportedBy }]);
  return all;
}

test("every action × person × state of approval, as a table", async () => {
  const people = await viewers();
  const tables: string[] = [];
  for (const [title, matter] of Object.entries(MATTERS)) {
    const rows = await house.transact(async (tx) => {
      const id = await make(tx, matter);
      const [approval] = await approvalsOf(tx, id);
      const told: string[][] = [];
      for (const [name, viewer] of people) {
        const access = (await accessTo(tx, viewer, id)) as DocumentAccess;
        const may = Object.values(ACTIONS).map((one) => one(access, approval!));
        told.push([name, ...may.map((yes) => (yes ? "ja" : "–"))]);
      }
      return told;
    });
    const head = ["", ...Object.keys(ACTIONS)];
    const lines = [head, ...rows].map(([name = "", ...cells]) =>
      [name.padEnd(26), ...cells.map((cell, at) => cell.padEnd(head[at + 1]!.length))]
        .join("  ")
        .trimEnd(),
    );
    tables.push(`Document: ${title}`, "-".repeat(title.length + 10), ...lines, "");
  }
  const intro = `Who may do what with approvals, advice and routes
=================================================

Written by approval-access.test.ts from policy-approval.ts and the database; don't edit it.
The approver is away, so the delegate may act too. The author belongs to another unit than the case.
`;
  await expect([intro, ...tables].join("\n")).toMatchFileSnapshot("approval-access.txt");
});
