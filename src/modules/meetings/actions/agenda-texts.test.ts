import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import {
  freeItem,
  onAgenda,
  openedMeeting,
  rowsOf,
  setRules,
} from "../../../../tests/setup/house-agenda.ts";
import { inventDocument } from "../../../../tests/setup/house-document.ts";
import { toPlain } from "../../../platform/rich-text/index.ts";
import { agendaLacks } from "../agenda-lacks.ts";
import { agendaNow, agendaVersion, saveAgendaVersion } from "../agenda-version.ts";
import { compareAgendas } from "../compare-agendas.ts";
import { freezeStanding } from "../freeze-standing.ts";
import { openMeeting } from "../meeting-head.ts";
import { previewAgenda } from "../preview-agenda.ts";
import { fullItem } from "../store/item.ts";
import { changeItem, closeItem } from "./change-item.ts";
import { referMinutes } from "./refer-minutes.ts";
import { resubmitItem } from "./resubmit-item.ts";

const USUAL = { chapter: undefined, lateReason: null };

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await setRules(house, { standing: [] });
});
afterAll(() => house.close());

let meetingId: string;
beforeEach(async () => (meetingId = await openedMeeting(house)));

const free = (title: string, given: Record<string, string> = {}) =>
  freeItem(house, meetingId, title, given);
const item = (id: string) => house.transact(async (tx) => (await fullItem(tx, meetingId, id))!);

test("a preview shows members all, the public only number and neutral title of what is closed", async () => {
  await free("Køb af Tangvej 3", { closed: "on", closedGround: "§ 10", publicTitle: "Køb" });
  await onAgenda(house, meetingId);
  const see = (audience: "medlem" | "offentligheden", recused: string[] = []) =>
    house.as("secretary", async (tx, desk) => {
      const { head } = await openMeeting(tx, desk.viewer, meetingId);
      return previewAgenda(tx, head, audience, new Set(recused));
    });
  const [closed, harbour] = await see("offentligheden");
  expect([closed!.title, closed!.sections, harbour!.attachments]).toEqual([
    "Køb",
    [],
    ["Kort", "Lukket bilag"],
  ]);
  const [member, other] = await see("medlem", [harbour!.id]);
  expect([member!.title, other!.sections]).toEqual(["Køb af Tangvej 3", []]);
});

test("versions tell what changed; of what the reader is recused in only that it did", async () => {
  const [a, b] = [await free("Første"), await free("Anden")];
  const by = { personId: house.people.secretary, now: new Date() };
  const number = await house.transact((tx) => saveAgendaVersion(tx, meetingId, "saved", by));
  await house.as("secretary", async (tx, desk) => {
    await changeItem(tx, desk, meetingId, a, {
      revision: 1,
      title: "Første, rettet",
      itemType: "case",
      minutes: 20,
    });
    await closeItem(tx, desk, meetingId, b, {
      revision: 1,
      closedGround: "§ 10",
      publicTitle: "Neutral",
    });
  });
  const c = await free("Tredje");
  const compare = (hidden: string[]) =>
    house.transact(async (tx) =>
      compareAgendas(
        (await agendaVersion(tx, meetingId, number))!,
        await agendaNow(tx, meetingId),
        new Set(hidden),
      ).map(({ id, title, changes }) => [id, title, ...changes]),
    );
  expect(await compare([])).toEqual([
    [a, "Første, rettet", "Titlen var »Første«.", "Fra 10 minutter til 20 minutter."],
    [b, "Anden", "Lukket efter § 10."],
    [c, "Tredje", "Nyt punkt."],
  ]);
  expect((await compare([b]))[1]).toEqual([b, "Neutral", "Ændret."]);
  expect(await house.transact((tx) => agendaVersion(tx, meetingId, 99))).toBeNull();
});

describe("what stands on each agenda", () => {
  test("is told as things are, and frozen when the agenda is sent", async () => {
    await setRules(house, {
      standing: [
        { kind: "minutes", title: "Godkendelse af referat", at: "first", chapter: null },
        { kind: "chair_decisions", title: "Formandens beslutninger", at: "first", chapter: null },
        { kind: "next_items", title: "Næste møde", at: "last", chapter: null },
      ],
    });
    await house.transact(async (tx) => {
      await sql`update app.meeting set state = 'approved' where id = ${meetingId}`.execute(tx);
      await sql`insert into app.minutes_circulation (authority_id, meeting_id, sent_at, sent_by)
        values (${house.authorityId}, ${meetingId}, '2026-05-02T08:00:00Z', ${house.people.secretary})`.execute(
        tx,
      );
      await sql`insert into app.minutes_comment (authority_id, meeting_id, person_id, text)
        values (${house.authorityId}, ${meetingId}, ${house.people.member}, 'Jeg var til stede.')`.execute(
        tx,
      );
      await sql`insert into app.chair_decision (authority_id, body_id, title, text, decided_on, person_id, is_closed)
        values (${house.authorityId}, ${house.bodyId}, 'Tilskud', 'Givet.', '2026-05-03', ${house.people.member}, false),
          (${house.authorityId}, ${house.bodyId}, 'Hemmeligt køb', 'Købt.', '2026-05-04', ${house.people.member}, true)`.execute(
        tx,
      );
    });
    const next = await openedMeeting(house);
    const after = await openedMeeting(house);
    await inventDocument(house, { state: "approved" });
    const secret = await inventDocument(house, { state: "approved", isClosed: true });
    await house.transact((tx) =>
      sql`update app.case_document set title = 'Hemmelig sag' where id = ${secret.documentId}`.execute(
        tx,
      ),
    );
    await house.transact((tx) => freezeStanding(tx, next));
    const texts = async (id: string) => {
      const { rows } = await house.transact((tx) =>
        sql<{ title: string; content: never }>`select i.title, s.content from app.agenda_item i
          join app.section s on s.item_id = i.id where i.meeting_id = ${id}
          order by i.position, s.position`.execute(tx),
      );
      return rows.map(({ title, content }) => `${title}: ${toPlain(content)}`).join("\n");
    };
    const frozen = await texts(next);
    expect(frozen).toContain("blev sendt ud den 2. maj 2026. Der er kommet en bemærkning:");
    expect(frozen).toContain("member: Jeg var til stede.");
    expect(frozen).toContain("Det indstilles, at referatet godkendes.");
    expect(frozen).toContain("Tilskud. Givet.");
    expect(frozen).toContain("En beslutning i en lukket sag.");
    expect(frozen).toContain("Havnens udvidelse (beslutning)");
    expect(frozen).not.toMatch(/Hemmelig/);
    expect((await rowsOf(house, next))[0]!.title).toContain("fra mødet den");
    await house.transact((tx) => freezeStanding(tx, after));
    expect(await texts(after)).not.toContain("Tilskud");
    await setRules(house, { standing: [] });
  });
});

test("lacks tell what keeps an agenda from being sent", async () => {
  await free("Uden tekst", { text: "" });
  const id = await free("Lukket", { recommendation: "At det godkendes." });
  await house.transact((tx) =>
    sql`update app.agenda_item set closed = true where id = ${id}`.execute(tx),
  );
  const lacks = await house.transact((tx) => agendaLacks(tx, meetingId, { secondLook: true }));
  expect(lacks.map(({ number, kind, stops }) => [number, kind, stops])).toEqual([
    ["1", "no-text", false],
    ["2", "closed-without-ground", true],
    ["2", "closed-without-title", true],
    ["2", "closed-second-look", false],
  ]);
});

describe("what comes from elsewhere", () => {
  test("an earlier item of the body comes again with its papers, once, and not for who is recused in it", async () => {
    const { itemId } = await onAgenda(house, meetingId);
    await house.transact((tx) =>
      sql`update app.route_stop set state = 'treated' where id =
        (select stop_id from app.agenda_item where id = ${itemId})`.execute(tx),
    );
    meetingId = await openedMeeting(house);
    const again = (part: Part) =>
      house.as(part, (tx, desk) => resubmitItem(tx, desk, meetingId, itemId, USUAL));
    const id = await again("secretary");
    expect(await item(id)).toMatchObject({ title: "Havnens udvidelse", resubmittedFrom: itemId });
    expect((await item(id)).attachments).toHaveLength(2);
    await expect(again("secretary")).rejects.toThrow("allerede på dagsordenen");
    await expect(
      house.as("secretary", (tx, desk) => resubmitItem(tx, desk, meetingId, id, USUAL)),
    ).rejects.toThrow("tidligere møde");
    meetingId = await openedMeeting(house);
    await house.transact((tx) =>
      sql`insert into app.case_recusal (authority_id, case_id, person_id, reason, registered_by)
        select authority_id, case_id, ${house.people.secretary}, 'Nabo', ${house.people.secretary}
        from app.agenda_item where id = ${itemId}`.execute(tx),
    );
    await expect(again("secretary")).rejects.toThrow("inhabil");
  });

  test("minutes of another body come as a reference, when they are published", async () => {
    const other = crypto.randomUUID();
    await house.transact((tx) =>
      sql`insert into app.meeting (authority_id, id, body_id, slug, kind, date, origin, state)
        select ${house.authorityId}, ${other}, id, '2026-01-07', 'minutes', '2026-01-07', 'own', 'approved'
        from app.body where slug = 'kulturudvalget'`.execute(tx),
    );
    const refer = () =>
      house.as("secretary", (tx, desk) => referMinutes(tx, desk, meetingId, other, USUAL));
    await expect(refer()).rejects.toThrow("ikke offentliggjort");
    await house.transact((tx) =>
      sql`update app.meeting set state = 'published' where id = ${other}`.execute(tx),
    );
    expect((await item(await refer())).links).toEqual([
      {
        title: "Referat fra Kulturudvalget 7. januar 2026",
        url: "https://hvidsund.example/udvalg/kulturudvalget/2026-01-07",
      },
    ]);
  });
});
