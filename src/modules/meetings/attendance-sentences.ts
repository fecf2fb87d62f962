import { timeInDenmark } from "../../platform/clock.ts";
import {
  type Attendee,
  hasSeat,
  type PresenceChange,
  type Recusal,
  type Room,
} from "./attendance.ts";
import { presenceAt } from "./presence.ts";

/** Somebody who was called in for an item. */
export interface CalledIn {
  itemId: string;
  name: string;
  function: string | null;
  state: "announced" | "attended" | "absent";
  /** null where nobody noted when. */
  cameAt: Date | null;
  leftAt: Date | null;
}

/** Everything that an item's sentences are made of. */
export interface Attending extends Room {
  recusals: readonly Recusal[];
  guests: readonly CalledIn[];
  /** Chapters and what wasn't treated belong to no part of the meeting. */
  items: readonly { id: string; closed: boolean; isTreated: boolean }[];
}

/**
 * The sentences that the minutes print under an item: who was there behind closed doors, where they were
 * closed; who was called in, who was recused, who came and went. Worded so that the reader of papers takes them for what they are (intake/attendance.ts). None ends
 * in a figure, which could be taken for the number of a list.
 */
export function sentencesOf(of: Attending, itemId: string): string[] {
  const nameOf = new Map(of.attendance.map(({ personId, name }) => [personId, name]));
  const listed = (personId: string) => nameOf.has(personId);
  const changes = of.changes
    .filter((one) => one.itemId === itemId && listed(one.personId))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return [
    ...closedSentence(of, itemId),
    ...guestSentences(of.guests.filter((one) => one.itemId === itemId && one.state === "attended")),
    ...changes.map((one) => changeSentence(one, nameOf.get(one.personId)!)),
    ...of.recusals
      .filter((one) => one.itemId === itemId && wasThere(of, one.personId))
      .flatMap(recusalSentence),
  ];
}

/** Of the first item behind closed doors, and again when they had been open in between. */
function closedSentence(of: Attending, itemId: string): string[] {
  const treated = of.items.filter((item) => item.isTreated);
  const at = treated.findIndex(({ id }) => id === itemId);
  if (treated[at]?.closed !== true || treated[at - 1]?.closed === true) return [];
  const { present, recused } = presenceAt(of, itemId);
  const there = new Set([...present, ...recused]);
  const names = of.attendance.filter((one) => there.has(one)).map(({ name }) => name);
  return names.length === 0 ? [] : [`${listOf(names)} deltog i mødets lukkede del.`];
}

/** Those who came and went at the same times share a sentence. */
function guestSentences(guests: readonly CalledIn[]): string[] {
  const byTimes = Map.groupBy(guests, ({ cameAt, leftAt }) =>
    [cameAt && `fra ${clockText(cameAt)}`, leftAt && `til ${clockText(leftAt)}`]
      .filter(Boolean)
      .join(" "),
  );
  return [...byTimes].map(([times, those]) => {
    const names = listOf(those.map((one) => [one.function, one.name].filter(Boolean).join(" ")));
    const when = times === "" ? "" : `var til stede ${times} og `;
    return `${names.charAt(0).toUpperCase()}${names.slice(1)} ${when}deltog under punktets behandling.`;
  });
}

const clockText = (at: Date) => `kl. ${timeInDenmark(at).replace(":", ".")}`;

function changeSentence({ kind, at }: PresenceChange, name: string): string {
  const time = clockText(at);
  return kind === "arrived"
    ? `${name} ankom til mødet ${time} og deltog fra dette punkt.`
    : `${name} forlod mødet ${time} og deltog ikke i punktets behandling.`;
}

function recusalSentence({ name, bySelf, ruling }: Recusal): string[] {
  if (ruling === null) return [];
  if (ruling === "not_recused") return [`Udvalget besluttede, at ${name} ikke er inhabil i sagen.`];
  return bySelf
    ? [`${name} erklærede sig inhabil og deltog ikke i punktets behandling.`]
    : [`${name} deltog ikke i punktets behandling på grund af inhabilitet.`];
}

/** Of somebody who wasn't at the meeting at all the list of absent people says enough. */
function wasThere({ attendance }: Room, personId: string): boolean {
  return attendance.some((one) => one.personId === personId && one.state === "present");
}

/** "A", "A og B", "A, B og C" */
function listOf(names: readonly string[]): string {
  return new Intl.ListFormat("da", { type: "conjunction" }).format(names);
}

/** A row of the head of the minutes. */
export interface PersonRow {
  role: "participant" | "absent" | "substitute";
  personId: string;
  substituteFor: string | null;
}

/**
 * Who took part, who didn't and who sat for whom. Who came for a part of the meeting took part; of those
 * without a seat only participants are told.
 */
export function personRows(attendance: readonly Attendee[]): PersonRow[] {
  const row = (role: PersonRow["role"], { personId, substituteFor }: Attendee): PersonRow => ({
    role,
    personId,
    substituteFor: role === "substitute" ? substituteFor : null,
  });
  const there = attendance.filter(({ state }) => state === "present");
  return [
    ...there.map((one) => row("participant", one)),
    ...attendance
      .filter((one) => hasSeat(one) && one.state !== "present")
      .map((one) => row("absent", one)),
    ...there.filter((one) => one.substituteFor !== null).map((one) => row("substitute", one)),
  ];
}
