import { Temporal } from "temporal-polyfill";
import {
  addRoles,
  addSource,
  ensureBody,
  insertPeople,
  insertUnits,
  setDeactivated,
  setLeaders,
  storeAbsence,
  storeHeadCounts,
  storeList,
} from "../modules/organisation/index.ts";
import type { Tx } from "../platform/database/doors.ts";
import { BODIES } from "./bodies.ts";
import { addressOf, EMPLOYEES, UNITS } from "./organisation-people.ts";

/** Stores units, registered people with roles, head counts, an absence and two lists. `today` is YYYY-MM-DD. */
export async function loadOrganisation(tx: Tx, authorityId: string, today: string): Promise<void> {
  const units = new Map(Object.keys(UNITS).map((word) => [word, crypto.randomUUID() as string]));
  const unitId = (word: string | null) => (word === null ? null : units.get(word)!);
  await insertUnits(
    tx,
    Object.entries(UNITS).map(([word, { name, parent }]) => ({
      id: unitId(word)!,
      parentId: unitId(parent),
      name,
    })),
  );
  const people = EMPLOYEES.map((employee) => ({ ...employee, id: crypto.randomUUID() as string }));
  const personId = (name: string) => people.find((person) => person.name === name)!.id;
  await insertPeople(
    tx,
    people.map(({ id, name, initials, title, unit, level }, index) => ({
      id,
      name,
      email: addressOf({ initials }),
      initials,
      title,
      phone: `99 00 10 ${10 + index}`,
      unitId: unitId(unit),
      level: level ?? null,
    })),
  );
  await setLeaders(
    tx,
    people
      .filter(({ leads }) => leads)
      .map(({ id, unit }) => ({ unitId: unitId(unit)!, leaderId: id })),
  );
  await addRoles(
    tx,
    people.flatMap(({ id, roles = [] }) => roles.map((role) => ({ personId: id, role }))),
  );
  for (const { id, left } of people)
    if (left) await setDeactivated(tx, id, new Date("2025-12-31T23:00:00Z"));
  await storeHeadCounts(tx, headCounts(Temporal.PlainDate.from(today), units));
  await storeAbsence(tx, {
    personId: personId("Louise Abelskov"),
    delegateId: personId("Karim Bentsen"),
    startsOn: today,
    endsOn: Temporal.PlainDate.from(today).add({ days: 12 }).toString(),
  });
  const council = await ensureBody(tx, authorityId, BODIES.council);
  const toCouncil = await storeList(tx, null, "Udsendelse til Byrådet");
  await addSource(tx, toCouncil, {
    kind: "body",
    bodyId: council.id,
    roles: ["chair", "deputy", "member"],
  });
  await addSource(tx, toCouncil, { kind: "person", personId: personId("Vibe Ankerhus") });
  const technical = await storeList(tx, null, "Teknik, Havn og Klima med kommunaldirektøren");
  await addSource(tx, technical, { kind: "unit", unitId: unitId("tech")! });
  await addSource(tx, technical, { kind: "person", personId: personId("Hanne Lykkegren") });
}

/** Of this year's and last year's first of January; the year before, some hundredths fewer. */
function headCounts(today: Temporal.PlainDate, units: Map<string, string>) {
  return [0, 1].flatMap((back) =>
    Object.entries(UNITS).map(([word, { people }]) => {
      const counted = Math.round(people * (1 - back * 0.03));
      return {
        unitId: units.get(word)!,
        countedOn: `${today.year - back}-01-01`,
        people: counted,
        fullTime: Math.round(counted * 9.1) / 10,
      };
    }),
  );
}
