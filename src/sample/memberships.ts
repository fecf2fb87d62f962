import {
  allPeople,
  allUnits,
  ensurePeople,
  ensureTerm,
  insertMemberships,
  type MembershipFacts,
  type MembershipRole,
  rulesOf,
  storeTerm,
  updateRules,
} from "../modules/organisation/index.ts";
import type { Tx } from "../platform/database/doors.ts";
import { BODIES } from "./bodies.ts";
import { termOf } from "./calendar.ts";
import { loadBodyFacts } from "./load-body-facts.ts";
import { loadNomination } from "./nomination.ts";
import { boardOn, committeeOn, type Councillor, councilOn, LISTS, SUBSTITUTES } from "./people.ts";

interface Seat {
  name: string;
  role: MembershipRole;
  party?: string;
}

const SECRETARY: Seat = { name: "Vibe Ankerhus", role: "secretary" };

/** The first is the chair, the second the deputy. */
const seated = (members: readonly { name: string; party?: string }[]): Seat[] =>
  members.map((one, index) => ({
    ...one,
    role: index === 0 ? "chair" : index === 1 ? "deputy" : "member",
  }));
const withParty = ({ name, list }: Councillor) => ({ name, party: LISTS[list] });

/** Who sits where on `date`. */
function seatsOn(date: string): Record<string, Seat[]> {
  const substitutes: Seat[] = SUBSTITUTES.map((one) => ({ ...withParty(one), role: "substitute" }));
  return {
    [BODIES.council.name]: [...seated(councilOn(date).map(withParty)), ...substitutes, SECRETARY],
    [BODIES.committee.name]: [...seated(committeeOn(date).map(withParty)), SECRETARY],
    [BODIES.board.name]: [
      ...seated(boardOn(date).map((name) => ({ name }))),
      { name: "Grethe Vindfeld", role: "secretary" },
    ],
  };
}

/** Stores facts, rules, terms and memberships of the sample's bodies, and a nomination round. `today` is YYYY-MM-DD. */
export async function loadMemberships(
  tx: Tx,
  authority: { id: string; name: string },
  today: string,
): Promise<void> {
  const bodies = await loadBodyFacts(tx, authority);
  await seekAdvice(tx, bodies.get(BODIES.committee.name)!);
  for (const date of new Set(["2022-01-01", `${termOf(today).slice(0, 4)}-01-01`])) {
    const seats = seatsOn(date);
    const people = await peopleOf(tx, authority.id, Object.values(seats).flat());
    for (const [name, members] of Object.entries(seats)) {
      const bodyId = bodies.get(name)!;
      const term = await storedTerm(tx, authority.id, bodyId, date);
      await insertMemberships(
        tx,
        bodyId,
        members.map((seat) => membershipOf(seat, people, term)),
      );
    }
  }
  await loadNomination(tx, authority.id, today);
}

interface StoredTerm {
  id: string;
  startsOn: string;
  endsOn: string;
}

/** The council's four years that begin on `startsOn`. */
async function storedTerm(
  tx: Tx,
  authorityId: string,
  bodyId: string,
  startsOn: string,
): Promise<StoredTerm> {
  const label = termOf(startsOn);
  const endsOn = `${label.slice(-4)}-12-31`;
  const id = await ensureTerm(tx, authorityId, bodyId, label);
  await storeTerm(tx, bodyId, id, { label, startsOn, endsOn });
  return { id, startsOn, endsOn };
}

function membershipOf(
  { name, role, party }: Seat,
  people: Map<string, string>,
  { id, startsOn, endsOn }: StoredTerm,
): MembershipFacts {
  return {
    personId: people.get(name)!,
    role,
    party: party ?? null,
    substituteFor: null,
    area: null,
    termId: id,
    startsOn,
    endsOn,
  };
}

/** Ids by name: those who are registered, and the printed names of the others. */
async function peopleOf(
  tx: Tx,
  authorityId: string,
  seats: readonly Seat[],
): Promise<Map<string, string>> {
  const registered = new Map((await allPeople(tx)).map(({ name, id }) => [name, id]));
  const others = seats.map(({ name }) => name).filter((name) => !registered.has(name));
  return new Map([...registered, ...(await ensurePeople(tx, authorityId, others))]);
}

/** The committee's cases pass the finance office before they go on. */
async function seekAdvice(tx: Tx, bodyId: string): Promise<void> {
  const finance = (await allUnits(tx)).find(({ name }) => name === "Økonomi og Indkøb");
  const { approval } = rulesOf({ kind: "political", rules: {} });
  const advice = [{ unitId: finance!.id, label: "Økonomi", workdays: 3 }];
  await updateRules(tx, bodyId, { approval: { ...approval, case: { ...approval.case, advice } } });
}
