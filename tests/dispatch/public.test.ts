import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freeItem, onAgenda, openedMeeting } from "../setup/house-agenda.ts";
import { dispatching, DISPATCH_DAY } from "../setup/house-dispatch.ts";
import { type House, openHouse } from "../setup/house.ts";
import { pdfText } from "../pdf-text.ts";
import { comingTo } from "../../src/modules/cases/index.ts";
import { allItems } from "../../src/modules/meetings/index.ts";
import { cancelMeeting } from "../../src/modules/meetings/actions/cancel-meeting.ts";
import { closeItem } from "../../src/modules/meetings/actions/change-item.ts";
import { changeMeeting } from "../../src/modules/meetings/actions/change-meeting.ts";
import { resubmitItem } from "../../src/modules/meetings/actions/resubmit-item.ts";
import { withdrawItem } from "../../src/modules/meetings/actions/withdraw-item.ts";
import { authorityById } from "../../src/modules/organisation/index.ts";
import { earlierItemsOf } from "../../src/modules/meetings/store/resubmissions.ts";
import {
  publishMeeting,
  readRecord,
  verifyChain,
  withdrawMeeting,
} from "../../src/modules/publication/index.ts";
import { renderPdf } from "../../src/modules/publication/pdf/index.ts";
import { publishClosed } from "../../src/modules/papers/publish-closed.ts";
import { publishDue } from "../../src/modules/papers/publish-due.ts";

let house: House;
let papers: Awaited<ReturnType<typeof dispatching>>;
beforeAll(async () => {
  house = await openHouse();
  papers = await dispatching(house);
});
afterAll(() => house.close());

const secretary = async (now: Date) => ({
  ...(await house.signedInAs("secretary")),
  clock: () => now,
});
const due = async (at: string) => {
  const { jobs } = await house.signedInAs("secretary");
  return publishDue({ app: house.database.app, jobs }, house.authorityId, new Date(at));
};
const move = async (id: string, date: string, start = "16:00") => {
  const desk = await secretary(DISPATCH_DAY);
  const facts = { date, start, end: null, place: "Rådhuset", online: null, title: null };
  await desk.transact((tx) => changeMeeting(tx, desk, id, { ...facts, reason: "Snestorm" }));
};
const cancel = async (id: string) => {
  const desk = await secretary(DISPATCH_DAY);
  await desk.transact((tx) => cancelMeeting(tx, desk, id, "For få sager."));
};
const rowOf = async (id: string) => {
  const { rows } = await house.transact((tx) =>
    sql<{ slug: string; date: string }>`
      select slug, date::text as date from app.meeting where id = ${id}`.execute(tx),
  );
  return rows[0]!;
};
const record = () => readRecord(house.database.public, house.authorityId);
/** What the public reads of the meeting now. */
async function page(id: string) {
  const { rows } = await house.transact((tx) =>
    sql<{ bodySlug: string; slug: string }>`
      select body_slug as "bodySlug", slug from record.meeting where id = ${id}`.execute(tx),
  );
  const [at] = rows;
  const found = at === undefined ? null : await record().meeting(at.bodySlug, at.slug);
  return found?.state === "published" ? found : null;
}

describe("an agenda whose meeting is moved after it was sent", () => {
  test("before the set time is published then, with its new day, and tells of no move", async () => {
    const { id } = await papers.meetingInWork();
    await papers.send(id, papers.wish({ offentlig: "at", dato: "2027-02-21", kl: "12:00" }));
    await move(id, "2027-05-04");
    expect(await due("2027-02-21T10:59:00Z")).toBe(0);
    expect(await page(id)).toBeNull();
    expect(await due("2027-02-21T11:00:00Z")).toBe(1);
    const { content } = (await page(id))!;
    expect(content).toMatchObject({ date: "2027-05-04", slug: "2027-05-04" });
    expect(content.movedFrom).toBeUndefined();
  });

  test("when the public has it keeps its address, and tells from where it was moved", async () => {
    const { id } = await papers.meetingInWork();
    await papers.send(id, papers.wish({ offentlig: "now" }));
    const was = (await page(id))!.content;
    await move(id, "2027-05-05", "17:00");
    expect(await due("2027-02-20T10:05:00Z")).toBe(1);
    expect(await due("2027-02-20T10:06:00Z")).toBe(0);
    const moved = (await page(id))!;
    expect(moved.content).toMatchObject({
      slug: was.slug,
      date: "2027-05-05",
      startTime: "17:00",
      movedFrom: { date: was.date, startTime: "16:00", place: "Rådhuset" },
    });
    const pdf = await renderPdf(moved.content, { publishedAt: DISPATCH_DAY });
    expect(await pdfText(pdf)).toMatch(/Mødet er flyttet fra .* 2027 kl\. 16[.:]00, Rådhuset/);
    const coming = await record().coming("2027-05-05", 10);
    expect(coming.map(({ slug }) => slug)).toContain(was.slug);
    // A correction of something else still tells it.
    await house.transact((tx) =>
      sql`update app.agenda_item set title = 'Havnens bro' where meeting_id = ${id} and number = '1'`.execute(
        tx,
      ),
    );
    await papers.send(id, papers.wish({ slags: "correction", revision: 3, offentlig: "now" }));
    expect((await page(id))!.content.movedFrom).toMatchObject({ date: was.date });
  });
});

test("an item that is closed after it was sent is the public's no more, whatever waits to be sent", async () => {
  const { id, open } = await papers.meetingInWork();
  await papers.send(id, papers.wish({ offentlig: "now" }));
  const was = JSON.stringify((await page(id))!.content);
  const late = await freeItem(house, id, "Kommer med tillægget", {
    lateReason: "Kom i går.",
  });
  // What was sent and is mended since waits for its correction.
  const other = allItems((await page(id))!.content.items).find((item) => item.id !== open)!;
  await house.transact((tx) =>
    sql`update app.agenda_item set title = 'Endnu ikke udsendt' where id = ${other.id}`.execute(tx),
  );
  const desk = await secretary(DISPATCH_DAY);
  const queued: object[] = [];
  const jobs = {
    ...desk.jobs,
    enqueue: async (_: unknown, queue: string, job: object) => void queued.push({ queue, ...job }),
  };
  const { rows } = await house.transact((tx) =>
    sql<{ title: string; revision: number }>`
      select title, revision from app.agenda_item where id = ${open}`.execute(tx),
  );
  const [{ title, revision }] = rows as [(typeof rows)[0]];
  expect(was).toContain(title);
  await desk.transact((tx) =>
    closeItem(tx, { ...desk, jobs }, id, open, {
      revision,
      closedGround: "§ 10",
      publicTitle: "En sag",
    }),
  );
  const job = { authorityId: house.authorityId, meetingId: id };
  expect(queued).toEqual([{ queue: "agenda.closed", ...job }]);
  await publishClosed({ app: house.database.app, jobs: desk.jobs }, job, DISPATCH_DAY);
  const seen = JSON.stringify((await page(id))!.content);
  expect(seen).toContain("En sag");
  expect(seen).not.toContain(title);
  expect(seen).not.toContain(late);
  expect(seen).not.toContain("Kommer med tillægget");
  expect(seen).not.toContain("Endnu ikke udsendt");
  expect(seen).toContain(other.title);
  // Of what the public never saw, or sees no more, nothing is published by it.
  const { id: unseen } = await papers.meetingInWork();
  await papers.send(unseen, papers.wish({ offentlig: "no" }));
  await publishClosed(
    { app: house.database.app, jobs: desk.jobs },
    { ...job, meetingId: unseen },
    DISPATCH_DAY,
  );
  expect(await page(unseen)).toBeNull();
});

describe("an agenda whose meeting is cancelled after it was sent", () => {
  test("when the public has it tells so, and nothing of why", async () => {
    const { id } = await papers.meetingInWork();
    await papers.send(id, papers.wish({ offentlig: "now" }));
    await cancel(id);
    expect(await due("2027-02-20T10:05:00Z")).toBe(1);
    const { content } = (await page(id))!;
    expect(content.isCancelled).toBe(true);
    expect(JSON.stringify(content)).not.toMatch(/For få sager|Tangvej/);
    const [summary] = (await record().meetingsOf(content.body.slug)).filter(
      ({ slug }) => slug === content.slug,
    );
    expect(summary?.isCancelled).toBe(true);
    const pdf = await renderPdf(content, { publishedAt: DISPATCH_DAY });
    expect(await pdfText(pdf)).toContain("Mødet er aflyst.");
    const verdict = await house.transact((tx) => verifyChain(tx as never, house.authorityId));
    expect(verdict).toMatchObject({ whole: true });
  });

  test("before the set time is never published, not by hand either", async () => {
    const { id } = await papers.meetingInWork();
    await papers.send(id, papers.wish({ offentlig: "at", dato: "2027-02-21", kl: "12:00" }));
    await cancel(id);
    await due("2027-02-23T12:00:00Z");
    expect(await page(id)).toBeNull();
    const desk = await secretary(DISPATCH_DAY);
    const { jobs } = desk;
    await expect(
      desk.transact(async (tx) =>
        publishMeeting(tx, jobs, {
          authority: await authorityById(tx, house.authorityId),
          meetingId: id,
          now: DISPATCH_DAY,
        }),
      ),
    ).rejects.toThrow("aflyst");
  });

  test("and was withdrawn from the public stays withdrawn", async () => {
    const { id } = await papers.meetingInWork();
    await papers.send(id, papers.wish({ offentlig: "now" }));
    const desk = await secretary(DISPATCH_DAY);
    const { authority, jobs } = desk;
    await desk.transact((tx) =>
      withdrawMeeting(tx, jobs, {
        authorityId: authority.id,
        meetingId: id,
        now: DISPATCH_DAY,
        reason: "Fejl",
      }),
    );
    await cancel(id);
    expect(await due("2027-02-23T12:00:00Z")).toBe(0);
    expect(await page(id)).toBeNull();
  });
});

test("nothing of a cancelled meeting is lost: cases wait for another one, other items can come again", async () => {
  const id = await openedMeeting(house, { date: "2027-04-20" });
  const { documentId } = await onAgenda(house, id);
  const free = await freeItem(house, id, "Ny mødesal");
  const gone = await freeItem(house, id, "Taget af før");
  await house.transact((tx) =>
    sql`update app.agenda_item set title = 'Fast' where meeting_id = ${id} and standing is not null`.execute(
      tx,
    ),
  );
  const revision = (
    await house.transact((tx) =>
      sql<{ n: number }>`select agenda_revision as n from app.meeting where id = ${id}`.execute(tx),
    )
  ).rows[0]!.n;
  await papers.send(id, papers.wish({ revision }));
  await house.as("secretary", (tx, desk) => withdrawItem(tx, desk, id, gone, "Afklaret."));
  const coming = () =>
    house.as("secretary", (tx, { viewer }) => comingTo(tx, viewer, house.bodyId, { side: 1 }, 50));
  const stageOf = async () =>
    (await coming()).cases.find((one) => one.documentId === documentId)?.stage;
  expect(await stageOf()).toBe("scheduled");
  await cancel(id);
  expect(await stageOf()).toBe("ready");
  // Also on a meeting that takes the cancelled one's place before its day.
  const next = await openedMeeting(house, { date: "2027-04-13" });
  const offered = await house.transact((tx) =>
    earlierItemsOf(tx, house.bodyId, "2027-04-13", house.people.secretary, ""),
  );
  const titles = offered.filter((one) => one.wasCancelled).map(({ title }) => title);
  expect(titles).toContain("Ny mødesal");
  expect(titles).not.toContain("Taget af før");
  expect(titles).not.toContain("Havnens udvidelse");
  const putting = { chapter: undefined, lateReason: null };
  const again = await house.as("secretary", (tx, desk) =>
    resubmitItem(tx, desk, next, free, putting),
  );
  expect(again).not.toBe(free);
  expect((await rowOf(next)).date).toBe("2027-04-13");
});
