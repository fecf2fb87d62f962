import type { Attendee } from "../meetings/index.ts";
import type { Ballot, Choice } from "./operations.ts";
import type { Votes } from "./store.ts";

export interface Counts {
  for: number;
  against: number;
  abstain: number;
}

/** One line of a ballot: a person, or a party with a number. */
export interface Cast {
  /** As it is printed: a name or a party. */
  voter: string;
  personId: string | null;
  weight: number;
  choice: Choice;
}

/** A vote as it is kept. */
export interface Vote {
  id: string;
  amendmentId: string | null;
  proposal: string;
  method: Ballot["method"];
  entitled: number;
  counts: Counts;
  casting: "for" | "against" | null;
  casts: Cast[];
}

/** What those without a party are called on a ballot by party. */
const NO_PARTY = "Uden for parti";
const partyOf = ({ party }: Pick<Attendee, "party">): string => party ?? NO_PARTY;

/** The lines of a ballot with the names that are printed. */
export function castsOf(ballot: Ballot, entitled: readonly Attendee[]): Cast[] {
  if (ballot.method === "names")
    return ballot.casts.map(({ personId, choice }) => ({
      voter: printedName(personId, entitled),
      personId,
      weight: 1,
      choice,
    }));
  if (ballot.method === "party")
    return ballot.casts.map(({ party, choice, weight }) => ({
      voter: party,
      personId: null,
      weight,
      choice,
    }));
  return [];
}

/** Two of one name are told apart by their parties, or by their place on the list. */
function printedName(personId: string, entitled: readonly Attendee[]): string {
  const found = entitled.find((one) => one.personId === personId);
  if (found === undefined) return personId;
  const same = entitled.filter(({ name }) => name === found.name);
  if (same.length === 1) return found.name;
  const byParty = new Set(same.map(({ party }) => party)).size === same.length;
  return `${found.name} (${byParty ? partyOf(found) : found.position + 1})`;
}

export function countsOf(ballot: Ballot, casts: readonly Cast[]): Counts {
  if (ballot.method === "hands" || ballot.method === "secret")
    return { for: ballot.for, against: ballot.against, abstain: ballot.abstain };
  const sum = (choice: Choice) =>
    casts.reduce((total, one) => total + (one.choice === choice ? one.weight : 0), 0);
  return { for: sum("for"), against: sum("against"), abstain: sum("abstain") };
}

/** What is wrong with a ballot, as a sentence for the secretary; null when it may stand. */
export function faultOfBallot(
  ballot: Ballot,
  casting: Vote["casting"],
  given: { entitled: readonly Attendee[]; allowsCasting: boolean },
): string | null {
  const { entitled, allowsCasting } = given;
  const casts = castsOf(ballot, entitled);
  const counts = countsOf(ballot, casts);
  const fault = faultOfCasts(ballot, entitled);
  if (fault !== null) return fault;
  const cast = counts.for + counts.against + counts.abstain;
  if (cast === 0) return "Der er ingen stemmer.";
  if (cast > entitled.length)
    return `Der er ${cast} stemmer, men kun ${entitled.length} stemmeberettigede til stede.`;
  if (casting === null) return null;
  if (!allowsCasting) return "Formandens stemme afgør ikke ved stemmelighed i dette udvalg.";
  if (counts.for !== counts.against)
    return "Formandens stemme afgør kun, når der er lige mange stemmer for og imod.";
  return entitled.some(({ role }) => role === "chair" || role === "deputy")
    ? null
    : "Hverken formand eller næstformand deltager i punktet.";
}

function faultOfCasts(ballot: Ballot, entitled: readonly Attendee[]): string | null {
  if (ballot.method === "names") {
    const voters = ballot.casts.map(({ personId }) => personId);
    if (new Set(voters).size < voters.length) return "En person har stemt to gange.";
    const known = new Set(entitled.map(({ personId }) => personId));
    return voters.every((id) => known.has(id))
      ? null
      : "En af dem, der har stemt, er ikke stemmeberettiget i punktet.";
  }
  if (ballot.method !== "party") return null;
  const lines = ballot.casts.map(({ party, choice }) => `${party}\n${choice}`);
  if (new Set(lines).size < lines.length) return "Et parti står to gange med samme stemme.";
  for (const [party, casts] of Map.groupBy(ballot.casts, (one) => one.party)) {
    const weight = casts.reduce((total, one) => total + one.weight, 0);
    const there = entitled.filter((one) => partyOf(one) === party).length;
    if (weight > there)
      return `${party} har ${weight} stemmer, men kun ${there} stemmeberettigede til stede.`;
  }
  return null;
}

/** More for than against; when equal, what the chair's vote decides, and else it falls. */
export function isCarried(vote: {
  for: number;
  against: number;
  casting: Vote["casting"];
}): boolean {
  return vote.for === vote.against ? vote.casting === "for" : vote.for > vote.against;
}

const CASTING = "heraf formandens afgørende stemme";

/**
 * The item's vote as decisions keep it, in words that minutes print and the reader of papers knows: names,
 * "A (3)" of a party, or "7 medlemmer". It is the last one on the matter itself; votes on amendments
 * stand in the text. Where the chair's vote decided, the side that won says so last. Null when there was
 * none.
 */
export function composeVotes(votes: readonly Vote[]): Votes | null {
  const vote = votes.findLast(({ amendmentId }) => amendmentId === null);
  if (vote === undefined) return null;
  const side = (choice: Choice) =>
    vote.casting === choice ? [...sideOf(vote, choice), CASTING] : sideOf(vote, choice);
  return { for: side("for"), against: side("against"), abstain: side("abstain") };
}

function sideOf({ method, casts, counts }: Vote, choice: Choice): string[] {
  const mine = casts.filter((one) => one.choice === choice);
  if (method === "names") return mine.map(({ voter }) => voter);
  if (method === "party") return mine.map(({ voter, weight }) => `${voter} (${weight})`);
  const count = counts[choice];
  return count === 0 ? [] : [`${count} ${count === 1 ? "medlem" : "medlemmer"}`];
}

/** "For stemte A (3) og C (2). Imod stemte V (2). Undlod at stemme: B (1)." */
export function voteSentences(votes: Votes): string {
  const list = (names: readonly string[]) =>
    names.includes(CASTING)
      ? names.join(", ")
      : new Intl.ListFormat("da", { type: "conjunction" }).format(names);
  return [
    votes.for.length > 0 ? `For stemte ${list(votes.for)}.` : "",
    votes.against.length > 0 ? `Imod stemte ${list(votes.against)}.` : "",
    votes.abstain.length > 0 ? `Undlod at stemme: ${list(votes.abstain)}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}
