import { expect, test } from "vitest";
import { bundleOf } from "./fixtures/bundle-of.ts";
import { agenda, notification, FILES } from "./fixtures/fujitsu.ts";
import { readExport } from "./read-export.ts";

test("every field, with the chain of decisions and the newest notification", async () => {
  const { papers, faults, claimed } = await readExport(
    bundleOf({
      ...FILES,
      "n1.xml": notification("false", "21-04-2017 12:00:48"),
      "n2.xml": notification("true", "02-05-2017 08:00:00"),
    }),
  );
  expect(faults).toEqual([]);
  expect(claimed.size).toBe(6);
  const paper = papers[0]!;
  expect(paper).toMatchObject({
    system: "eDoc Fujitsu",
    meetingId: "m-1",
    agendaId: "a-1",
    state: "minutes",
  });
  expect(paper.document).toMatchObject({
    kind: "minutes",
    body: { name: "Havneudvalget" },
    date: "2017-05-02",
    startTime: "10:00",
    endTime: "11:00",
    place: "Lokale 1",
    participants: ["Ane Fjord"],
    absent: ["Bo Vig"],
  });
  const [crane, person] = paper.document.items;
  expect(crane).toMatchObject({ number: "1", caseNumber: "2017-9", closed: false });
  expect(crane?.sections).toEqual([
    {
      heading: "Sagsbeskrivelse",
      kind: "presentation",
      text: "Kranen er gammel.\n\nDen skal skiftes.",
    },
    {
      heading: "Beslutning i Teknikudvalget den 02-03-2017",
      kind: "decision",
      text: "Anbefales.",
    },
    { heading: "Udvalgets afgørelse", kind: "decision", text: "Godkendt." },
  ]);
  expect(crane?.decisions.map(({ body, date, text }) => [body, date, text])).toEqual([
    ["Teknikudvalget", "2017-03-02", "Anbefales."],
    ["Havneudvalget", "2017-05-02", "Godkendt."],
  ]);
  expect(person).toMatchObject({ number: "2", title: "Personalesag", closed: true });
  expect(paper.attachments.map(({ path, isClosed }) => [path, isClosed])).toEqual([
    ["Havneudvalget/2017/bilag/tilbud.PDF", false],
    ["Havneudvalget/2017/bilag/priser.PDF", true],
  ]);
  expect(paper.document.warnings.map(({ code }) => code)).toEqual(["not-released"]);
});

test("without a notification, or when the newest takes it back or names another file, it is a draft", async () => {
  const stateWith = async (more: Record<string, string>) =>
    (await readExport(bundleOf({ ...FILES, ...more }))).papers[0]?.state;
  expect(await stateWith({})).toBe("draft");
  expect(
    await stateWith({
      "n1.xml": notification("true", "2017-05-02T08:00:00"),
      "n2.xml": notification("false", "03-05-2017 07:00:00"),
    }),
  ).toBe("draft");
  expect(
    await stateWith({
      "n1.xml": notification("true", "03-05-2017 07:00:00", "Havneudvalget\\2018\\b.xml"),
      "Havneudvalget/2018/b.xml": agenda("Agenda"),
    }),
  ).toBe("draft");
});
