import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ConflictError, ForbiddenError, InputError } from "../../platform/errors.ts";
import { answerAdvice } from "./actions/answer-advice.ts";
import { approveStep } from "./actions/approve-step.ts";
import { askAdvice } from "./actions/ask-advice.ts";
import { returnToAuthor } from "./actions/return-to-author.ts";
import { skipStep } from "./actions/skip-step.ts";
import { withdrawAdvice } from "./actions/withdraw-advice.ts";
import { withdrawApproval } from "./actions/withdraw-approval.ts";
import {
  type Ground,
  MONDAY,
  type Name,
  openGround,
} from "../../../tests/setup/approval-ground.ts";
import { currentStep } from "./approval.ts";
import { stopsOf } from "./store/routes.ts";

let ground: Ground;
beforeAll(async () => (ground = await openGround()));
afterAll(() => ground.close());

const approve = async (
  id: string,
  name: Name,
  position: number,
  given: { comment?: string; conditions?: string } = {},
  now = MONDAY,
) =>
  ground.act(
    name,
    (tx, desk) =>
      approveStep(tx, desk, id, { position, comment: null, conditions: null, ...given }),
    now,
  );
const holder = async (id: string) => {
  const approval = await ground.newest(id);
  const step = currentStep(approval);
  return step ? (step.person?.name ?? step.label) : approval.state;
};
const stateOf = async (id: string) => {
  const { rows } = await ground.run((tx) =>
    sql<{
      state: string;
    }>`select state from app.case_document where id = ${id}`.execute(tx),
  );
  return rows[0]?.state;
};
const versionsOf = async (id: string) => {
  const { rows } = await ground.run((tx) =>
    sql<{ reason: string }>`
      select reason from app.case_version where document_id = ${id} order by number`.execute(tx),
  );
  return rows.map((row) => row.reason);
};

test("a case goes from its author through leader, director and secretary to the body", async () => {
  const id = await ground.document();
  await ground.send(id, { wishedOn: "2026-04-15" });
  expect(await stateOf(id)).toBe("in_approval");
  expect(await holder(id)).toBe("Lis");
  expect(await ground.told("Lis")).toEqual(["venter på din godkendelse."]);
  await approve(id, "Lis", 2, { conditions: "Kun hvis rammen holder." });
  expect(await ground.told("Lis")).toEqual([]);
  expect(await holder(id)).toBe("Dan");
  await approve(id, "Dan", 3);
  expect(await holder(id)).toBe("Sekretær for Byrådet");
  await approve(id, "Siv", 4);
  expect(await holder(id)).toBe("approved");
  expect(await stateOf(id)).toBe("approved");
  expect(await versionsOf(id)).toEqual(["sent", "approved"]);
  const stops = await ground.run((tx) => stopsOf(tx, id));
  expect(stops.map((stop) => [stop.body.name, stop.purpose, stop.wishedOn, stop.state])).toEqual([
    ["Byrådet", "decision", "2026-04-15", "ready"],
  ]);
  expect(await ground.told("Ane")).toContain("er godkendt.");
  expect((await ground.newest(id)).steps.map((step) => step.conditions)).toEqual([
    null,
    "Kun hvis rammen holder.",
    null,
    null,
  ]);
  expect(await ground.journal(id)).toEqual([
    "Sendt til godkendelse til Byrådet.",
    "Lis har godkendt som leder, på betingelser.",
    "Dan har godkendt som direktør.",
    "Siv har godkendt som sekretær for Byrådet.",
    "Sagen er godkendt.",
  ]);
});

test("a document with an empty required section isn't sent, and nothing is stored", async () => {
  const id = await ground.document({ text: "" });
  await expect(ground.send(id)).rejects.toThrow("Afsnittet »Sagens kerne« er tomt.");
  expect([await stateOf(id), await versionsOf(id)]).toEqual(["draft", []]);
});

test("who stands in for an absent approver acts for that one, also through two absences", async () => {
  const id = await ground.document();
  await ground.run((tx) =>
    sql`insert into app.absence (authority_id, person_id, delegate_id, starts_on, ends_on) values
      (${ground.authorityId}, ${ground.people.Lis}, ${ground.people.Nia}, '2026-03-01', '2026-03-05'),
      (${ground.authorityId}, ${ground.people.Nia}, ${ground.people.Bo}, '2026-03-01', '2026-03-05')`.execute(
      tx,
    ),
  );
  await ground.send(id);
  expect(await ground.told("Bo")).toEqual([
    "venter på din godkendelse. Du er stedfortræder for Lis.",
  ]);
  await approve(id, "Bo", 2);
  const [, step] = (await ground.newest(id)).steps;
  expect([step?.actedBy?.name, step?.actedFor?.name]).toEqual(["Bo", "Lis"]);
  expect(await ground.journal(id)).toContain("Bo har godkendt som leder i stedet for Lis.");
  await ground.run((tx) => sql`delete from app.absence`.execute(tx));
});

test("two who approve one step at once: one does, the other is told who was faster", async () => {
  const id = await ground.document();
  await ground.run((tx) =>
    sql`insert into app.absence (authority_id, person_id, delegate_id, starts_on, ends_on)
      values (${ground.authorityId}, ${ground.people.Lis}, ${ground.people.Bo}, '2026-03-01', '2026-03-05')`.execute(
      tx,
    ),
  );
  await ground.send(id);
  const both = await Promise.allSettled([approve(id, "Lis", 2), approve(id, "Bo", 2)]);
  const lost = both.flatMap((one) => (one.status === "rejected" ? [one.reason as Error] : []));
  expect(lost).toHaveLength(1);
  expect(lost[0]).toBeInstanceOf(ConflictError);
  expect(lost[0]?.message).toMatch(/^(Lis|Bo) har allerede behandlet trinnet/);
  expect(await holder(id)).toBe("Dan");
  await ground.run((tx) => sql`delete from app.absence`.execute(tx));
});

test("a returned document is written on, sent again and approved in a second round", async () => {
  const id = await ground.document();
  await ground.send(id);
  await approve(id, "Lis", 2);
  await ground.act("Dan", (tx, desk) =>
    returnToAuthor(tx, desk, id, { position: 3, comment: "Skriv, hvad det koster." }),
  );
  expect(await stateOf(id)).toBe("returned");
  expect(await ground.told("Ane")).toContain("er sendt tilbage til dig af Dan.");
  await ground.send(id);
  expect([await holder(id), (await ground.newest(id)).round]).toEqual(["Lis", 2]);
  await expect(
    ground.act("Lis", (tx, desk) =>
      returnToAuthor(tx, desk, id, { position: 1, comment: "Gammel side." }),
    ),
  ).rejects.toBeInstanceOf(ConflictError);
  expect(await versionsOf(id)).toEqual(["sent", "returned", "sent"]);
});

test("the author takes it back, and the approver finds that out", async () => {
  const id = await ground.document();
  await ground.send(id);
  await ground.act("Ane", (tx, desk) => withdrawApproval(tx, desk, id));
  expect(await stateOf(id)).toBe("draft");
  await expect(approve(id, "Lis", 2)).rejects.toThrow("Sagen er ikke i godkendelse.");
});

test("the secretary skips a step with a reason, but not the only approval", async () => {
  const id = await ground.document();
  await ground.send(id);
  const skip = (name: Name, position: number) =>
    ground.act(name, (tx, desk) => skipStep(tx, desk, id, { position, reason: "Er på orlov." }));
  await expect(skip("Dan", 2)).rejects.toBeInstanceOf(ForbiddenError);
  await skip("Siv", 2);
  await skip("Ada", 3);
  await expect(skip("Siv", 4)).rejects.toThrow("Det sidste trin kan ikke springes over");
  await approve(id, "Siv", 4);
  expect((await ground.newest(id)).steps.map((step) => step.state)).toEqual([
    "approved",
    "skipped",
    "skipped",
    "approved",
  ]);
});

test("the last step waits for advice until its deadline, unless it says why not", async () => {
  const id = await ground.document();
  await ground.send(id, { adviceUnits: [ground.units.finance], adviceDueOn: "2026-03-06" });
  expect(await ground.told("Mai")).toEqual(["skal have en udtalelse fra Økonomi."]);
  await approve(id, "Lis", 2);
  await approve(id, "Dan", 3);
  await expect(approve(id, "Siv", 4)).rejects.toThrow(
    "Der ventes stadig på udtalelse fra Økonomi.",
  );
  const friday = new Date("2026-03-06T16:00:00Z");
  await approve(id, "Siv", 4, {}, friday);
  expect(await holder(id)).toBe("approved");
});

test("advice is asked by whoever has it, answered by the unit and called off by the secretary", async () => {
  const id = await ground.document();
  await ground.send(id);
  const ask = () =>
    ground.act("Lis", (tx, desk) =>
      askAdvice(tx, desk, id, { unitId: ground.units.finance, dueOn: "2026-03-05" }),
    );
  await ask();
  await expect(ask()).rejects.toThrow("Enheden er allerede spurgt.");
  const [first] = (await ground.newest(id)).advice;
  const answer = (name: Name) =>
    ground.act(name, (tx, desk) =>
      answerAdvice(tx, desk, id, { adviceId: first!.id, answer: "remarks", text: "Dyrt." }),
    );
  await expect(answer("Dan")).rejects.toBeInstanceOf(ForbiddenError);
  await answer("Mai");
  await expect(answer("Mai")).rejects.toThrow("Mai har allerede svaret.");
  expect(await ground.told("Lis")).toContain("har fået en udtalelse fra Økonomi.");
  await ask();
  const second = (await ground.newest(id)).advice.find((one) => one.state === "asked")!;
  await ground.act("Siv", (tx, desk) => withdrawAdvice(tx, desk, id, second.id));
  // Both were asked at the same moment of the test's clock.
  expect((await ground.newest(id)).advice.map((one) => one.state).sort()).toEqual([
    "answered",
    "withdrawn",
  ]);
});

test("a cut-off on a holiday is moved before it; later it takes a reason, which the secretary hears", async () => {
  // Monday two weeks before would be Easter Monday, so it is the Wednesday before Easter.
  const wishedOn = "2026-04-22";
  const inTime = new Date("2026-04-01T09:59:00Z");
  const late = new Date("2026-04-01T10:01:00Z");
  const first = await ground.document();
  await ground.send(first, { wishedOn }, inTime);
  expect((await ground.newest(first)).cutOff).toEqual(new Date("2026-04-01T10:00:00Z"));
  const second = await ground.document();
  const refused = ground.send(second, { wishedOn }, late);
  await expect(refused).rejects.toBeInstanceOf(InputError);
  await expect(refused).rejects.toThrow(
    /Fristen er onsdag den 1\. april 2026 kl\.\s12\.00\. Den er rykket frem, fordi mandag den 6\. april 2026 er 2\. påskedag\./,
  );
  expect(await stateOf(second)).toBe("draft");
  await ground.send(second, { wishedOn, lateReason: "Ministeriet svarede i dag." }, late);
  expect((await ground.newest(second)).lateReason).toBe("Ministeriet svarede i dag.");
  expect(await ground.journal(second)).toContain(
    "Sendt efter fristen for mødet. Begrundelse: Ministeriet svarede i dag.",
  );
  expect(await ground.told("Siv")).toContain("er sendt til godkendelse efter fristen for mødet.");
});

test("the title of a closed document leaves no trace in notices or the journal", async () => {
  const id = await ground.document({ isClosed: true, publicTitle: "Byggesag" });
  await ground.send(id);
  await approve(id, "Lis", 2);
  const { rows } = await ground.run((tx) =>
    sql<{ text: string }>`
      select text from app.notice where subject_id = ${id}
      union all select text from app.case_entry where document_id = ${id}`.execute(tx),
  );
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.filter((row) => row.text.includes("Strandvej"))).toEqual([]);
  expect(rows.some((row) => row.text.startsWith("»Byggesag« (S2026-"))).toBe(true);
});
