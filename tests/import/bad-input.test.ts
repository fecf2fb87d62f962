import { chmod, mkdir, symlink, truncate } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paper } from "./papers.ts";
import { freshSystem, type TestSystem } from "./system.ts";

let at: TestSystem;
beforeAll(async () => {
  at = await freshSystem();
  await at.import(await at.lay("first.txt", paper({ date: "01-01-2026" })));
});
afterAll(() => at.close());

const faulty: { name: string; content: string | Uint8Array; fault: RegExp }[] = [
  { name: "empty.txt", content: "", fault: /Filen er tom.*gemt helt/ },
  { name: "blank.txt", content: " \n\n\t\n", fault: /Filen er tom/ },
  {
    name: "binary.txt",
    content: Uint8Array.from({ length: 4096 }, (_, n) => (n * 7) % 256),
    fault: /ikke tekst.*ren tekst/,
  },
  { name: "picture.txt", content: Buffer.from("\u0089PNG", "latin1"), fault: /ren tekst/ },
  {
    name: "letter.txt",
    content: "Kære nabo\n\nTak for sidst.\n",
    fault: /hverken en dagsorden eller et referat/,
  },
  { name: "paper.odt", content: paper(), fault: /Filtypen kan ikke læses.*\.txt/ },
];

describe("a file that can't be imported is named with what to do, and leaves nothing", () => {
  test.each(faulty)("$name", async ({ name, content, fault }) => {
    const [rows, blobs] = [await at.rows(), await at.blobs()];
    const outcomes = await at.import(await at.lay(name, content));
    expect(outcomes).toMatchObject([{ outcome: "failed", fault: expect.stringMatching(fault) }]);
    expect(outcomes[0]?.fault).not.toMatch(/Uventet|\n/);
    expect(await at.rows()).toEqual(rows);
    expect(await at.blobs()).toEqual(blobs);
  });

  test("50 MB", async () => {
    const file = await at.lay("huge.txt", "");
    await truncate(file, 50 * 1024 * 1024);
    expect(await at.import(file)).toMatchObject([
      { fault: expect.stringMatching(/50 MB.*grænsen er 20 MB.*Del den/) },
    ]);
  });

  test("a path that leads nowhere, an empty folder, a folder where a file should be, a broken link", async () => {
    const empty = path.join(at.folder, "empty");
    await mkdir(path.join(empty, "deeper.txt"), { recursive: true });
    const link = path.join(at.folder, "link.txt");
    await symlink(path.join(at.folder, "gone"), link);
    const missing = path.join(at.folder, "missing.txt");
    const good = await at.lay("good.txt", paper({ date: "02-01-2026" }));
    const outcomes = await at.import(missing, empty, link, path.join(good, "below"), good);
    expect(outcomes.map(({ file, fault }) => [file, fault?.split(".")[0] ?? null])).toEqual([
      [missing, "Stien findes ikke"],
      [empty, "Mappen er tom"],
      [link, "Stien findes ikke"],
      [path.join(good, "below"), "Stien findes ikke"],
      [good, null],
    ]);
  });

  test.skipIf(process.getuid?.() === 0)("a file that may not be read", async () => {
    const file = await at.lay("locked.txt", paper());
    await chmod(file, 0o000);
    expect(await at.import(file)).toMatchObject([{ fault: expect.stringMatching(/ikke adgang/) }]);
  });
});

test("a folder with a broken file imports the rest, linked files too, and passes hidden ones by", async () => {
  const folder = path.dirname(await at.lay("mixed/a.txt", paper({ date: "03-01-2026" })));
  await at.lay("mixed/b.txt", "");
  await at.lay("mixed/deeper/c.txt", paper({ date: "04-01-2026" }));
  await at.lay("mixed/.hidden.txt", "");
  await symlink(await at.lay("d.txt", paper({ date: "05-01-2026" })), path.join(folder, "d.txt"));
  expect(
    (await at.import(folder)).map(({ file, outcome }) => [path.relative(folder, file), outcome]),
  ).toEqual([
    ["a.txt", "new"],
    ["b.txt", "failed"],
    ["d.txt", "new"],
    ["deeper/c.txt", "new"],
  ]);
});

const danish = {
  title: "Grøn vækst på Østerå – «råd» og ånd",
  text: "Rådet drøftede ærøskøbingvejens åbning.",
  decision: "Afgjort på stående fod.",
};

describe("texts of older systems keep their Danish letters", () => {
  const ascii = { ...danish, title: danish.title.replace("–", "-") };
  test.each([
    {
      encoding: "Latin-1",
      date: "06-01-2026",
      item: ascii,
      encode: (text: string) => Buffer.from(text, "latin1"),
    },
    {
      encoding: "Windows-1252",
      date: "07-01-2026",
      item: danish,
      encode: (text: string) => Buffer.from(text.replace("–", "\u0096"), "latin1"),
    },
    {
      encoding: "UTF-16",
      date: "08-01-2026",
      item: danish,
      encode: (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le"),
    },
  ])("$encoding", async ({ encoding, date, item, encode }) => {
    const text = paper({ body: "Børne- og Ungeudvalget", date, items: [item] });
    expect(await at.import(await at.lay(`${encoding}.txt`, encode(text)))).toMatchObject([
      { outcome: "new" },
    ]);
    const meeting = await (
      await at.record()
    ).meeting("boerne-og-ungeudvalget", date.split("-").toReversed().join("-"));
    if (meeting?.state !== "published") throw new Error("not published");
    expect(meeting.content.body.name).toBe("Børne- og Ungeudvalget");
    expect(meeting.content.items[0]?.title).toBe(item.title);
    expect(JSON.stringify(meeting.content)).toContain(item.text);
  });
});

describe("a paper that doesn't say whose meeting it is and when", () => {
  const unsaid = [
    { name: "no-date.txt", content: paper({ date: "" }), fault: /ingen mødedato.*Skriv datoen/ },
    {
      name: "no-body.txt",
      content: paper({ body: "" }).replace("REFERAT  d. 10-03-2026\n\n", ""),
      fault: /hvilket udvalg/,
    },
    { name: "no-such-day.txt", content: paper({ date: "31-02-2026" }), fault: /dato/ },
  ];

  test.each(unsaid)("waits for a look where there is a house: $name", async ({ name, content }) => {
    await at.import(await at.lay("house.txt", paper({ date: "03-01-2026" })));
    const meetings = (await at.rows())["app.meeting"];
    const held = { outcome: "held", page: null, fault: null };
    expect(await at.import(await at.lay(name, content))).toMatchObject([held]);
    expect(await at.import(await at.lay(name, content))).toMatchObject([held]);
    expect((await at.rows())["app.meeting"]).toBe(meetings);
  });

  test.each(unsaid)("is refused by an empty one: $name", async ({ name, content, fault }) => {
    const empty = await freshSystem();
    try {
      const outcomes = await empty.import(await empty.lay(name, content));
      expect(outcomes).toMatchObject([{ outcome: "failed", fault: expect.stringMatching(fault) }]);
      expect([await empty.rows(), await empty.blobs()]).toEqual([{}, []]);
    } finally {
      await empty.close();
    }
  });
});

test("a paper that is cut off keeps what it has; one without items waits for a look", async () => {
  const whole = paper({ date: "09-01-2026" });
  const cut = whole.slice(0, whole.indexOf("gæstesejlere fra"));
  expect(await at.import(await at.lay("cut.txt", cut))).toMatchObject([
    { outcome: "new", items: 2 },
  ]);
  const [none] = await at.import(
    await at.lay("none.txt", paper({ date: "10-01-2026", items: [] })),
  );
  expect(none).toMatchObject({ outcome: "held", items: 0, page: null, fault: null });
  expect(none?.warnings.map(({ message }) => message).join()).toMatch(/punkt/i);
});
