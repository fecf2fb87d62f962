import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inventOffice, inventPdf } from "../../../../tests/setup/files.ts";
import { FILE_KINDS } from "../file-kind.ts";
import { readText, type TextLimits } from "./read-text.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "tingsted-text-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(kind: string, content: string | Uint8Array, limits?: TextLimits) {
  const place = path.join(folder, crypto.randomUUID());
  await writeFile(place, content);
  return readText(place, FILE_KINDS[kind]!.mediaType, limits);
}

const mail = [
  "From: =?utf-8?q?S=C3=B8ren?= <s@hvidsund.example>",
  "Subject: =?iso-8859-1?b?U3Rp5g==?=",
  'Content-Type: multipart/mixed; boundary="xx"',
  "",
  "--xx",
  "Content-Type: text/plain; charset=utf-8",
  "Content-Transfer-Encoding: quoted-printable",
  "",
  "Asfalten er sl=C3=A5et i styk=",
  "ker.",
  "--xx",
  "Content-Type: application/pdf",
  "Content-Transfer-Encoding: base64",
  "",
  "SEVNTUVMSUc=",
  "--xx--",
].join("\r\n");

const sheet = inventOffice("xlsx", "Tal", {
  "xl/sharedStrings.xml": strToU8("<sst><si><t>Stinavn</t></si></sst>"),
  "xl/worksheets/sheet1.xml": strToU8(
    '<worksheet><row><c t="s"><v>0</v></c><c><f>A1*2</f><v>4711</v></c></row></worksheet>',
  ),
});
const slides = inventOffice("pptx", "x", {
  "ppt/slides/slide10.xml": strToU8("<p:sld><a:p><a:r><a:t>Til sidst</a:t></a:r></a:p></p:sld>"),
  "ppt/slides/slide2.xml": strToU8(
    "<p:sld><a:p><a:r><a:t>Først &amp; fremmest</a:t></a:r></a:p></p:sld>",
  ),
});

test.each([
  ["pdf", inventPdf("Bølger ved Ærø"), "Bølger ved Ærø"],
  ["docx", inventOffice("docx", "Æble &amp; pære"), "Æble & pære"],
  ["xlsx", sheet, "Stinavn\n4711"],
  ["pptx", slides, "Først & fremmest\nTil sidst"],
  ["odt", inventOffice("odt", "Sti"), "Overskrift\nSti med fed"],
  [
    "rtf",
    "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}K\\'e6re \\u248?re\\par {\\*\\generator X}\\{1\\}}",
    "Kære øre\n{1}",
  ],
  ["txt", Buffer.from("Gr\xf8n\r\n\r\n\x07sti", "latin1"), "Grøn\nsti"],
  ["csv", "\uFEFFår;antal", "år;antal"],
  ["eml", mail, "Søren <s@hvidsund.example>\nStiæ\nAsfalten er slået i stykker."],
])("the text of a %s", async (kind, content, text) => {
  expect(await read(kind, content)).toBe(text);
});

test("pictures hold no text", async () => {
  expect(await read("png", "x")).toBeNull();
});

test("a broken file fails, and hurts nobody", async () => {
  await expect(read("pdf", "%PDF-1.7 nothing follows")).rejects.toThrow(/./);
  await expect(read("docx", "PK nothing follows")).rejects.toThrow(/./);
});

test("an archive that unpacks to too much isn't unpacked", async () => {
  const bomb = inventOffice("docx", "Æble");
  const listed = bomb.lastIndexOf("word/document.xml") - 46;
  bomb.writeUInt32LE(90_000_000, listed + 24);
  await expect(read("docx", bomb)).rejects.toThrow("unpacks to too much");
});

test("who takes too long or too much memory is stopped", async () => {
  const pdf = inventPdf("x");
  await expect(read("pdf", pdf, { time: 1, memory: 1000 })).rejects.toThrow("took too long");
  const long = `<w:p><w:t>${"ord ".repeat(4_000_000)}</w:t></w:p>`;
  const large = zipSync({ "word/document.xml": strToU8(long) }, { level: 1 });
  await expect(read("docx", large, { time: 60_000, memory: 60 })).rejects.toThrow(
    /too much memory|ended early/,
  );
});
