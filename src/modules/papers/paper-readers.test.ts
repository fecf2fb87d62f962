import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dispatching, DISPATCH_DAY } from "../../../tests/setup/house-dispatch.ts";
import { type House, openHouse } from "../../../tests/setup/house.ts";
import type { InventedMeeting } from "../../../tests/setup/house-meeting.ts";
import { paperFilePath } from "./links.ts";

let house: House;
let papers: Awaited<ReturnType<typeof dispatching>>;
beforeAll(async () => {
  house = await openHouse();
  papers = await dispatching(house);
});
afterAll(() => house.close());

describe("what each reader gets", () => {
  let meeting: InventedMeeting;
  let dispatchId: string;
  const path = (what: "agenda" | "bundle") => paperFilePath(meeting.id, { dispatchId, what });
  beforeAll(async () => {
    meeting = await papers.meetingInWork();
    await papers.send(meeting.id, papers.wish());
    dispatchId = (await papers.sent(meeting.id))[0]!.id;
  });

  test("a member the closed item, and it is noted that he opened it", async () => {
    const text = await papers.openedBy("member", meeting.id, path("agenda"));
    for (const word of ["Køb af Tangvej 3", "Prisen er hemmelig", "Promenaden trænger", "LUKKET"])
      expect(text).toContain(word);
    const [one] = await papers.sent(meeting.id);
    const opened = one!.recipients.filter(({ openedAt }) => openedAt !== null);
    expect(opened.map(({ name, openedAt }) => [name, openedAt])).toEqual([
      ["member", DISPATCH_DAY],
    ]);
    const { rows } = await house.transact((tx) =>
      sql`select from app.audit_entry where action = 'opened' and subject_id = ${meeting.id}`.execute(
        tx,
      ),
    );
    expect(rows).toHaveLength(1);
  });

  test("an observer what is open", async () => {
    const text = await papers.openedBy("observer", meeting.id, path("agenda"));
    expect(text).toContain("Promenaden trænger");
    expect(text).toContain("Køb af ejendom");
    expect(text).not.toMatch(/Tangvej|hemmelig|Vurdering/);
  });

  test("a guest his item only", async () => {
    const text = await papers.openedBy("other unit's staff", meeting.id, path("agenda"));
    expect(text).toContain("Skolerne er glade");
    expect(text).not.toMatch(/Tangvej|hemmelig|Promenaden|promenade|Køb af ejendom/);
  });

  test("a recused member neither text nor papers of that item, in agenda and bundle", async () => {
    const agenda = await papers.openedBy("recused member", meeting.id, path("agenda"));
    expect(agenda).toContain("Du er inhabil");
    expect(agenda).toContain("Prisen er hemmelig");
    expect(agenda).not.toMatch(/Promenaden trænger|Skitse/);
    const bundle = await papers.openedBy("recused member", meeting.id, path("bundle"));
    expect(bundle).toContain("Vurderet til tre millioner");
    expect(bundle).not.toMatch(/Bænke langs kajen|Skitse/);
  });

  test("a bundle holds each one's attachments, and is made once", async () => {
    const whole = await papers.openedBy("member", meeting.id, path("bundle"));
    expect(whole).toMatch(/Bænke langs kajen.*Vurderet til tre millioner/);
    expect(whole).toMatch(/side 1 af \d/);
    const open = await papers.openedBy("observer", meeting.id, path("bundle"));
    expect(open).toContain("Bænke langs kajen");
    expect(open).not.toMatch(/Tangvej|millioner/);
    const kept = () =>
      house.transact((tx) =>
        sql<{
          id: string;
        }>`select id from app.paper_bundle where meeting_id = ${meeting.id}`.execute(tx),
      );
    const before = (await kept()).rows.length;
    await papers.openedBy("observer", meeting.id, path("bundle"));
    expect((await kept()).rows).toHaveLength(before);
  });

  test("nobody else anything, and no draft before it is sent", async () => {
    for (const part of [
      "unit's staff",
      "granted access",
      "former member",
      "administrator",
    ] as const)
      await expect(papers.openedBy(part, meeting.id, path("agenda"))).rejects.toThrow(
        "findes ikke",
      );
    const draft = await papers.meetingInWork();
    const current = paperFilePath(draft.id, { dispatchId: null, what: "agenda" });
    await expect(papers.openedBy("member", draft.id, current)).rejects.toThrow("findes ikke");
    expect(await papers.openedBy("secretary", draft.id, current)).toContain("Prisen er hemmelig");
    await expect(papers.openedBy("member", meeting.id, "noget-andet.pdf")).rejects.toThrow(
      "findes ikke",
    );
    await expect(papers.openedBy("member", draft.id, path("agenda"))).rejects.toThrow(
      "findes ikke",
    );
  });

  test("what is closed afterwards is closed in what was sent before", async () => {
    const other = await papers.meetingInWork();
    await papers.send(other.id, papers.wish());
    await house.transact((tx) =>
      sql`update app.agenda_item set closed = true, closed_ground = '§ 10', public_title = 'Et anlæg'
        where id = ${other.open}`.execute(tx),
    );
    const [one] = await papers.sent(other.id);
    const place = paperFilePath(other.id, { dispatchId: one!.id, what: "agenda" });
    const text = await papers.openedBy("observer", other.id, place);
    expect(text).toContain("Et anlæg");
    expect(text).not.toContain("Promenaden trænger");
  });
});
