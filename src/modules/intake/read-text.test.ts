import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { InputError } from "../../platform/errors.ts";
import { largestText, readText } from "./read-text.ts";

const text = "REFERAT Økonomiudvalget d. 21-01-2026\nPunkt 1: Æbler – “på” øen\n";

test.each([
  ["utf-8", text],
  ["utf-16le", text],
  ["utf-16be", text],
])("%s with its mark", (encoding, expected) => {
  expect(readText(iconv.encode(text, encoding, { addBOM: true }))).toBe(expected);
});

test.each(["utf-8", "windows-1252"])("%s without a mark", (encoding) => {
  expect(readText(iconv.encode(text, encoding))).toBe(text);
});

test("Latin-1, and line ends of other systems", () => {
  expect(readText(Buffer.from("Mødet på Ærø\r\nslut\rnu", "latin1"))).toBe(
    "Mødet på Ærø\nslut\nnu",
  );
});

test.each([
  ["nothing", Buffer.alloc(0), /er tom/],
  ["blanks", Buffer.from(" \n\t\n"), /er tom/],
  ["a Word document", Buffer.from("PK\u0003\u0004…"), /Word/],
  ["zero bytes", Buffer.from("REFERAT\0\0"), /ikke tekst/],
  ["50 MB", Buffer.alloc(50 * 1024 * 1024, 97), /50 MB; grænsen er 20 MB/],
])("%s is refused with its reason and a way out", (_name, bytes, message) => {
  let thrown: unknown;
  try {
    readText(bytes, "møde.txt");
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(InputError);
  expect((thrown as InputError).message).toMatch(message);
  expect((thrown as InputError).message).toContain("møde.txt");
  expect((thrown as InputError).hint).toMatch(/\.$/);
});

test("the largest allowed size is allowed", () => {
  expect(readText(Buffer.alloc(largestText, 97))).toHaveLength(largestText);
});
