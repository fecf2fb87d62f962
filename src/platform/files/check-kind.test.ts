import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkKind } from "./check-kind.ts";
import { cleanFileName, titleOfFile } from "./file-name.ts";
import { inventOffice, inventPdf } from "../../../tests/setup/files.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "tingsted-kind-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function check(name: string, content: string | Uint8Array): Promise<string> {
  const place = path.join(folder, crypto.randomUUID());
  await writeFile(place, content);
  return (await checkKind(place, name)).mediaType;
}

const pdf = inventPdf("Havnens bassiner");
const docx = inventOffice("docx", "Referat");

test.each([
  ["plan.pdf", pdf, "application/pdf"],
  ["Plan.PDF", pdf, "application/pdf"],
  ["notat.docx", docx, /wordprocessingml/],
  ["tal.xlsx", inventOffice("xlsx", "Tal"), /spreadsheetml/],
  ["lysbilleder.pptx", inventOffice("pptx", "Lys"), /presentationml/],
  ["brev.odt", inventOffice("odt", "Brev"), /opendocument/],
  ["brev.rtf", "{\\rtf1\\ansi Kære nabo}", "application/rtf"],
  ["notat.txt", "Æblerne på Strandvej", "text/plain"],
  ["notat.txt", Buffer.from("\xc6blerne", "latin1"), "text/plain"],
  ["tal.csv", "år;antal\n2026;12\n", "text/csv"],
  ["mail.eml", "From: ane@hvidsund.example\r\nSubject: Stien\r\n\r\nHej", "message/rfc822"],
  ["kort.gif", Buffer.from("GIF89a\x01\x00\x01\x00\x00\x00\x00;", "latin1"), "image/gif"],
])("%s is what it says", async (name, content, mediaType) => {
  await expect(check(name, content)).resolves.toMatch(mediaType);
});

const program = Buffer.concat([Buffer.from("MZ\x90\x00\x03", "latin1"), Buffer.alloc(600)]);
const html = "<!DOCTYPE html><html><script>alert(1)</script></html>";
const archive = zipSync({ "a.txt": strToU8("a") });
const withMacro = inventOffice("docx", "x", { "word/vbaProject.bin": strToU8("macro") });

test.each([
  ["faktura.pdf", program, "men et program"],
  ["notat.docx", html, "men en HTML-side"],
  ["notat.txt", html, "men en HTML-side"],
  ["notat.docx", pdf, "men et PDF-dokument"],
  ["notat.docx", archive, "men et ZIP-arkiv"],
  ["tal.xlsx", docx, "men et Word-dokument"],
  ["notat.docx", "bare tekst", "men ren tekst"],
  ["notat.pdf", "#!/bin/sh\nls\n", "men et script"],
  ["tegning.png", "<?xml version='1.0'?><svg xmlns='x'/>", "men en SVG-tegning"],
  ["notat.txt", Buffer.from([65, 0, 1, 2]), "ikke kan genkendes"],
  ["mail.eml", "Kære alle\n\nHilsen", "men ren tekst"],
  [
    "gammelt.msg",
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2000)]),
    "gamle format",
  ],
  ["skjult.pdf", Buffer.concat([pdf, archive]), "skjult ZIP-arkiv"],
  [
    "skjult.gif",
    Buffer.concat([Buffer.from("GIF89a\x01\x00\x01\x00\x00\x00\x00;", "latin1"), archive]),
    "skjult ZIP-arkiv",
  ],
  ["notat.docx", withMacro, "rummer makroer"],
  ["notat.docm", docx, "rummer makroer"],
  ["pakke.zip", archive, "af typen .zip"],
  ["README", "tekst", "uden endelse"],
])("%s is refused: %s", async (name, content, message) => {
  await expect(check(name, content)).rejects.toThrow(message);
});

test.each([
  ["../../etc/passwd.txt", "passwd.txt"],
  ["C:\\Users\\ane\\Rødgrød på Ærø.docx", "Rødgrød på Ærø.docx"],
  ["faktura\u202Efdp.exe", "fakturafdp.exe"],
  ["a\u0000b\nc.pdf", "abc.pdf"],
  ["  .skjult.pdf. ", "skjult.pdf"],
  ['hvad? "nej": <ja>.pdf', "hvad- -nej-- -ja-.pdf"],
  ["...", "Uden navn"],
  ["", "Uden navn"],
  ["A\u030Aben.pdf", "Åben.pdf"],
  [`${"x".repeat(400)}.docx`, `${"x".repeat(145)}.docx`],
])("the name %j becomes %j", (given, clean) => {
  expect(cleanFileName(given)).toBe(clean);
});

test("a title is suggested by the name", () => {
  expect(titleOfFile("Budget_2026__endeligt.xlsx")).toBe("Budget 2026 endeligt");
});
