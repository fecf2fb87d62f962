import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inventPdf } from "../../../../tests/setup/files.ts";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import { openedMeeting, rowsOf, sendOut, setRules } from "../../../../tests/setup/house-agenda.ts";
import { inventDocument } from "../../../../tests/setup/house-document.ts";
import { fromPlain, toPlain } from "../../../platform/rich-text/index.ts";
import { stopsOf } from "../../cases/index.ts";
import { agendaLacks } from "../agenda-lacks.ts";
import { freeItemForm, guestForm } from "../agenda-schema.ts";
import { agendaNow, agendaVersion, saveAgendaVersion } from "../agenda-version.ts";
import { compareAgendas } from "../compare-agendas.ts";
import { freezeStanding } from "../freeze-standing.ts";
import { answerItemFile } from "../item-file.ts";
import { openItem } from "../item-view.ts";
import { previewAgenda } from "../preview-agenda.ts";
import { fullItem } from "../store/item.ts";
import { addCases } from "./add-cases.ts";
import { addFreeItem } from "./add-free-item.ts";
import { changeItem, closeItem, openItemAgain } from "./change-item.ts";
import { addGuest, removeGuest } from "./guests.ts";
import { refetchItem } from "./refetch-item.ts";
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
  house.as("secretary", (tx, desk) =>
    addFreeItem(
      tx,
      desk,
      meetingId,
      freeItemForm.parse({ title, itemType: "case", text: "Tekst.", ...given }),
    ),
  );
const item = (id: string) => house.transact(async (tx) => (await fullItem(tx, meetingId, id))!);
const open = (part: Part, id: string) =>
  house.as(part, (tx, desk) => openItem(tx, desk.viewer, meetingId, id));

/** An approved case with one open and one closed attachment, put on the agenda. */
async function onAgenda() {
  const made = await inventDocument(house, { state: "approved" });
  const stored = await (await house.signedInAs("secretary")).files.put(inventPdf("Kort"));
  const attachments: string[] = [crypto.randomUUID(), crypto.randomUUID()];
  await house.transact(async (tx) => {
    await sql`insert into app.case_section (authority_id, document_id, key, position, kind, heading, content)
      values (${house.authorityId}, ${made.documentId}, 'x', 1, 'presentation', 'Sagsfremstilling',
        ${JSON.stringify(fromPlain("Havnen udvides."))}::jsonb)`.execute(tx);
    for (const [at, id] of attachments.entries()) {
      await sql`insert into app.case_attachment (authority_id, id, document_id, position, title, is_closed, closed_ground, created_by)
        values (${house.authorityId}, ${id}, ${made.documentId}, ${at}, ${at === 0 ? "Kort" : "Tilbud"},
          ${at === 1}, ${at === 1 ? "§ 28" : null}, ${house.people.author})`.execute(tx);
      await sql`insert into app.case_attachment_version (authority_id, attachment_id, number, status, file, file_name, media_type, bytes, uploaded_by, scan)
        values (${house.authorityId}, ${id}, 1, 'valid', ${stored.sha256}, 'kort.pdf', 'application/pdf', ${stored.size}, ${house.people.author}, 'clean')`.execute(
        tx,
      );
    }
  });
  const [stop] = await house.transact((tx) => stopsOf(tx, made.documentId));
  const [itemId] = await house.as("secretary", (tx, desk) =>
    addCases(tx, desk, meetingId, [stop!.id], USUAL),
  );
  return { ...made, itemId: itemId!, attachments };
}

describe("an item is changed", () => {
  test("upon what was read: the second of two is told, and a case keeps the title it was approved with", async () => {
    const id = await free("Lys på kajen");
    const { revision } = await item(id);
    const change = (title: string) =>
      house.as("secretary", (tx, desk) =>
        changeItem(tx, desk, meetingId, id, { revision, title, itemType: "hearing", minutes: 25 }),
      );
    await change("Lys på molen");
    await expect(change("Lys på broen")).rejects.toThrow("En anden har rettet punktet");
    expect(await item(id)).toMatchObject({
      title: "Lys på molen",
      itemType: "hearing",
      minutes: 25,
    });
    const { itemId } = await onAgenda();
    const { revision: of } = await item(itemId);
    await expect(
      house.as("secretary", (tx, desk) =>
        changeItem(tx, desk, meetingId, itemId, {
          revision: of,
          title: "Andet",
          itemType: "case",
          minutes: 1,
        }),
      ),
    ).rejects.toThrow("godkendt med sagen");
    await expect(
      house.as("member", (tx, desk) =>
        changeItem(tx, desk, meetingId, id, {
          revision: 2,
          title: "x",
          itemType: "case",
          minutes: 1,
        }),
      ),
    ).rejects.toThrow("ikke adgang");
  });

  test("closed with a ground and a neutral title, and opened again", async () => {
    const id = await free("Køb af Tangvej 3");
    await house.as("secretary", (tx, desk) =>
      closeItem(tx, desk, meetingId, id, {
        revision: 1,
        closedGround: "§ 10",
        publicTitle: "Køb af ejendom",
      }),
    );
    expect(await item(id)).toMatchObject({ closed: true, publicTitle: "Køb af ejendom" });
    await house.as("secretary", (tx, desk) => openItemAgain(tx, desk, meetingId, id, 2));
    expect(await item(id)).toMatchObject({ closed: false, closedGround: null });
    expect(
      freeItemForm.safeParse({ title: "x", itemType: "case", closed: "on" }).error?.issues,
    ).toHaveLength(2);
  });

  test("a case is fetched again with its new attachments in force, and stays closed where it was closed here", async () => {
    const { itemId, attachments, documentId } = await onAgenda();
    await house.as("secretary", (tx, desk) =>
      closeItem(tx, desk, meetingId, itemId, {
        revision: 1,
        closedGround: "§ 10",
        publicTitle: "Havnesag",
      }),
    );
    const lacks = () =>
      house.transact(async (tx) =>
        (await agendaLacks(tx, meetingId, { secondLook: false })).map(({ kind }) => kind),
      );
    expect(await lacks()).toEqual(["no-recommendation"]);
    await house.transact(async (tx) => {
      await sql`insert into app.case_attachment_version (authority_id, attachment_id, number, status, file, file_name, media_type, bytes, uploaded_by, scan)
        values (${house.authorityId}, ${attachments[0]}, 2, 'valid', ${"b".repeat(64)}, 'kort2.pdf', 'application/pdf', 5, ${house.people.author}, 'waiting')`.execute(
        tx,
      );
      await sql`update app.case_section set content = ${JSON.stringify(fromPlain("Ny tekst."))}::jsonb
        where document_id = ${documentId}`.execute(tx);
    });
    expect(await lacks()).toContain("approved-anew");
    await house.as("secretary", (tx, desk) => refetchItem(tx, desk, meetingId, itemId));
    expect(await lacks()).toEqual(["no-recommendation", "attachment-not-clean"]);
    const now = await item(itemId);
    expect(toPlain(now.sections[0]!.content)).toBe("Ny tekst.");
    expect([now.closed, now.closedGround, now.publicTitle]).toEqual([true, "§ 10", "Havnesag"]);
    const id = await free("Uden sag");
    await expect(
      house.as("secretary", (tx, desk) => refetchItem(tx, desk, meetingId, id)),
    ).rejects.toThrow("ingen sagsfremstilling");
  });
});

describe("guests", () => {
  const call = (id: string, given: Record<string, string>) =>
    house.as("secretary", (tx, desk) => addGuest(tx, desk, meetingId, id, guestForm.parse(given)));

  test("are one of the house or from outside, once each", async () => {
    const id = await free("Skolerne");
    await call(id, { person: "other unit's staff", function: "Konsulent", callAt: "09:30" });
    await call(id, { name: "Bo Udenfor", email: "bo@uden.example" });
    await expect(call(id, { person: "other unit's staff" })).rejects.toThrow("allerede kaldt ind");
    await expect(call(id, { person: "ingen ved navn" })).rejects.toThrow("Der er ingen");
    expect(guestForm.safeParse({ person: "a", name: "b" }).success).toBe(false);
    expect(guestForm.safeParse({}).success).toBe(false);
    expect(guestForm.safeParse({ name: "b", callAt: "25:00" }).success).toBe(false);
    const { guests } = await item(id);
    expect(guests.map(({ name, callAt, email }) => [name, callAt, email])).toEqual([
      ["other unit's staff", "09:30", null],
      ["Bo Udenfor", null, "bo@uden.example"],
    ]);
    await house.as("secretary", (tx, desk) => removeGuest(tx, desk, meetingId, id, guests[1]!.id));
    expect((await item(id)).guests).toHaveLength(1);
  });

  test("see their item when it is sent, and no other; strangers and former members see none", async () => {
    const id = await free("Skolerne");
    const other = await free("Andet");
    await call(id, { person: "other unit's staff" });
    const guest = "other unit's staff";
    await expect(open(guest, id)).rejects.toThrow("ikke adgang");
    await sendOut(house, meetingId);
    expect((await open(guest, id)).item?.title).toBe("Skolerne");
    await expect(open(guest, other)).rejects.toThrow("ikke adgang");
    for (const part of ["former member", "handler", "administrator", "dpo"] as const)
      await expect(open(part, id)).rejects.toThrow("ikke adgang");
  });
});

describe("papers", () => {
  const file = (part: Part, itemId: string, position: number) =>
    house
      .signedInAs(part)
      .then((desk) =>
        answerItemFile(desk, new Request("https://x.example"), { meetingId, itemId, position }),
      );

  test("are nobody's but the secretary's before the agenda is sent", async () => {
    const { itemId } = await onAgenda();
    await expect(open("member", itemId)).rejects.toThrow("ikke adgang");
    await expect(file("member", itemId, 0)).rejects.toThrow("ikke adgang");
    expect((await file("secretary", itemId, 0)).status).toBe(200);
  });

  test("are withheld from who is recused, closed ones from observers and from who gives support; openings are noted", async () => {
    const { itemId } = await onAgenda();
    await sendOut(house, meetingId);
    const recused = await open("recused member", itemId);
    expect([recused.item, recused.title]).toEqual([null, "Havnens udvidelse"]);
    await expect(file("recused member", itemId, 0)).rejects.toThrow("findes ikke");
    expect((await open("observer", itemId)).item?.attachments.map(({ title }) => title)).toEqual([
      "Kort",
    ]);
    await expect(file("observer", itemId, 1)).rejects.toThrow("findes ikke");
    const desk = await house.signedInAs("member");
    const support = {
      ...desk,
      viewer: { ...desk.viewer, supportedBy: { personId: house.people.support, name: "support" } },
    };
    await expect(
      answerItemFile(support, new Request("https://x.example"), { meetingId, itemId, position: 1 }),
    ).rejects.toThrow("findes ikke");
    expect((await file("member", itemId, 1)).headers.get("accept-ranges")).toBe("none");
    const { rows } = await house.transact((tx) =>
      sql<{ actor: string }>`select actor from app.audit_entry
        where action = 'opened' and subject_id = ${itemId}`.execute(tx),
    );
    expect(rows).toEqual([{ actor: `person:${house.people.member}` }]);
  });

  test("that aren't clean are opened by nobody; a place that isn't one is not found", async () => {
    const { itemId } = await onAgenda();
    await house.transact((tx) =>
      sql`update app.case_attachment_version set scan = 'infected'
        where attachment_id in (select case_attachment_id from app.attachment where item_id = ${itemId})`.execute(
        tx,
      ),
    );
    await expect(file("secretary", itemId, 0)).rejects.toThrow("skadeligt");
    await expect(file("secretary", itemId, 7)).rejects.toThrow("findes ikke");
    await expect(file("secretary", crypto.randomUUID(), 0)).rejects.toThrow("findes ikke");
  });

  test("of another authority aren't there", async () => {
    const { itemId } = await onAgenda();
    const other = await openHouse();
    try {
      await expect(
        other.as("secretary", (tx, desk) => openItem(tx, desk.viewer, meetingId, itemId)),
      ).rejects.toThrow("findes ikke");
    } finally {
      await other.close();
    }
  });
});

test("a preview shows members all, the public only number and neutral title of what is closed", async () => {
  await free("Køb af Tangvej 3", { closed: "on", closedGround: "§ 10", publicTitle: "Køb" });
  await onAgenda();
  const see = (audience: "medlem" | "offentligheden", recused: string[] = []) =>
    house.transact((tx) => previewAgenda(tx, meetingId, audience, new Set(recused)));
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
    const { itemId } = await onAgenda();
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
