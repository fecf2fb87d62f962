import { expect, test } from "vitest";
import { unflatten } from "./flat-pages.ts";
import { parse } from "./parse.ts";

const prose = "Der er talt biler i to uger, og resultatet er lagt ud på hjemmesiden. "
  .repeat(9)
  .trim();

const flat = `Møde i Byrådet

Transkript

1 Møde i Byrådet Referat Dato: Onsdag den 3. april 2024 Tidspunkt: 18:00 Sted: Salen

2 Indholdsfortegnelse 1. Stier ved åen...3 2. Broer...4 Side 2

3 1. Stier ved åen Sagsnr.: 24/118 Sagsfremstilling ${prose} Økonomiske konsekvenser Ingen. Beslutning Godkendt. Side 3

4 2. Broer Sagsnr.: 24/119 Indstilling Forvaltningen indstiller, at broen rives ned. Beslutning i Byrådet den 03-04-2024: Ikke godkendt. Side 4
`;

test("a text whose pages are one line each gets its lines back", () => {
  const { items, date, startTime, place } = parse(unflatten(flat));
  expect([date, startTime, place]).toEqual(["2024-04-03", "18:00", "Salen"]);
  expect(items.map(({ number, title, caseNumber }) => [number, title, caseNumber])).toEqual([
    ["1", "Stier ved åen", "24/118"],
    ["2", "Broer", "24/119"],
  ]);
  expect(items.flatMap(({ sections }) => sections.map(({ kind }) => kind))).toEqual([
    "presentation",
    "economy",
    "decision",
    "recommendation",
    "decision",
  ]);
  expect(items[1]?.decisions[0]).toMatchObject({ type: "rejected", text: "Ikke godkendt." });
});

test.each([
  "REFERAT Byrådet d. 12-03-2024\n\n1 Stier\n\nSagsfremstilling\n\nTekst.\n\n2 Broer\n\n3 Veje",
  `1 ${prose}\n\nTekst\n\n2 ${prose}\n\nTekst\n\n3 ${prose}`,
  "",
])("any other text stays as it is", (text) => {
  expect(unflatten(text)).toBe(text);
});
