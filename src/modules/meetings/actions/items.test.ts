import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import {
  freeItem,
  onAgenda,
  openedMeeting,
  sendOut,
  setRules,
} from "../../../../tests/setup/house-agenda.ts";
import { fromPlain, toPlain } from "../../../platform/rich-text/index.ts";
import { agendaLacks } from "../agenda-lacks.ts";
import { freeItemForm, guestForm } from "../agenda-schema.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import { answerItemFile } from "../item-file.ts";
import { openItem } from "../item-view.ts";
import { fullItem } from "../store/item.ts";
import { changeItem, closeItem, openItemAgain } from "./change-item.ts";
import { addGuest, removeGuest } from "./guests.ts";
import { refetchItem } from "./refetch-item.ts";
import { saveItemText } from "./save-item-text.ts";

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
const open = (part: Part, id: string) =>
  house.as(part, (tx, desk) => openItem(tx, desk.viewer, meetingId, id));

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
    const { itemId } = await onAgenda(house, meetingId);
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
    const { itemId, attachments, documentId } = await onAgenda(house, meetingId);
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

describe("a text that is written on the agenda", () => {
  const write = (part: Part, itemId: string, revision: number, text: string, position = 0) =>
    house.as(part, (tx, desk) =>
      saveItemText(
        tx,
        desk,
        { meetingId, itemId, position },
        { revision, content: fromPlain(text) },
      ),
    );

  test("is saved upon what was read; nobody's text is lost, and what is sent twice is saved once", async () => {
    const id = await free("Lys");
    expect(await write("secretary", id, 1, "Min.")).toMatchObject({ kind: "saved", revision: 2 });
    expect(await write("secretary", id, 1, "Min.")).toMatchObject({ kind: "saved", revision: 2 });
    const theirs = await write("body secretary", id, 1, "Din.");
    expect(theirs).toMatchObject({ kind: "conflict", revision: 2, content: fromPlain("Min.") });
    expect(toPlain((await item(id)).sections[0]!.content)).toBe("Min.");
  });

  test("is nobody else's to write, nor a case's; what can't be kept is refused", async () => {
    const id = await free("Lys");
    const { itemId } = await onAgenda(house, meetingId);
    for (const part of ["member", "handler", "administrator"] as const)
      await expect(write(part, id, 1, "x")).rejects.toThrow("ikke adgang");
    await expect(write("secretary", itemId, 1, "x")).rejects.toThrow("hører til sagen");
    await expect(write("secretary", id, 1, "x", 9)).rejects.toThrow("findes ikke længere");
    await expect(
      house.as("secretary", (tx, desk) =>
        saveItemText(
          tx,
          desk,
          { meetingId, itemId: id, position: 0 },
          { revision: 1, content: { type: "doc", content: [{ type: "script" }] } },
        ),
      ),
    ).rejects.toThrow("ikke kan gemmes");
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
    const { itemId } = await onAgenda(house, meetingId);
    await expect(open("member", itemId)).rejects.toThrow("ikke adgang");
    await expect(file("member", itemId, 0)).rejects.toThrow("ikke adgang");
    expect((await file("secretary", itemId, 0)).status).toBe(200);
  });

  test("are withheld from who is recused, closed ones from observers and from who gives support; openings are noted", async () => {
    const { itemId } = await onAgenda(house, meetingId);
    await sendOut(house, meetingId);
    const recused = await open("recused member", itemId);
    expect([recused.item, recused.title]).toEqual([null, "Havnens udvidelse"]);
    await expect(file("recused member", itemId, 0)).rejects.toBeInstanceOf(ForbiddenError);
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
    const { itemId } = await onAgenda(house, meetingId);
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
    const { itemId } = await onAgenda(house, meetingId);
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
