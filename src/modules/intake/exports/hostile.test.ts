import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { isForPublic } from "./facts.ts";
import type { ParsedItem } from "../parsed-document.ts";
import * as acadre from "./fixtures/acadre.ts";
import { bundleOf } from "./fixtures/bundle-of.ts";
import * as edoc from "./fixtures/edoc.ts";
import * as firstAgenda from "./fixtures/firstagenda.ts";
import * as fujitsu from "./fixtures/fujitsu.ts";
import { publication } from "./fixtures/sbsys.ts";
import { folderBundle } from "./folder-bundle.ts";
import { readExport } from "./read-export.ts";
import { readXml, textOf } from "./xml.ts";
import { inMemory, zipBundle } from "./zip-bundle.ts";

const xml = (text: string) => readXml(Buffer.from(text));

describe("XML", () => {
  test("external entities are never fetched, internal ones never expanded: the file is refused", () => {
    const external = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`;
    const laughs = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "${"&b;".repeat(1000)}"><!ENTITY d "${"&c;".repeat(1000)}">]><a>&d;&d;</a>`;
    const remote = `<!DOCTYPE a SYSTEM "http://example.invalid/a.dtd" [ ]><a/>`;
    for (const text of [external, laughs, remote])
      expect(() => xml(text)).toThrow("erklærer entiteter");
  });

  test("an entity that nobody declared stays as it is written", () => {
    const { root } = xml("<a>&x; &amp; &#230; &#x0; &#xC;</a>");
    expect(textOf(root)).toBe("&x; & æ \ufffd \n");
  });

  test("too deep, or no XML at all, is refused", () => {
    expect(() => xml("<a>".repeat(101))).toThrow("for mange eller for dybe");
    expect(() => xml("bare tekst")).toThrow("ikke XML");
  });

  test("tags that don't match are read as far as they make sense, and what is cut off is told", () => {
    const { root, isDamaged } = xml("<a><b>x</c></b><d>1 < 2 & 3");
    expect(root.name).toBe("a");
    expect(isDamaged).toBe(true);
    expect(xml("<a><b>x</a>").isDamaged).toBe(true);
    expect(xml("<a><b/><c></c></a>").isDamaged).toBe(false);
  });

  test("in UTF-8 with and without a mark, UTF-16, and Windows-1252 that says so or doesn't", async () => {
    const text = publication().replace("\ufeff", "");
    const latin = text.replace('encoding="utf-8"', 'encoding="windows-1252"');
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      iconv.encode(text, "utf-16le", { addBOM: true }),
      iconv.encode(text, "utf-16be", { addBOM: true }),
      iconv.encode(latin, "windows-1252"),
      iconv.encode(text, "windows-1252"),
    ]) {
      const { papers } = await readExport(bundleOf({ "a.xml": bytes }));
      expect(papers[0]?.document.place).toBe("Rådhuset, lokale 2");
    }
  });

  test("under any name: the content tells what it is", async () => {
    for (const name of ["Publication.txt", "udtraek", "a.XML", "A.DAT"]) {
      const { papers } = await readExport(bundleOf({ [name]: publication() }));
      expect(papers).toHaveLength(1);
    }
    const { papers, faults } = await readExport(
      bundleOf({ "a.xml": "Referat uden XML", "b.xml": "<html><body>x</body></html>" }),
    );
    expect([papers, faults]).toEqual([[], []]);
  });
});

const secret = "Tangvej";
const forms: [string, Record<string, string>][] = [
  ["SBSYS", { "a.xml": publication() }],
  [
    "eDoc",
    {
      "a.xml": edoc.meeting(
        edoc.item({ number: 1, title: "Havn", text: edoc.PATH }) +
          edoc.item({
            number: 2,
            title: "Salg",
            publishing: "NEJ",
            text: `2.\tSalg\n\n${secret} 4.`,
          }),
      ),
    },
  ],
  [
    "eDoc Fujitsu",
    {
      "Havneudvalget/2017/a.xml": fujitsu.agenda().replace("Hemmeligt.", secret),
      "n.xml": fujitsu.notification("true", "02-05-2017 08:00:00"),
    },
  ],
  [
    "Acadre",
    {
      "Files_63_703/702.XML": acadre.agenda(...acadre.ITEMS).replace("Hemmeligt.", secret),
      "XML_63.xml": acadre.manifest(acadre.minutesRow),
    },
  ],
  [
    "FirstAgenda",
    {
      "a.json": firstAgenda.agenda({}, [
        firstAgenda.item({}),
        firstAgenda.item({ IsOpen: false, Felter: [{ Navn: "", Html: `<p>${secret}</p>` }] }),
      ]),
    },
  ],
  ["FirstAgenda's page", { "a.html": firstAgenda.PAGE }],
];

/** Without what stands below them, which is open or closed by itself. */
const openIn = (items: ParsedItem[]): ParsedItem[] =>
  items.flatMap((one) => [...(one.closed ? [] : [{ ...one, items: [] }]), ...openIn(one.items)]);

test.each(forms)(
  "whatever is cut out of an export of %s or put into it: no crash, and nothing closed opens",
  async (_, files) => {
    const [name = "", whole = ""] = Object.entries(files)[0] ?? [];
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        // A gap from one text right into another's shows nowhere.
        fc.nat(150),
        fc.constantFrom(
          "",
          "<",
          "</Item>",
          "&",
          "]]>",
          "<![CDATA[",
          "\0",
          "&#xC;",
          "<x a=",
          '"',
          "{",
        ),
        async (from, length, put) => {
          const broken = whole.slice(0, from) + put + whole.slice(from + length);
          const { papers, faults } = await readExport(bundleOf({ ...files, [name]: broken }));
          for (const { error } of faults) expect((error as Error).name).toBe("InputError");
          const open = papers.filter(isForPublic).flatMap(({ document }) => openIn(document.items));
          expect(JSON.stringify(open)).not.toContain(secret);
        },
      ),
      { numRuns: 200 },
    );
  },
);

const zip = (files: Record<string, Uint8Array>) => zipBundle(inMemory(zipSync(files)));

/** An archive of one file, written by hand so that it can lie. */
function handMade(given: {
  name?: string | Buffer;
  content?: Buffer;
  declared?: number;
  flags?: number;
  method?: number;
}): Buffer {
  const content = given.content ?? Buffer.from("indhold");
  const packed = deflateRawSync(content);
  const name = Buffer.from(given.name ?? "a.txt");
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const listed = Buffer.alloc(46);
  listed.writeUInt32LE(0x02014b50, 0);
  listed.writeUInt16LE(given.flags ?? 0, 8);
  listed.writeUInt16LE(given.method ?? 8, 10);
  listed.writeUInt32LE(packed.length, 20);
  listed.writeUInt32LE(given.declared ?? content.length, 24);
  listed.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, listed, name, end]);
}

describe("ZIP", () => {
  test("its files, also those of an archive in it, without what systems leave behind", async () => {
    const bundle = await zip({
      "Møde 1/referat.txt": strToU8("Referat"),
      "Møde 1/": new Uint8Array(),
      "pakke.zip": zipSync({ "b/dagsorden.txt": strToU8("Dagsorden") }),
      "__MACOSX/._referat.txt": strToU8("x"),
      "Møde 1/.DS_Store": strToU8("x"),
      "Thumbs.db": strToU8("x"),
    });
    expect(bundle.paths).toEqual(["Møde 1/referat.txt", "pakke/b/dagsorden.txt"]);
    expect(Buffer.from(await bundle.read("pakke/b/dagsorden.txt")).toString()).toBe("Dagsorden");
    expect(Buffer.from(await bundle.read("Møde 1/referat.txt", 3)).toString()).toBe("Ref");
  });

  test("an archive in an archive in an archive is refused", async () => {
    const inner = zipSync({ "c.zip": zipSync({ "d.txt": strToU8("d") }) });
    await expect(zip({ "b.zip": inner })).rejects.toThrow("ZIP-arkiv i et ZIP-arkiv");
  });

  test("names as Windows and old Macs write them", async () => {
    const old = await zipBundle(
      inMemory(handMade({ name: iconv.encode("Møde\\Bilag æ.txt", "cp850") })),
    );
    expect(old.paths).toEqual(["Møde/Bilag æ.txt"]);
    const apart = await zipBundle(inMemory(handMade({ name: "A\u030aben.txt", flags: 0x800 })));
    expect(apart.paths).toEqual(["Åben.txt"]);
  });

  test.each(["../ud.txt", "a/../../ud.txt", "/etc/passwd", "C:\\Windows\\x.txt", "..\\ud.txt"])(
    "a path out of it, %s, is refused",
    async (name) => {
      await expect(zipBundle(inMemory(handMade({ name })))).rejects.toThrow("fører ud af den");
    },
  );

  test("a bomb is refused by what it declares, and by what it really holds", async () => {
    const zeros = Buffer.alloc(20_000_000);
    await expect(zip({ "bombe.txt": zeros })).rejects.toThrow("folder sig ud");
    const lying = await zipBundle(inMemory(handMade({ content: zeros, declared: 1000 })));
    await expect(lying.read("a.txt")).rejects.toThrow("beskadiget");
    const huge = handMade({ declared: 300 * 1024 * 1024 });
    await expect(zipBundle(inMemory(huge))).rejects.toThrow(/folder sig ud|256 MB/);
  });

  test("a password, another way of packing, and a torn archive are told", async () => {
    await expect(zipBundle(inMemory(handMade({ flags: 1 })))).rejects.toThrow("har adgangskode");
    const odd = await zipBundle(inMemory(handMade({ method: 14 })));
    await expect(odd.read("a.txt")).rejects.toThrow("usædvanlig måde");
    const whole = handMade({});
    for (const torn of [whole.subarray(0, 40), whole.subarray(20), Buffer.from("PK")])
      await expect(zipBundle(inMemory(torn))).rejects.toThrow("beskadiget");
  });

  test("any bytes, and an archive with any of its bytes changed: refused or read, never more", async () => {
    const whole = handMade({ content: Buffer.alloc(2000, "ab") });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Buffer.from(whole);
        changed[at] = byte;
        try {
          const bundle = await zipBundle(inMemory(changed));
          for (const inside of bundle.paths) await bundle.read(inside);
        } catch (error) {
          expect((error as Error).name).toBe("InputError");
        }
      }),
      { numRuns: 500 },
    );
  });

  test("an export in it is read with its attachments", async () => {
    const bundle = await zip({
      "P41/Publication41.xml": strToU8(publication()),
      "P41/ENCLOSURES/1.PDF": strToU8("a"),
      "P41/Enclosures/2.pdf": strToU8("b"),
    });
    const { papers } = await readExport(bundle);
    expect(papers[0]?.attachments.map(({ path: file }) => file)).toEqual([
      "P41/ENCLOSURES/1.PDF",
      "P41/Enclosures/2.pdf",
      null,
    ]);
  });
});

test("a link in a folder leads nowhere", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "tingsted-bundle-"));
  await writeFile(path.join(folder, "a.txt"), "a");
  await symlink("/etc", path.join(folder, "ud"));
  await symlink("/etc/passwd", path.join(folder, "b.txt"));
  expect((await folderBundle(folder)).paths).toEqual(["a.txt"]);
  await rm(folder, { recursive: true });
});
