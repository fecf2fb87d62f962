import { Temporal } from "temporal-polyfill";
import {
  allPeople,
  allUnits,
  areasOf,
  ensureBody,
  insertNominee,
  insertRound,
  markSubmitted,
  storeArea,
} from "../modules/organisation/index.ts";
import type { Tx } from "../platform/database/doors.ts";
import { LEADERS_FORUM } from "./body-facts.ts";

interface AreaDraft {
  unit: string;
  responsible: string;
  expected: number;
  nominees: { name: string; reason?: string }[];
  submitted?: true;
}

const AREAS: AreaDraft[] = [
  {
    unit: "Stab og Service",
    responsible: "Stine Højvang",
    expected: 5,
    nominees: [
      { name: "Grethe Vindfeld" },
      { name: "Claus Reventoft" },
      { name: "Anette Bruhn-Møller" },
      { name: "Marlene Østvig" },
    ],
    submitted: true,
  },
  {
    unit: "Teknik, Havn og Klima",
    responsible: "Mogens Tyrsted",
    expected: 5,
    nominees: [
      { name: "Rikke Sølvsten" },
      { name: "Kasper Ulvdal" },
      { name: "Jonas Rahbæk" },
      { name: "Ida Lindemose", reason: "Leder klimaarbejdet på tværs, men har ingen enhed." },
    ],
  },
  {
    unit: "Børn, Unge og Kultur",
    responsible: "Louise Abelskov",
    expected: 20,
    nominees: [{ name: "Trine Fuglevig" }, { name: "Søren Vestmark" }],
    submitted: true,
  },
  {
    unit: "Ældre, Sundhed og Arbejdsmarked",
    responsible: "Karim Bentsen",
    expected: 10,
    nominees: [{ name: "Bodil Haslev-Ørum" }],
  },
];

/** Stores a round that is under way: some areas are in, some aren't. `today` is YYYY-MM-DD. */
export async function loadNomination(tx: Tx, authorityId: string, today: string): Promise<void> {
  const day = Temporal.PlainDate.from(today);
  const { id: bodyId } = await ensureBody(tx, authorityId, { name: LEADERS_FORUM });
  const roundId = await insertRound(tx, bodyId, {
    title: `Medlemmer af Lederforum ${day.year + 1}`,
    deadline: day.add({ days: 10 }).toString(),
    memberFrom: `${day.year + 1}-01-01`,
  });
  const units = new Map((await allUnits(tx)).map(({ name, id }) => [name, id]));
  const people = new Map((await allPeople(tx)).map(({ name, id }) => [name, id]));
  for (const { unit, responsible, expected } of AREAS)
    await storeArea(tx, roundId, null, {
      name: unit,
      unitId: units.get(unit)!,
      responsibleId: people.get(responsible)!,
      expected,
    });
  const stored = await areasOf(tx, roundId);
  for (const { unit, responsible, nominees, submitted } of AREAS) {
    const areaId = stored.find(({ name }) => name === unit)!.id;
    for (const { name, reason = null } of nominees)
      await insertNominee(tx, { areaId, personId: people.get(name)!, reason });
    const at = new Date(`${day.subtract({ days: 3 }).toString()}T10:00:00Z`);
    if (submitted) await markSubmitted(tx, areaId, { at, by: people.get(responsible)! });
  }
}
