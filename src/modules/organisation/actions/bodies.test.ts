import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tx } from "../../../platform/database/doors.ts";
import { inventedOrganisation, NOW } from "../../../../tests/setup/organisation.ts";
import { rulesOf } from "../rules.ts";
import { findBody } from "../store.ts";
import { type BodyFacts, bodyBySlug, listBodies, lockBody } from "../store/bodies.ts";
import { otherNamesOf } from "../store/body-names.ts";
import { termsOf } from "../store/terms.ts";
import type { Viewer } from "../viewer.ts";
import { addAlias } from "./add-alias.ts";
import { changeBody } from "./change-body.ts";
import { createBody } from "./create-body.ts";
import { removeAlias } from "./remove-alias.ts";
import { removeTerm } from "./remove-term.ts";
import { saveRules } from "./save-rules.ts";
import { saveTerm } from "./save-term.ts";

let house: Awaited<ReturnType<typeof inventedOrganisation>>;
let admin: Viewer;
const did = <T>(work: (tx: Tx) => Promise<T>) => house.as(admin.personId, work);
const facts = (name: string, more: Partial<BodyFacts> = {}): BodyFacts => ({
  name,
  kind: "political",
  organisation: null,
  parentId: null,
  purpose: null,
  tasks: null,
  levels: null,
  validFrom: null,
  validTo: null,
  externalId: null,
  ...more,
});
const create = (name: string, more: Partial<BodyFacts> = {}) =>
  did((tx) => createBody(tx, admin, facts(name, more)));

beforeAll(async () => {
  house = await inventedOrganisation();
  admin = house.viewers.administrator;
});
afterAll(() => house.database.close());

test("a renamed body keeps its address, and papers with the old name find it", async () => {
  const { id, slug } = await create("Sundhedsudvalget");
  const change = (name: string) => did((tx) => changeBody(tx, admin, id, facts(name), NOW));
  await change("Udvalget for Sundhed og Havbad");
  await change("Udvalget for Havbad");
  expect(await did((tx) => otherNamesOf(tx, id))).toEqual([
    { name: "Sundhedsudvalget", kind: "former", validTo: "2026-03-01" },
    { name: "Udvalget for Sundhed og Havbad", kind: "former", validTo: "2026-03-01" },
  ]);
  for (const printed of ["sundhedsudvalget", "Udvalget for  sundhed og havbad"])
    expect((await did((tx) => findBody(tx, house.authority.id, printed)))?.id).toBe(id);
  await change("Sundhedsudvalget");
  expect(await did((tx) => bodyBySlug(tx, slug))).toMatchObject({ id, name: "Sundhedsudvalget" });
  expect((await did((tx) => otherNamesOf(tx, id))).map(({ name }) => name)).not.toContain(
    "Sundhedsudvalget",
  );
});

test("two names of one committee lead to it, and no other body gets either", async () => {
  const { id } = await create("Udvalget for Fælles Fremme");
  await did((tx) => addAlias(tx, admin, id, "17.4-udvalget"));
  expect((await did((tx) => findBody(tx, house.authority.id, "17.4-Udvalget")))?.id).toBe(id);
  const other = await create("Havneudvalget");
  await expect(did((tx) => addAlias(tx, admin, other.id, "17.4-udvalget"))).rejects.toThrow(
    "Udvalget for Fælles Fremme har eller har haft det navn.",
  );
  await expect(create("17.4-udvalget")).rejects.toThrow("Udvalget for Fælles Fremme");
  await expect(did((tx) => removeAlias(tx, admin, other.id, "Havneudvalget"))).rejects.toThrow(
    "eget navn",
  );
  await did((tx) => removeAlias(tx, admin, id, "17.4-udvalget"));
  await did((tx) => addAlias(tx, admin, other.id, "17.4-udvalget"));
});

test("no body stands above itself", async () => {
  const top = await create("Direktionen", { kind: "administrative" });
  const below = await create("Chefforum", { kind: "administrative", parentId: top.id });
  const under = (id: string, parentId: string) =>
    did((tx) => changeBody(tx, admin, id, facts("Direktionen", { parentId }), NOW));
  await expect(under(top.id, top.id)).rejects.toThrow("under sig selv");
  await expect(under(top.id, below.id)).rejects.toThrow("Chefforum hører selv under udvalget.");
  expect((await did((tx) => bodyBySlug(tx, top.slug))).parentId).toBeNull();
});

test("another's id and a period that ends first are refused", async () => {
  await create("Styregruppe A", { externalId: "42" });
  await expect(create("Styregruppe B", { externalId: "42" })).rejects.toThrow("Styregruppe A");
  await expect(
    create("Styregruppe C", { validFrom: "2026-02-01", validTo: "2026-01-01" }),
  ).rejects.toThrow("nedlagt, før det er oprettet");
  const listed = await did((tx) => listBodies(tx, "2026-03-02"));
  expect(listed.map(({ name }) => name)).not.toContain("Styregruppe C");
});

test("terms follow one another, open-ended ones too", async () => {
  const { id } = await create("Byrådet i Hvidsund");
  const term = (label: string, startsOn: string | null, endsOn: string | null = null) =>
    did((tx) => saveTerm(tx, admin, id, { id: null, label, startsOn, endsOn }));
  await term("2022-2025", "2022-01-01", "2025-12-31");
  await term("2026-2029", "2026-01-01");
  await expect(term("2025", "2025-12-31", "2025-12-31")).rejects.toThrow("overlapper 2022-2025");
  await expect(term("2030-2033", "2030-01-01")).rejects.toThrow(
    "overlapper 2026-2029 (fra 1. januar 2026)",
  );
  await expect(term("2022-2025", "2018-01-01", "2018-12-31")).rejects.toThrow("allerede");
  await expect(term("bagvendt", "2018-02-01", "2018-01-01")).rejects.toThrow("slutter, før");
  await expect(term("uden første", null, "2018-01-01")).rejects.toThrow("ingen første");
});

test("a term is removed while nobody sits in it and no meeting was held in it", async () => {
  const { id } = await create("Museumsrådet");
  const dates = { startsOn: "2026-01-01", endsOn: "2029-12-31" };
  await did((tx) => saveTerm(tx, admin, id, { id: null, label: "2026-2029", ...dates }));
  const [term] = await did((tx) => termsOf(tx, id));
  const remove = (viewer = admin) => did((tx) => removeTerm(tx, viewer, id, term!.id));
  await expect(remove(house.viewers.staff)).rejects.toThrow("kan du ikke rette");
  const { rows } = await did((tx) =>
    sql<{ id: string }>`
      insert into app.meeting (authority_id, body_id, term_id, slug, kind, date)
      values (app.current_authority(), ${id}, ${term!.id}, '2026-02-03', 'agenda', '2026-02-03')
      returning id`.execute(tx),
  );
  await expect(remove()).rejects.toThrow("Der er holdt møder i 2026-2029.");
  await did((tx) => sql`delete from app.meeting where id = ${rows[0]!.id}`.execute(tx));
  await remove();
  expect(await did((tx) => termsOf(tx, id))).toEqual([]);
  await expect(remove()).rejects.toThrow("Perioden findes ikke.");
});

test("two that save overlapping terms at once get one term", async () => {
  const { id } = await create("Ældrerådet");
  const save = (label: string) =>
    did((tx) => saveTerm(tx, admin, id, { id: null, label, startsOn: "2026-01-01", endsOn: null }));
  const done = await Promise.allSettled([save("2026"), save("2026-2029")]);
  expect(done.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("rules are saved part by part, and an unknown key or person is refused", async () => {
  const { id } = await create("Fritidsudvalget");
  const save = (part: "quorum" | "numbering" | "approval", value: unknown) =>
    did((tx) => saveRules(tx, admin, id, { [part]: value }));
  const stored = async () => rulesOf(await did((tx) => lockBody(tx, id)));
  await Promise.all([
    save("quorum", { kind: "number", number: 3 }),
    save("numbering", { scope: "year", twoLevel: false }),
  ]);
  expect(await stored()).toMatchObject({
    quorum: { kind: "number", number: 3 },
    numbering: { scope: "year", twoLevel: false },
    minutes: { approval: "signature" },
  });
  await expect(save("quorum", { kind: "half", number: null, colour: "red" })).rejects.toThrow();
  await expect(save("quorum", { kind: "number", number: null })).rejects.toThrow("til stede");
  const { approval } = await stored();
  const step = { kind: "person", personId: crypto.randomUUID(), unitId: null, workdays: 1 };
  await expect(
    save("approval", { ...approval, case: { steps: [step], advice: [] } }),
  ).rejects.toThrow("ikke længere aktiv");
  expect((await stored()).approval).toEqual(approval);
});

test("who only works there changes nothing", async () => {
  const { staff } = house.viewers;
  const { id } = await create("Miljøudvalget");
  const attempts: ((tx: Tx) => Promise<unknown>)[] = [
    (tx) => createBody(tx, staff, facts("Et nyt")),
    (tx) => changeBody(tx, staff, id, facts("Et andet"), NOW),
    (tx) => addAlias(tx, staff, id, "MU"),
    (tx) => removeAlias(tx, staff, id, "MU"),
    (tx) => saveTerm(tx, staff, id, { id: null, label: "x", startsOn: null, endsOn: null }),
    (tx) => saveRules(tx, staff, id, { phrases: [] }),
  ];
  for (const attempt of attempts)
    await expect(did(attempt)).rejects.toThrow("Det kan du ikke rette.");
});
