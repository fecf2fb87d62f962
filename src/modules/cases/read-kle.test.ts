import { expect, test } from "vitest";
import { readKle } from "./read-kle.ts";

const read = (text: string) => readKle(new TextEncoder().encode(text));

test("KLE's XML: numbers with the titles beside them, whatever else stands there", () => {
  const xml = `<?xml version="1.0" encoding="utf-8"?>
    <Emneplan><UdgivelsesDato>2026-01-01</UdgivelsesDato>
      <Hovedgruppe><HovedgruppeNr>05</HovedgruppeNr><HovedgruppeTitel>Veje &amp; stier</HovedgruppeTitel>
        <Administration><OprettetDato>2001-01-01</OprettetDato></Administration>
        <Gruppe><GruppeNr> 05.01 </GruppeNr><Dato/><GruppeTitel><![CDATA[Drift]]></GruppeTitel>
          <Emne><EmneNr>05.01.02</EmneNr><EmneTitel>Skilte,
            stribning</EmneTitel></Emne>
          <Emne><EmneNr>05.01.03</EmneNr></Emne>
          <Retskilde><RetskildeNr>12</RetskildeNr><RetskildeTitel>En lov</RetskildeTitel></Retskilde>
        </Gruppe></Hovedgruppe>
    </Emneplan>`;
  expect(read(xml)).toEqual([
    { code: "05", title: "Veje & stier" },
    { code: "05.01", title: "Drift" },
    { code: "05.01.02", title: "Skilte, stribning" },
  ]);
});

test("CSV with a heading line, a byte order mark and quotes", () => {
  expect(read('\ufeffKode;Titel\r\n05;"Veje; stier"\r\n05.01;Drift\r\n;tom\r\n')).toEqual([
    { code: "05", title: "Veje; stier" },
    { code: "05.01", title: "Drift" },
  ]);
});

test("a file of Excel's old kind keeps its letters", () => {
  const bytes = new Uint8Array([0x30, 0x35, 0x3b, 0x53, 0xf8, 0x76]);
  expect(readKle(bytes)).toEqual([{ code: "05", title: "Søv" }]);
});

test.each(["", "<Emneplan></Emneplan>", "<html><p>Hej", "navn;by\nIda;Hvidsund", "PK\u0003\u0004"])(
  "%j has no codes, and says so",
  (text) => expect(() => read(text)).toThrow(/Der er ingen KLE-koder i filen|kan ikke læses/),
);
