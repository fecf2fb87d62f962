import type { ParsedDecision } from "../modules/intake/index.ts";
import { type Councillor, type ListLetter, LISTS } from "./people.ts";

type DecisionType = ParsedDecision["type"];

/** A decision as the secretary notes it; the ballot becomes names and numbers when it is known who is present. */
export interface DecisionDraft {
  text: string;
  /** The weightiest act. */
  type: DecisionType;
  /** Every act, in the order in which they stand in the text. */
  types: DecisionType[];
  ballot?: Ballot;
  dissent?: { by: ListLetter; statement: string };
  /** A list's reservation, as a sentence. */
  reservation?: string;
}

/** The lists that voted against or abstained; the others voted for. */
export interface Ballot {
  against: ListLetter[];
  abstain?: ListLetter[];
}

type Draft = (text?: string) => DecisionDraft;

const draft =
  (type: DecisionType, usual: string): Draft =>
  (text = usual) => ({ text, type, types: [type] });

export const approved = draft("approved", "Godkendt.");
export const approvedWithChanges = draft("approved_with_changes", "Godkendt med bemærkninger.");
export const recommended = draft("recommended", "Anbefales godkendt.");
export const discussed = draft("discussed", "Drøftet.");
export const noted = draft("noted", "Taget til efterretning.");
export const postponed = draft("postponed", "Udsat.");
export const rejected = draft("rejected", "Ikke godkendt.");
export const referred = draft("referred", "Sendt tilbage til udvalget.");
export const nothing = draft("none", "Intet.");

/** The finance committee has the council take note. */
export const recommendedToNote: DecisionDraft = {
  text: "Anbefales taget til efterretning.",
  type: "recommended",
  types: ["recommended", "noted"],
};

/** A decision of several acts, in the order of the text; the last one is the weightiest. */
export function mixed(text: string, first: DecisionType, last: DecisionType): DecisionDraft {
  return { text, type: last, types: [first, last] };
}

/** Writes out a decision for those present. */
export function written(
  { text, type, types, ballot, dissent, reservation }: DecisionDraft,
  body: string,
  date: string,
  present: Councillor[],
): ParsedDecision {
  const dissents = dissent
    ? [`${LISTS[dissent.by]} ønskede følgende ført til protokol:\n\n${dissent.statement}`]
    : [];
  const votes = ballot ? cast(ballot, present) : null;
  const announcement = ballot ? [announced(ballot, present)] : [];
  const paragraphs = [text, ...announcement, ...(reservation ? [reservation] : []), ...dissents];
  return {
    body,
    date,
    text: paragraphs.join("\n\n"),
    type,
    types,
    votes,
    dissents,
  };
}

function cast(ballot: Ballot, present: Councillor[]) {
  const { against, abstain, inFavour } = sides(ballot);
  const names = (lists: ListLetter[]) =>
    present.filter(({ list }) => lists.includes(list)).map(({ name }) => name);
  return { for: names(inFavour), against: names(against), abstain: names(abstain) };
}

/** "For stemte 15: Samlingslisten og Havnelisten. Imod stemte 4: Landsbylisten." */
function announced(ballot: Ballot, present: Councillor[]): string {
  const { against, abstain, inFavour } = sides(ballot);
  const side = (verb: string, lists: ListLetter[]) => {
    const count = present.filter(({ list }) => lists.includes(list)).length;
    const names = new Intl.ListFormat("da").format(lists.map((list) => LISTS[list]));
    return count ? [`${verb} ${count}: ${names}.`] : [];
  };
  return [
    ...side("For stemte", inFavour),
    ...side("Imod stemte", against),
    ...side("Hverken for eller imod stemte", abstain),
  ].join(" ");
}

function sides({ against, abstain = [] }: Ballot) {
  const inFavour = (Object.keys(LISTS) as ListLetter[]).filter(
    (list) => !against.includes(list) && !abstain.includes(list),
  );
  return { against, abstain, inFavour };
}
