import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, type Part, PEOPLE } from "../../../tests/setup/house.ts";
import { inventMeeting, type InventedMeeting } from "../../../tests/setup/house-meeting.ts";
import { fillBody, heldSession } from "../../../tests/setup/house-session.ts";
import { fromPlain } from "../../platform/rich-text/index.ts";
import {
  accessToMeeting,
  mayBegin,
  mayFollowLive,
  mayKeepAttendance,
  mayManage,
  mayRecordItem,
  type MeetingAccess,
} from "../meetings/index.ts";
import type { Viewer } from "../organisation/index.ts";
import { runOperation } from "./actions/run-operation.ts";
import * as policy from "./policy.ts";

type May = (access: MeetingAccess, of: InventedMeeting) => boolean;
const ACTIONS: Record<string, May> = {
  "notere fremmøde": mayKeepAttendance,
  begynde: mayBegin,
  "føre åbent punkt": (access, { open }) => mayRecordItem(access, open),
  "føre lukket punkt": (access, { closed }) => mayRecordItem(access, closed),
  afslutte: policy.mayEnd,
  "tage tilbage": policy.mayTakeBack,
  genoptage: policy.mayResume,
  mødeskærm: mayManage,
  "følge med": mayFollowLive,
};
const BETWEEN: Record<string, (viewer: Viewer) => boolean> = {
  "se formandsbeslutninger": (viewer) => policy.maySeeChairDecisions(viewer, house.bodyId),
  "se lukkede": (viewer) => policy.maySeeClosedDecisions(viewer, house.bodyId),
  beslutte: (viewer) => policy.mayDecideBetweenMeetings(viewer, house.bodyId),
};
const STATES = {
  open: "Dagsorden under udarbejdelse",
  dispatched: "Dagsorden udsendt",
  running: "Mødet er i gang",
  draft: "Referat under udarbejdelse",
  circulated: "Referat til gennemsyn",
  cancelled: "Aflyst",
};

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await fillBody(house);
});
afterAll(() => house.close());

async function viewers(): Promise<[string, Viewer][]> {
  const all: [string, Viewer][] = [];
  for (const part of Object.keys(PEOPLE) as Part[]) {
    const name = part === "director" ? "director, the chair" : part;
    all.push([name, await house.viewer(part)]);
  }
  const supportedBy = { personId: house.people.support, name: "support" };
  const secretary = await house.viewer("secretary");
  return [...all, ["support as secretary", { ...secretary, supportedBy }]];
}

test("who may do what in a meeting is this table", async () => {
  const everybody = await viewers();
  const widest = Math.max(...everybody.map(([name]) => name.length)) + 2;
  const title = (text: string) => `${text}\n${"-".repeat(text.length)}`;
  const heads = (names: string[]) =>
    [" ".repeat(widest), ...names.map((name) => `${name}  `)].join("").trimEnd();
  const line = (name: string, answers: [string, boolean][]) =>
    (
      name.padEnd(widest) +
      answers.map(([action, may]) => (may ? "ja" : "–").padEnd(action.length + 2)).join("")
    ).trimEnd();
  const blocks = [
    "Who may do what in a meeting\n============================\n",
    "Written by session-access.test.ts from policy.ts and the database; don't edit it. The open item is on",
    'a case that "recused member" is recused in, and in this meeting the secretary of all bodies too.\n',
  ];
  for (const [state, name] of Object.entries(STATES)) {
    blocks.push(title(name), heads(Object.keys(ACTIONS)));
    await house.transact(async (tx) => {
      const made = await inventMeeting(tx, house, state);
      await sql`insert into app.case_recusal (authority_id, case_id, person_id, reason, registered_by)
        select i.authority_id, i.case_id, ${house.people.secretary}, 'Nabo', ${house.people.secretary}
        from app.agenda_item i where i.id = ${made.open}`.execute(tx);
      for (const [part, viewer] of everybody) {
        const access = await accessToMeeting(tx, viewer, made.id);
        const answers = Object.entries(ACTIONS).map(
          ([action, may]) => [action, may(access, made)] as [string, boolean],
        );
        blocks.push(line(part, answers));
      }
    });
    blocks.push("");
  }
  blocks.push(title("Mellem møderne"), heads(Object.keys(BETWEEN)));
  for (const [part, viewer] of everybody)
    blocks.push(
      line(
        part,
        Object.entries(BETWEEN).map(([action, may]) => [action, may(viewer)]),
      ),
    );
  blocks.push("");
  await expect(blocks.join("\n")).toMatchFileSnapshot("session-access.txt");
});

test("who doesn't keep the record changes nothing, and a recused secretary not his item", async () => {
  const session = await heldSession(house, "2026-04-08");
  const decide = (itemId: string) => ({
    verb: "decide" as const,
    input: { itemId, content: fromPlain("Godkendt."), revision: null },
  });
  for (const part of ["member", "observer", "director", "handler", "administrator", "dpo"] as const)
    await expect(session.send(part, decide(session.open))).rejects.toThrow("ikke adgang");
  await house.transact((tx) =>
    sql`insert into app.case_recusal (authority_id, case_id, person_id, reason, registered_by)
      select i.authority_id, i.case_id, ${house.people["body secretary"]}, 'Nabo', ${house.people.secretary}
      from app.agenda_item i where i.id = ${session.open}`.execute(tx),
  );
  await expect(session.send("body secretary", decide(session.open))).rejects.toThrow("ikke adgang");
  await session.done("body secretary", decide(session.guest));
});

test("before a meeting word is taken of who comes, and nothing else", async () => {
  const { id, open } = await house.transact((tx) =>
    inventMeeting(tx, house, "dispatched", "2026-04-15"),
  );
  const send = (sent: object) =>
    house.as("secretary", (tx, desk) =>
      runOperation(tx, desk, id, { id: crypto.randomUUID(), ...sent }),
    );
  const personId = house.people.member;
  const word = { personId, state: "cancelled", reason: "Syg" };
  expect(await send({ verb: "attend", input: word })).toMatchObject({ kind: "done" });
  for (const sent of [
    { verb: "dissent", input: { itemId: open, who: "A", text: "nej" } },
    { verb: "leave", input: { personId, itemId: open } },
    { verb: "current", input: { itemId: open } },
  ])
    await expect(send(sent)).rejects.toThrow("ikke adgang");
});
