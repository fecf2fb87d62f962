import { afterAll, beforeAll, expect, test } from "vitest";
import { giveRoles } from "./actions/give-roles.ts";
import { saveAbsence } from "./actions/save-absence.ts";
import { saveUnit } from "./actions/save-unit.ts";
import { setLeader } from "./actions/set-leader.ts";
import { readHistory } from "./history.ts";
import { saveRules } from "./actions/save-rules.ts";
import { ORGANISATION_WORDS } from "./history-words.ts";
import { rulesOf } from "./rules.ts";
import { rulesChanges } from "./rules-history.ts";
import { ensureBody } from "./store.ts";
import { inventedOrganisation } from "../../../tests/setup/organisation.ts";

let house: Awaited<ReturnType<typeof inventedOrganisation>>;
beforeAll(async () => {
  house = await inventedOrganisation();
});
afterAll(() => house.database.close());

test("history is told in words: who, what, from what, to what", async () => {
  const admin = house.viewers.administrator;
  const did = <T>(work: Parameters<typeof house.as<T>>[1]) => house.as(admin.personId, work);
  const input = { name: "Veje", parentId: null, validFrom: "2026-01-01" };
  const id = await did((tx) => saveUnit(tx, admin, null, input));
  await did((tx) => saveUnit(tx, admin, id, { ...input, name: "Vej og Park" }));
  await did((tx) => setLeader(tx, admin, id, house.viewers.dpo.personId));
  const { rows, older } = await did((tx) => readHistory(tx, { kind: "unit", id }));
  expect(older).toBeNull();
  expect(rows.map(({ who, what, changes }) => ({ who, what, changes }))).toEqual([
    {
      who: "Rolf administrator",
      what: "Enheden ændret",
      changes: [{ label: "Leder", before: null, after: "Rolf dpo" }],
    },
    {
      who: "Rolf administrator",
      what: "Enheden ændret",
      changes: [{ label: "Navn", before: "Veje", after: "Vej og Park" }],
    },
    {
      who: "Rolf administrator",
      what: "Enheden tilføjet",
      changes: [
        { label: "Navn", before: null, after: "Veje" },
        { label: "Gælder fra", before: null, after: "1. januar 2026" },
      ],
    },
  ]);
});

test("roles and absences stand in a person's history, page by page", async () => {
  const admin = house.viewers.administrator;
  const id = await house.person("Mange Ændringer");
  const did = <T>(work: Parameters<typeof house.as<T>>[1]) => house.as(admin.personId, work);
  await did((tx) =>
    saveAbsence(tx, admin, {
      personId: id,
      delegateId: admin.personId,
      startsOn: "2026-05-01",
      endsOn: "2026-05-02",
    }),
  );
  for (let n = 0; n < 10; n++) {
    await did((tx) => giveRoles(tx, admin, id, ["dpo"]));
    await did((tx) => giveRoles(tx, admin, id, []));
  }
  const newest = await did((tx) => readHistory(tx, { kind: "person", id }));
  expect(newest.rows).toHaveLength(20);
  expect(newest.rows[0]).toMatchObject({
    what: "Rolle slettet",
    changes: [{ label: "Rolle", before: "Databeskyttelsesrådgiver", after: null }],
  });
  const rest = await did((tx) =>
    readHistory(tx, { kind: "person", id }, { before: newest.older ?? undefined }),
  );
  expect(rest.rows.map(({ what }) => what)).toEqual(["Fravær tilføjet", "Personen tilføjet"]);
  expect(rest.rows[0]?.changes).toContainEqual({
    label: "Stedfortræder",
    before: null,
    after: "Rolf administrator",
  });
});

test("a change of a body's rules tells which of them, and from what to what", async () => {
  const admin = house.viewers.administrator;
  const did = <T>(work: Parameters<typeof house.as<T>>[1]) => house.as(admin.personId, work);
  const body = await did((tx) => ensureBody(tx, house.authority.id, { name: "Havneudvalget" }));
  const usual = rulesOf({ kind: body.kind, rules: null });
  const step = { kind: "person", personId: admin.personId, unitId: null, workdays: 2 } as const;
  await did((tx) =>
    saveRules(tx, admin, body.id, {
      dispatch: { ...usual.dispatch, agendaDays: 9 },
      quorum: { kind: "number", number: 5 },
      chapters: [...usual.chapters, { key: "gensyn", title: "Gensyn" }],
      phrases: usual.phrases.toReversed(),
      approval: { ...usual.approval, case: { steps: [step], advice: [] } },
    }),
  );
  const words = {
    ...ORGANISATION_WORDS,
    parts: {
      rules: (was: unknown, becomes: unknown, names: ReadonlyMap<string, string>) =>
        rulesChanges(body.kind, was, becomes, names),
    },
  };
  const subject = { kind: "body", id: body.id };
  const { rows } = await did((tx) => readHistory(tx, subject, { words }));
  const changes = rows[0]!.changes;
  expect(changes).toContainEqual({
    label: "Beslutningsdygtighed",
    before: "Mindst halvdelen af medlemmerne",
    after: "Mindst 5 medlemmer",
  });
  expect(changes).toContainEqual({ label: "Faste kapitler", before: null, after: "Gensyn" });
  expect(changes).toContainEqual({
    label: "Standardbeslutninger",
    before: null,
    after: "ny rækkefølge",
  });
  expect(changes.map(({ label, after }) => `${label}: ${after}`)).toEqual([
    "Frist for dagsorden: 9 hverdage",
    "Beslutningsdygtighed: Mindst 5 medlemmer",
    "Standardbeslutninger: ny rækkefølge",
    "Faste kapitler: Gensyn",
    "Godkendelse af beslutningssag: Rolf administrator",
  ]);
});
