import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, describe, test } from "vitest";
import { type ParsedDocument, parsedDocumentSchema } from "../parsed-document.ts";
import { attachedFiles } from "./attached-files.ts";
import { folderBundle } from "./folder-bundle.ts";
import { readExport } from "./read-export.ts";

const samples = path.resolve("../shared/samples/esdh");

/** One paper of a sample, and its raw text, read by nothing but patterns. */
async function sample(system: string, ending: RegExp) {
  const folder = path.join(samples, system);
  const bundle = await folderBundle(folder);
  const reading = await readExport(bundle);
  expect(reading.faults).toEqual([]);
  expect(reading.papers).toHaveLength(1);
  expect([...reading.claimed].toSorted()).toEqual(bundle.paths.toSorted());
  const paper = reading.papers[0]!;
  parsedDocumentSchema.parse(paper.document);
  const file = globSync("**/*", { cwd: folder }).find((name) => ending.test(name)) ?? "";
  const raw = readFileSync(path.join(folder, file), "utf8");
  return { bundle, paper, raw };
}

const count = (raw: string, pattern: RegExp) => (raw.match(pattern) ?? []).length;

const ENTITIES: Record<string, string> = {
  aelig: "æ",
  oslash: "ø",
  aring: "å",
  AElig: "Æ",
  Oslash: "Ø",
  Aring: "Å",
  nbsp: " ",
  lt: "<",
  gt: ">",
  quot: '"',
  amp: "&",
};

const unescaped = (text: string) =>
  text
    .replaceAll(/&#x(\w+);/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** Words of HTML; elements within a line part none. */
const wordsOf = (html: string) =>
  unescaped(
    html.replaceAll(/<\/?(?:span|b|i|u|strong|em)\b[^>]*>/g, "").replaceAll(/<[^>]*>/g, " "),
  )
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function textsOf({ items }: ParsedDocument): string {
  return items
    .flatMap((item) => item.sections.map(({ heading, text }) => `${heading} ${text}`))
    .join(" ");
}

/** Words that one has more of than the other. */
function missing(from: readonly string[], record: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of record) left.set(word, (left.get(word) ?? 0) + 1);
  return from.filter((word) => {
    const n = left.get(word) ?? 0;
    left.set(word, n - 1);
    return n <= 0;
  });
}

/** Numbers of list entries that HTML shows and doesn't write. */
const listNumbers = (text: string) => text.replaceAll(/^ *\d+\. /gm, "");

describe.skipIf(!existsSync(samples))("real exports", () => {
  test("SBSYS: five items, their fields, members and the one enclosure", async () => {
    const { bundle, paper, raw } = await sample("sbsys", /Publication32\.xml$/);
    const { items, participants } = paper.document;
    expect(paper).toMatchObject({ meetingId: "26", agendaId: "32", state: "agenda" });
    expect(items).toHaveLength(count(raw, /<Item ID=/g));
    expect(items.filter(({ closed }) => !closed)).toHaveLength(
      count(raw, /<IsPublic><!\[CDATA\[True\]\]><\/IsPublic>/g),
    );
    expect(participants).toHaveLength(count(raw, /<MeetingMember ID=/g));
    expect(items.flatMap(({ sections }) => sections)).toHaveLength(
      count(raw, /<HasContent><!\[CDATA\[True\]\]>/g),
    );
    const fields = [...raw.matchAll(/<ItemField ID="\d+">[^]*?<\/ItemField>/g)].map(String);
    const printed = fields
      .filter((field) => field.includes("<HasContent><![CDATA[True"))
      .map((field) =>
        [...field.matchAll(/<(Caption|Content)><!\[CDATA\[([^]*?)\]\]>/g)]
          .map(([, , text]) => text)
          .join(" "),
      )
      .join(" ");
    const record = listNumbers(textsOf(paper.document));
    expect(missing(wordsOf(printed), wordsOf(record))).toEqual([]);
    expect(missing(wordsOf(record), wordsOf(printed))).toEqual([]);
    const { attached, paths } = await attachedFiles(bundle, paper);
    expect(paths).toEqual(["Publication32/Enclosures/1.pdf"]);
    const [title = ""] = items[2]?.attachments ?? [];
    expect(attached("3", title, 0)).toMatchObject({
      file: { mediaType: "application/pdf", size: 94_198 },
      isClosed: false,
    });
  });

  test("Acadre: what is published, its bullets, members, enclosures and their files", async () => {
    const { bundle, paper, raw } = await sample("acadre", /3687981\.XML$/);
    const [item] = paper.document.items;
    expect(paper).toMatchObject({ meetingId: "1721", agendaId: "1863", state: "minutes" });
    expect(paper.document.items).toHaveLength(count(raw, /<table name="agendaitem">/g));
    expect(paper.document.participants).toHaveLength(
      count(raw.slice(raw.indexOf("meetmember")), /name="absent">0</g),
    );
    const bullets = [
      ...raw.matchAll(
        /<field name="bulletname">([^<]*)<\/field><field name="bulletcontent">([^<]*)<\/field>/g,
      ),
    ].filter(([, , html]) => html !== "");
    expect(item?.sections).toHaveLength(bullets.length);
    expect(item?.decisions.map(({ date }) => date)).toEqual([
      "2013-04-10",
      "2013-04-24",
      "2013-06-20",
    ]);
    const printed = bullets.map(([, name, html]) => `${name} ${unescaped(html ?? "")}`).join(" ");
    const record = textsOf(paper.document);
    expect(missing(wordsOf(printed), wordsOf(record))).toEqual([]);
    expect(missing(wordsOf(record), wordsOf(printed))).toEqual([]);
    expect(item?.attachments).toHaveLength(count(raw, /<table name="enclosure">/g));
    const { attached, paths, warnings } = await attachedFiles(bundle, paper);
    expect([paths.length, warnings]).toEqual([3, []]);
    expect(
      item?.attachments.map((title) =>
        attached("715", title, 0)?.file?.mediaType.split(/[.-]/).at(-1),
      ),
    ).toEqual(["document", "application/msword", "document"]);
  });

  test("eDoc: eight items in order, all words of their texts, the head, and attachments that stayed away", async () => {
    const { paper, raw } = await sample("edoc", /eDocAgendaPublishing\.xml$/);
    const { document } = paper;
    expect(paper).toMatchObject({ state: "minutes", isClosed: false });
    expect(document.items.map(({ number }) => number)).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "7",
      "8",
    ]);
    expect(document.items).toHaveLength(count(raw, /<MeetingAgendaItem>/g));
    expect(document.items.every(({ closed }) => !closed)).toBe(true);
    expect(document.items.flatMap(({ attachments }) => attachments)).toHaveLength(
      count(raw, /<Attachment attachmentid=/g),
    );
    expect(paper.attachments.every(({ path: file, isClosed }) => file === null && !isClosed)).toBe(
      true,
    );
    expect(document.items.map(({ decisions }) => decisions.map(({ date }) => date))).toEqual(
      Array.from({ length: 8 }, () => ["2012-12-04"]),
    );
    expect(document.participants).toHaveLength(7);
    expect(document.tableOfContents).toHaveLength(8);
    const texts = [...raw.matchAll(/<\/Document>\s*<FullText>([^]*?)<\/FullText>/g)].map(
      ([, text]) => text ?? "",
    );
    expect(texts).toHaveLength(8);
    const known = document.items
      .map(({ number, title, caseNumber }) => `${number} ${title} Sagsnr ${caseNumber}`)
      .join(" ");
    // The heading of a list of those who stayed away, which is empty at each item.
    const label = "Følgende deltog ikke i behandlingen af punktet ".repeat(8);
    const record = wordsOf(`${textsOf(document)} ${known} ${label}`);
    expect(missing(wordsOf(texts.join(" ")), record)).toEqual([]);
    expect(missing(record, wordsOf(texts.join(" ")))).toEqual([]);
  });

  test("eDoc Fujitsu: five items and their texts; nobody has said that it is published", async () => {
    const { paper, raw } = await sample("edoc-fujitsu", /\.xml$/);
    const { document } = paper;
    expect(paper).toMatchObject({ state: "draft", document: { kind: "agenda" } });
    expect(document.items).toHaveLength(count(raw, /<edoc:AgendaElement>/g));
    expect(document.items.every(({ closed }) => !closed)).toBe(true);
    expect(document.participants).toHaveLength(count(raw, /<edoc:MeetingParticipant>/g));
    expect(document.items.flatMap(({ decisions }) => decisions)).toEqual([]);
    expect(document.warnings.filter(({ code }) => code === "not-released")).toHaveLength(
      count(raw, /Beslutning ikke frigivet/g),
    );
    const texts = [
      ...raw.matchAll(/<edoc:Title>([^<]*)<\/edoc:Title>\s*<edoc:Content><!\[CDATA\[([^]*?)\]\]>/g),
    ].filter(([, , html]) => html?.trim() !== "");
    expect(document.items.flatMap(({ sections }) => sections)).toHaveLength(texts.length);
    const printed = wordsOf(texts.map(([, title, html]) => `${title} ${html}`).join(" "));
    expect(missing(printed, wordsOf(textsOf(document)))).toEqual([]);
    expect(missing(wordsOf(textsOf(document)), printed)).toEqual([]);
  });

  test("FirstAgenda: an open and a closed item, in Danish time", async () => {
    const { paper } = await sample("firstagenda", /agenda\.abridged\.json$/);
    const { document } = paper;
    expect(paper.state).toBe("agenda");
    expect(document).toMatchObject({ date: "2026-05-18", startTime: "17:00" });
    expect(document.items.map(({ number, closed }) => [number, closed])).toEqual([
      ["3", false],
      ["32", true],
    ]);
    expect(document.items[0]?.sections).toHaveLength(6);
    expect(document.items[0]?.decisions).toMatchObject([{ date: "2026-03-16", type: "postponed" }]);
    expect(document.items[1]).toMatchObject({ sections: [], decisions: [], attachments: [] });
  });
});
