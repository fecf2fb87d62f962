import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, type Part, PEOPLE } from "../../../tests/setup/house.ts";
import { inventMeeting, type InventedMeeting } from "../../../tests/setup/house-meeting.ts";
import { ForbiddenError, NotFoundError } from "../../platform/errors.ts";
import type { Viewer } from "../organisation/index.ts";
import { accessToMeeting, demandOfMeeting, type MeetingAccess } from "./access.ts";
import { changeState } from "./change-state.ts";
import { MEETING_STATE_NAMES, MEETING_STATES } from "./meeting-state.ts";
import * as policy from "./policy.ts";

type May = (access: MeetingAccess, of: InventedMeeting) => boolean;
const ACTIONS: Record<string, May> = {
  planlægge: ({ viewer }) => policy.mayPlanMeetings(viewer, house.bodyId),
  "se mødet": policy.maySeeMeeting,
  "se onlinelink": policy.maySeeOnlineUrl,
  "se dagsorden": policy.maySeeAgenda,
  "åbent punkt": (access, { open }) => policy.maySeeItem(access, { id: open, closed: false }),
  "lukket punkt": (access, { closed }) => policy.maySeeItem(access, { id: closed, closed: true }),
  "gæstens punkt": (access, { guest }) => policy.maySeeItem(access, { id: guest, closed: false }),
  "lukkede bilag": policy.maySeeClosed,
  "rette dagsorden": policy.mayEditAgenda,
  begynde: policy.mayBegin,
  "føre referat": policy.mayRecord,
  "følge med": policy.mayFollowLive,
  "se referat": policy.maySeeMinutes,
};

let house: House;
beforeAll(async () => (house = await openHouse()));
afterAll(() => house.close());

async function viewers(): Promise<[string, Viewer][]> {
  const all: [string, Viewer][] = [];
  for (const part of Object.keys(PEOPLE) as Part[]) all.push([part, await house.viewer(part)]);
  const supportedBy = { personId: house.people.support, name: "support" };
  all.push(["support as secretary", { ...(await house.viewer("secretary")), supportedBy }]);
  return all;
}

test("who may do what with a meeting is this table", async () => {
  const everybody = await viewers();
  const names = Object.keys(ACTIONS);
  const widest = Math.max(...everybody.map(([name]) => name.length)) + 2;
  const blocks = [
    "Who may do what with a meeting\n==============================\n",
    "Written by access.test.ts from policy.ts and the database; don't edit it. The open item is on a case",
    'that "recused member" is recused in; "other unit\'s staff" is the guest of an item.\n',
  ];
  for (const state of MEETING_STATES) {
    const title = MEETING_STATE_NAMES[state];
    blocks.push(`${title}\n${"-".repeat(title.length)}`);
    blocks.push([" ".repeat(widest), ...names.map((name) => `${name}  `)].join("").trimEnd());
    await house.transact(async (tx) => {
      const made = await inventMeeting(tx, house, state);
      for (const [name, viewer] of everybody) {
        const access = await accessToMeeting(tx, viewer, made.id);
        const cells = Object.entries(ACTIONS).map(([action, may]) =>
          (may(access, made) ? "ja" : "–").padEnd(action.length + 2),
        );
        blocks.push((name.padEnd(widest) + cells.join("")).trimEnd());
      }
    });
    blocks.push("");
  }
  await expect(blocks.join("\n")).toMatchFileSnapshot("meeting-access.txt");
});

test("a meeting that isn't there is told of as one that one may not see", async () => {
  const viewer = await house.viewer("member");
  for (const id of [crypto.randomUUID(), "2026-03-04"])
    await expect(house.transact((tx) => accessToMeeting(tx, viewer, id))).rejects.toBeInstanceOf(
      NotFoundError,
    );
  await house.transact(async (tx) => {
    const { id } = await inventMeeting(tx, house, "open");
    const access = await accessToMeeting(tx, viewer, id);
    expect(() => demandOfMeeting(policy.mayEditAgenda(access), access)).toThrow(ForbiddenError);
  });
});

test("a step is taken once, recorded with who took it, and refused out of turn", async () => {
  const { id } = await house.transact((tx) => inventMeeting(tx, house, "planned"));
  const by = { personId: house.people.secretary, now: new Date() };
  const step = (to: "open" | "draft") => house.transact((tx) => changeState(tx, id, to, by));
  const both = await Promise.allSettled([step("open"), step("open")]);
  expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(step("draft")).rejects.toThrow("dagsorden under udarbejdelse");
});
