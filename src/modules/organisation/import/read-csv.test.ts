import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { COLUMNS, IMPORT_KINDS, templateOf } from "./columns.ts";
import { readCsv } from "./read-csv.ts";

const PEOPLE = COLUMNS.personer;
const read = (text: string, encoding = "utf8") => readCsv(iconv.encode(text, encoding), PEOPLE);

test("reads what Excel and others write: encodings, separators, line ends, headings of both languages", () => {
  const expected = [{ line: 2, cells: { name: "Søren Åkær", email: "s@h.example" } }];
  for (const separator of [";", ",", "\t"]) {
    const danish = `Navn${separator}E-mail\r\nSøren Åkær${separator}s@h.example\r\n`;
    for (const encoding of ["utf8", "windows-1252"])
      expect(read(danish, encoding)).toEqual(expected);
    expect(read(`\uFEFF${danish}`)).toEqual(expected);
    expect(read(`\uFEFF${danish}`, "utf16-le")).toEqual(expected);
    expect(
      read(
        `Name${separator}Email address${separator}email\nSøren Åkær${separator}${separator}s@h.example`,
      ),
    ).toEqual(expected);
  }
});

test("tells the line of each row, also after empty lines and cells with line breaks", () => {
  const rows = read(
    'Navn;Mail;Stilling\nA;a@h.example;"to\nlinjer"\n\n;;\nB;b@h.example;"en; to"\n',
  );
  expect(rows.map(({ line, cells }) => [line, cells["name"], cells["title"]])).toEqual([
    [2, "A", "to\nlinjer"],
    [6, "B", "en; to"],
  ]);
});

test("says what is wrong with a file that can't be read", () => {
  const faults: [string | Uint8Array, RegExp][] = [
    ["", /tom/],
    ["Navn;Stilling\nA;B", /mangler kolonnen »mailadresse«/],
    ['Navn;Mail\nA;"a@h', /linje \d.*anførselstegn/i],
    [Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0), /ikke en CSV-fil/],
    [new Uint8Array(10 * 1024 * 1024 + 1), /mere end 10 MB/],
    [`Navn;Mail\n${"A;a@h.example\n".repeat(20_001)}`, /højst læses 20000/],
  ];
  for (const [given, fault] of faults) {
    const bytes = typeof given === "string" ? new TextEncoder().encode(given) : given;
    expect(() => readCsv(bytes, PEOPLE)).toThrow(fault);
  }
});

test("the templates can be read back", () => {
  for (const kind of IMPORT_KINDS) {
    const rows = readCsv(new TextEncoder().encode(templateOf(kind)), COLUMNS[kind]);
    expect(Object.keys(rows[0]!.cells).length).toBeGreaterThan(4);
  }
});
