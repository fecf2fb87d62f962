import { afterAll, beforeAll, expect, test } from "vitest";
import type { ImportKind } from "../import/columns.ts";
import { inventedOrganisation, TODAY } from "../../../../tests/setup/organisation.ts";
import { personByEmail, personById } from "../store/people.ts";
import { allUnits } from "../store/units.ts";
import { ensureBody } from "../store.ts";
import type { Viewer } from "../viewer.ts";
import { deactivatePerson } from "./deactivate-person.ts";
import { importOrganisation, previewImport } from "./import-organisation.ts";

let house: Awaited<ReturnType<typeof inventedOrganisation>>;
let admin: Viewer;
const did = <T>(work: Parameters<typeof house.as<T>>[1]) => house.as(admin.personId, work);
const file = (kind: ImportKind, lines: string[]) => ({
  kind,
  bytes: new TextEncoder().encode(lines.join("\n")),
  today: TODAY,
});
const preview = (kind: ImportKind, ...lines: string[]) =>
  did((tx) => previewImport(tx, admin, file(kind, lines)));
const store = (kind: ImportKind, ...lines: string[]) =>
  did((tx) => importOrganisation(tx, admin, file(kind, lines)));
const unitNames = async () => (await did(allUnits)).map(({ name }) => name);

beforeAll(async () => {
  house = await inventedOrganisation();
  admin = house.viewers.administrator;
});
afterAll(() => house.database.close());

const UNITS = [
  "Enhed;Overordnet enhed;Nøgle;Medarbejdere;Årsværk;Optalt",
  "Skilte;Veje;;4;3,5;01-01-2026",
  "Veje;Teknik;31;1.012;;",
  "Teknik;Kommunen;30;;;",
  "Kommunen;;1;;;",
  "Skilte;Kultur;;;;",
  "Kultur;Kommunen;;;;",
];

test("units come in any order, and the same file again changes nothing", async () => {
  const first = await preview("enheder", ...UNITS);
  expect(first.faults).toEqual([]);
  expect(first.added).toHaveLength(6);
  expect(await unitNames()).toEqual([]);
  await store("enheder", ...UNITS);
  const units = await did(allUnits);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const ways = units.map(({ name, parentId }) => `${byId.get(parentId ?? "")?.name ?? ""}/${name}`);
  expect(ways.toSorted()).toEqual([
    "/Kommunen",
    "Kommunen/Kultur",
    "Kommunen/Teknik",
    "Kultur/Skilte",
    "Teknik/Veje",
    "Veje/Skilte",
  ]);
  expect(units.find(({ name }) => name === "Veje")?.headCount).toEqual({
    people: 1012,
    fullTime: null,
    countedOn: TODAY,
  });
  expect(await store("enheder", ...UNITS)).toMatchObject({ added: [], changed: [], same: 6 });
});

test("a unit with a key is renamed and moved; faults are told by line", async () => {
  expect(
    await preview(
      "enheder",
      UNITS[0]!,
      "Vej og Park;Kultur;31;;;",
      "Kommunen;Vej og Park;1;;;",
      ";Kultur;;;;",
      "Ny;Findes ikke;;;;",
      "Ny;Skilte;;;;",
      "Tal;Kultur;;mange;;",
      "Dag;Kultur;;3;;31-02-2026",
      "Kultur;Kommunen;;;;",
      "kultur;Kommunen;;;;",
    ),
  ).toMatchObject({
    faults: [
      { line: 2, message: expect.stringContaining("under sig selv") as string },
      { line: 3, message: expect.stringContaining("under sig selv") as string },
      { line: 4, message: "Enhed: Skal udfyldes." },
      { line: 5, message: expect.stringContaining("»Findes ikke« findes ikke") as string },
      { line: 6, message: expect.stringContaining("Flere enheder hedder »Skilte«") as string },
      { line: 7, message: expect.stringContaining("»mange« er ikke et helt tal") as string },
      { line: 8, message: expect.stringContaining("»31-02-2026« er ikke en dato") as string },
      { line: 9, message: expect.stringContaining("under sig selv") as string },
      { line: 10, message: expect.stringContaining("allerede i linje 9") as string },
    ],
  });
  const done = await store(
    "enheder",
    UNITS[0]!,
    "Vej og Park;Kultur;31;;;",
    "Ny;Kultur > Skilte;;;;",
  );
  expect(done.changed).toEqual([
    {
      line: 2,
      name: "Vej og Park",
      changes: ["Navn: Veje → Vej og Park", "Overordnet: Teknik → Kultur"],
    },
  ]);
});

const PEOPLE = [
  "Navn,Email,Initialer,Stilling,Telefon,Enhed,Niveau,Leder",
  "Karla Kvist,karla@h.example,KK,Chef,12345678,Kultur,3,ja",
  "Bo Birk,Bo@H.example,BB,Planlægger,,Kultur > Skilte,,nej",
];

test("people are added, changed where a cell says something new, and else left alone", async () => {
  await store("personer", ...PEOPLE);
  const bo = await did((tx) => personByEmail(tx, "bo@h.example"));
  expect(await did((tx) => personById(tx, bo!.id))).toMatchObject({
    initials: "BB",
    unitName: "Skilte",
    phone: null,
  });
  const culture = (await did(allUnits)).find(({ name }) => name === "Kultur");
  expect(culture?.leader?.name).toBe("Karla Kvist");
  expect(await store("personer", ...PEOPLE)).toMatchObject({ added: [], changed: [], same: 2 });
  const again = await store(
    "personer",
    PEOPLE[0]!,
    "Bo Birk,bo@h.example,,Overplanlægger,,,,",
    "Ny Nielsen,ny@h.example,,,,,,",
  );
  expect(again.changed).toEqual([
    { line: 2, name: "Bo Birk", changes: ["Stilling: Planlægger → Overplanlægger"] },
  ]);
  expect(again.added).toEqual([{ line: 3, name: "Ny Nielsen" }]);
  expect(await did((tx) => personById(tx, bo!.id))).toMatchObject({
    initials: "BB",
    unitName: "Skilte",
  });
});

test("one faulty line keeps the whole file out", async () => {
  const gone = await did((tx) => personByEmail(tx, "ny@h.example"));
  await did((tx) => deactivatePerson(tx, admin, gone!.id, new Date()));
  const lines = [
    PEOPLE[0]!,
    "Ok Olsen,ok@h.example,,,,,,",
    "Uden Adresse,,,,,,,",
    "Skæv Adresse,skæv,,,,,,",
    "To Gange,ok@h.example,,,,,,",
    "Ny Nielsen,ny@h.example,,,,,,",
    "Høj Hat,hat@h.example,,,,,12,",
    "Vil Lede,vil@h.example,,,,Kultur,,måske",
    "Leder Et,et@h.example,,,,Ny,,ja",
    "Leder To,to@h.example,,,,Ny,,ja",
  ];
  const { faults } = await preview("personer", ...lines);
  expect(faults.map(({ line, message }) => `${line} ${message}`)).toEqual([
    "3 Mailadresse: Skal udfyldes.",
    "4 Mailadresse: Skriv adressen som navn@kommune.dk.",
    "5 Adressen ok@h.example står allerede i linje 2. Slet den ene.",
    "6 Ny Nielsen er deaktiveret. Aktivér personen først, eller slet linjen.",
    "7 Ledelsesniveau: Fra 1 til 9.",
    "8 Leder af enheden: Skriv ja eller nej, ikke »måske«.",
    "10 Ny har en leder; den står allerede i linje 9. Slet den ene.",
  ]);
  await expect(store("personer", ...lines)).rejects.toThrow(/^Linje 3 kan ikke bruges/);
  expect(await did((tx) => personByEmail(tx, "ok@h.example"))).toBeNull();
});

test("5,000 people come in at once, and again without a change", async () => {
  const lines = Array.from(
    { length: 5000 },
    (_, n) => `Person Nummer${n},person.${n}@h.example,P${n},Medarbejder,,Kultur,,`,
  );
  expect((await store("personer", PEOPLE[0]!, ...lines)).added).toHaveLength(5000);
  expect((await store("personer", PEOPLE[0]!, ...lines)).same).toBe(5000);
});

test("members are seated by the body's rules, once", async () => {
  await did((tx) => ensureBody(tx, house.authority.id, { name: "Havneudvalget", aliases: ["HU"] }));
  const head = "Udvalg;Mail;Rolle;Fra;Til;Parti";
  const lines = [
    "Havneudvalget;karla@h.example;Formand;01-01-2026;;A",
    "hu;bo@h.example;member;2026-01-01;2026-12-31;",
  ];
  expect((await store("medlemmer", head, ...lines)).added).toHaveLength(2);
  expect(await store("medlemmer", head, ...lines)).toMatchObject({ added: [], same: 2 });
  const longer = await store("medlemmer", head, "HU;bo@h.example;medlem;2026-01-01;2027-12-31;B");
  expect(longer.changed[0]?.changes).toEqual(["Til: 2026-12-31 → 2027-12-31", "Parti: tom → B"]);
  const { faults } = await preview(
    "medlemmer",
    head,
    "Ukendt;bo@h.example;medlem;2026-01-01;;",
    "HU;ingen@h.example;medlem;2026-01-01;;",
    "HU;bo@h.example;kasserer;2026-01-01;;",
    "HU;bo@h.example;medlem;i går;;",
    "HU;bo@h.example;formand;2028-01-01;;",
    "HU;person.1@h.example;formand;2026-06-01;;",
  );
  expect(faults.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7]);
  expect(faults.at(-1)?.message).toMatch(/Karla Kvist er formand/);
});

test("nobody else imports", async () => {
  const by = house.viewers.secretary;
  await expect(did((tx) => importOrganisation(tx, by, file("personer", PEOPLE)))).rejects.toThrow(
    /Kun en administrator/,
  );
});
