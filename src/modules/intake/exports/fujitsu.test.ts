import { expect, test } from "vitest";
import { bundleOf } from "./fixtures/bundle-of.ts";
import { readExport } from "./read-export.ts";

const NS = 'xmlns:edoc="http://www.fujitsu.dk/agenda/xml/schemas/2009/03/31/"';

/** Elements with the prefix that these files have: `e("Name", "Havn")`. */
const e = (name: string, ...inner: string[]) => `<edoc:${name}>${inner.join("")}</edoc:${name}>`;

const element = (number: number, isPublic: string, item: string) =>
  e(
    "AgendaElement",
    e("AccessIsPublic", isPublic),
    e("SortOrder", String(number)),
    e("HandlingItem", e("SerialNo", String(number)), item),
  );

const open = [
  e("Title", "Ny kran"),
  e("NeutralTitle", "Ny kran"),
  e("CaseNumber", "2017-9"),
  e(
    "HandlingPlan",
    e(
      "Handling",
      e("CommitteeName", "Teknikudvalget"),
      e("MeetingDate", "02-03-2017 10:00"),
      e("Decision", "<![CDATA[Anbefales.]]>"),
    ),
    e(
      "Handling",
      e("CommitteeName", "Havneudvalget"),
      e("MeetingDate", "02-05-2017 10:00"),
      e("Decision", "<![CDATA[Beslutning ikke frigivet]]>"),
    ),
  ),
  e(
    "CasePresentations",
    e(
      "CasePresentation",
      e("Title", "Sagsbeskrivelse"),
      e("Content", "<![CDATA[Kranen er gammel.<br /><br />Den skal skiftes.]]>"),
      e("IsDecision", "false"),
    ),
    e(
      "CasePresentation",
      e("Title", "Udvalgets afgørelse"),
      e("Content", "<![CDATA[<p>Godkendt.</p>]]>"),
      e("IsDecision", "true"),
    ),
  ),
  e(
    "Attachments",
    e(
      "Attachment",
      e("Title", "Tilbud"),
      e("Link", "bilag\\tilbud.pdf"),
      e("AccessEnumName", "Public"),
    ),
    e(
      "Attachment",
      e("Title", "Priser"),
      e("Link", "bilag\\priser.pdf"),
      e("AccessEnumName", "Closed"),
    ),
  ),
].join("");

const closed = [
  e("Title", "Afsked af Dora Lind"),
  e("NeutralTitle", "Personalesag"),
  e(
    "CasePresentations",
    e("CasePresentation", e("Title", "Sagsbeskrivelse"), e("Content", "Hemmeligt.")),
  ),
].join("");

const agenda = (type = "Minutes") =>
  `\ufeff<Root ${NS}>${[
    e("OutputTypeEnumName", type),
    e("OutputFilterIsPublic", "false"),
    e(
      "Committee",
      e("Name", "Havneudvalget"),
      e(
        "Meeting",
        e("MeetingIdentifier", "M-1"),
        e("MeetingDateTime", "02-05-2017 10:00"),
        e("EndDateTime", "02-05-2017 11:00"),
        e("MeetingLocation", "Lokale 1"),
        e(
          "MeetingParticipants",
          e("MeetingParticipant", e("Name", "Ane  Fjord"), e("Participate", "true")),
          e("MeetingParticipant", e("Name", "Bo Vig"), e("Participate", "false")),
        ),
        e(
          "Agenda",
          e("Identifier", "A-1"),
          e("Type", "Dagsorden"),
          e("AgendaElements", element(2, "false", closed), element(1, "true", open)),
        ),
      ),
    ),
  ].join("")}</Root>`;

const notification = (publish: string, timestamp: string, xml = "Havneudvalget\\2017\\a.xml") =>
  `<Root ${NS}>${e(
    "Notification",
    e("AgendaIdentifier", "a-1"),
    e("MeetingIdentifier", "m-1"),
    e("Publish", publish),
    e("Timestamp", timestamp),
    e("PathToXml", `\\${xml}`),
  )}</Root>`;

const FILES = {
  "Havneudvalget/2017/a.xml": agenda(),
  "Havneudvalget/2017/a.html": "<html><body>the whole, closed items too</body></html>",
  "Havneudvalget/2017/bilag/tilbud.PDF": "a",
  "Havneudvalget/2017/bilag/priser.PDF": "b",
};

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
